import { bindCrm, type CrmBridgeOptions } from '../../../src/crm/crm-bridge.js';
import type { CrmFact } from '../../../src/crm/crm-facts.js';
import { pass } from '../../session/story.js';
import { aDesk, caller, type Desk } from '../../simulator/page/page-desk.js';
import { numberPlans } from '../bridge-desk.js';
import { aSalesforceDesk } from './salesforce-desk.js';

interface BridgeOptions extends Partial<Omit<CrmBridgeOptions, 'adapter'>> {
  readonly desk?: Desk;
  readonly kept?: Map<string, string>;
  readonly salesforce?: Omit<NonNullable<Parameters<typeof aSalesforceDesk>[0]>, 'clock'>;
}

/** An agent's softphone inside a simulated Salesforce. */
export async function aSalesforceBridgeDesk(options: BridgeOptions = {}) {
  const { desk: given, kept = new Map<string, string>(), salesforce: more, ...bridgeOptions } = options;
  await numberPlans();
  const desk = given ?? (await aDesk({ country: 'JP' }));
  const salesforce = aSalesforceDesk({ ...more, clock: desk.clock });
  const storage = {
    read: (name: string) => kept.get(name) ?? null,
    write: (name: string, text: string) => void kept.set(name, text),
  };
  const ports = { clock: desk.clock, storage, tabs: () => null, reportError: (error: unknown) => thrown.push(error) };
  const thrown: unknown[] = [];
  const bridge = bindCrm(desk.session, { ...bridgeOptions, adapter: salesforce.adapter, ports });
  const facts: CrmFact[] = [];
  bridge.on((fact) => facts.push(fact));
  await pass(desk.clock, 3_000);
  const { session, clock } = desk;
  return { ...salesforce, desk, session, clock, bridge, facts, kept, ports, thrown, caller };
}

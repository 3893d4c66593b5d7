import { bindCrm, type CrmBridgeOptions } from '../../src/crm/crm-bridge.js';
import type { CrmFact } from '../../src/crm/crm-facts.js';
import type { CrmCapability } from '../../src/crm/crm-adapter.js';
import { numberRenderings } from '../../src/crm/number-renderings.js';
import { aDesk, type Desk } from '../simulator/page/page-desk.js';
import { pass } from '../session/story.js';
import type { FakeTab } from '../session/shared-tabs.js';
import { type CrmServer, ScriptedCrm } from './scripted-crm.js';

export interface BridgeDeskOptions extends Partial<Omit<CrmBridgeOptions, 'adapter'>> {
  readonly can?: readonly CrmCapability[];
  readonly kept?: Map<string, string>;
  readonly server?: CrmServer;
  readonly desk?: Desk;
  readonly tab?: FakeTab;
  readonly prepare?: (crm: ScriptedCrm) => void;
}

/** The numbering plans are loaded in real time, which no virtual clock moves. */
export async function numberPlans(): Promise<void> {
  await numberRenderings('+81312345678');
}

/** An agent's desk whose softphone is bound to a CRM. */
export async function aBridgeDesk(options: BridgeDeskOptions = {}) {
  const { can, kept = new Map<string, string>(), server, desk: given, tab, prepare, ...more } = options;
  await numberPlans();
  const desk = given ?? (await aDesk({ country: 'JP' }));
  const crm = new ScriptedCrm(desk.clock, server, can);
  prepare?.(crm);
  const thrown: unknown[] = [];
  const bridge = bindCrm(desk.session, {
    ...more,
    adapter: crm,
    ports: {
      clock: desk.clock,
      storage: { read: (name) => kept.get(name) ?? null, write: (name, text) => void kept.set(name, text) },
      tabs: () => tab ?? null,
      reportError: (error) => thrown.push(error),
    },
  });
  const facts: CrmFact[] = [];
  bridge.on((fact) => facts.push(fact));
  await pass(desk.clock, 100);
  return { ...desk, desk, crm, bridge, facts, kept, thrown, server: crm.server };
}

export const typesOf = (facts: readonly CrmFact[]): readonly string[] => facts.map(({ type }) => type);

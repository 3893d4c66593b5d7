import { createSalesforceAdapter } from '../../../src/crm/salesforce/create-salesforce-adapter.js';
import type { SalesforceOptions } from '../../../src/crm/salesforce/salesforce-options.js';
import type { CrmEvent } from '../../../src/crm/crm-adapter.js';
import type { CrmOutcome } from '../../../src/crm/crm-outcome.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { Fault } from '../../fakes/salesforce/fault.js';
import { fakeSalesforce, type FakeSalesforceOptions } from '../../fakes/salesforce/fake-salesforce.js';
import { pass } from '../../session/story.js';
import type { CrmHostUnderTest } from '../crm-contract.js';

interface DeskOptions extends Partial<FakeSalesforceOptions> {
  readonly adapter?: Partial<SalesforceOptions>;
}

/** An adapter in the softphone's frame of a simulated Salesforce. */
export function aSalesforceDesk({ adapter: more = {}, ...options }: DeskOptions = {}) {
  const clock = options.clock instanceof VirtualClock ? options.clock : new VirtualClock();
  const salesforce = fakeSalesforce({ clock, ...options });
  const thrown: unknown[] = [];
  const adapter = createSalesforceAdapter({
    clock,
    reportError: (error) => thrown.push(error),
    sforce: () => salesforce.sforce,
    logFinder: 'CcpCallLog.find',
    ...more,
  });
  const heard: CrmEvent[] = [];
  adapter.on((event) => heard.push(event));
  /** What the adapter answers within a time. */
  const answer = async <T>(asked: Promise<CrmOutcome<T>>, milliseconds = 3_000): Promise<CrmOutcome<T>> => {
    await pass(clock, milliseconds);
    return asked;
  };
  const value = async <T>(asked: Promise<CrmOutcome<T>>): Promise<T> => {
    const outcome = await answer(asked);
    if (!outcome.isDone) throw new Error(`${outcome.code}: ${outcome.said}`);
    return outcome.value;
  };
  return { clock, ...salesforce, adapter, heard, thrown, answer, value };
}

export async function aConnectedDesk(options: DeskOptions = {}) {
  const desk = aSalesforceDesk(options);
  await desk.value(desk.adapter.connect());
  return desk;
}

/** The simulated Salesforce as the contract of all adapters handles its host. */
export function aContractDesk(options: DeskOptions = {}) {
  const { adapter, clock, host, org, weather } = aSalesforceDesk(options);
  const underTest: CrmHostUnderTest = {
    silence: () => void (weather.isSilent = true),
    late: () => weather.clearUp(),
    refuse: () => void (host.refusal = new Fault('GENERIC_ERROR', 'Something went wrong.')),
    clickNumber: (number) => host.clickNumber(number),
    addPerson: (name, number) => {
      const { id, type } = org.add('Contact', { Name: name, Phone: number });
      return { id, type };
    },
    shown: () => host.shown,
    logs: () =>
      org.tasks().map(({ id, fields }) => ({
        id,
        contactId: String(fields['CallObject']),
        disposition: typeof fields['CallDisposition'] === 'string' ? fields['CallDisposition'] : null,
      })),
  };
  return Promise.resolve({ adapter, host: underTest, pass: (milliseconds: number) => pass(clock, milliseconds) });
}

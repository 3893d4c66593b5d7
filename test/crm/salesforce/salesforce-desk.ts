import { createSalesforceAdapter } from '../../../src/crm/salesforce/create-salesforce-adapter.js';
import type { SalesforceOptions } from '../../../src/crm/salesforce/salesforce-options.js';
import type { CrmOutcome } from '../../../src/crm/crm-outcome.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { Fault } from '../../fakes/salesforce/fault.js';
import { fakeSalesforce, type FakeSalesforceOptions } from '../../fakes/salesforce/fake-salesforce.js';
import { anAdapterDesk, underContract } from '../adapter-desk.js';

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
  const desk = anAdapterDesk(clock, adapter, 3_000);
  const value = async <T>(asked: Promise<CrmOutcome<T>>): Promise<T> => {
    const outcome = await desk.answer(asked);
    if (!outcome.isDone) throw new Error(`${outcome.code}: ${outcome.said}`);
    return outcome.value;
  };
  return { ...salesforce, ...desk, thrown, value };
}

export async function aConnectedDesk(options: DeskOptions = {}) {
  const desk = aSalesforceDesk(options);
  await desk.value(desk.adapter.connect());
  return desk;
}

/** The simulated Salesforce as the contract of all adapters handles its host. */
export function aContractDesk(options: DeskOptions = {}) {
  const desk = aSalesforceDesk(options);
  const { host, org, weather } = desk;
  return underContract(desk, weather, {
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
  });
}

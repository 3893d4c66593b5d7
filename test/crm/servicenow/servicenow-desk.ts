import type { CrmEvent } from '../../../src/crm/crm-adapter.js';
import type { CrmOutcome } from '../../../src/crm/crm-outcome.js';
import { createServiceNowAdapter } from '../../../src/crm/servicenow/servicenow-adapter.js';
import type { ServiceNowOptions } from '../../../src/crm/servicenow/servicenow-options.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { FakeServiceNow } from '../../fakes/servicenow/fake-servicenow.js';
import { pass } from '../../session/story.js';
import type { CrmHostUnderTest } from '../crm-contract.js';

/** An adapter in a frame of OpenFrame. Without `asks` the page around the softphone offers no REST interface. */
export function aServiceNowDesk({
  asks = true,
  clock = new VirtualClock(),
  ...more
}: ServiceNowOptions & { readonly asks?: boolean; readonly clock?: VirtualClock } = {}) {
  const serviceNow = new FakeServiceNow(clock);
  const adapter = createServiceNowAdapter({
    clock,
    reportError: () => undefined,
    openFrame: () => serviceNow.api,
    ...(asks ? { request: serviceNow.request } : {}),
    ...more,
  });
  const heard: CrmEvent[] = [];
  adapter.on((event) => heard.push(event));
  const answer = async <T>(asked: Promise<CrmOutcome<T>>): Promise<CrmOutcome<T>> => {
    await pass(clock, 1_000);
    return asked;
  };
  return { clock, serviceNow, adapter, heard, answer };
}

export async function aConnectedDesk(more: Parameters<typeof aServiceNowDesk>[0] = {}) {
  const desk = aServiceNowDesk(more);
  await desk.answer(desk.adapter.connect());
  return desk;
}

export function aContractDesk(more: Parameters<typeof aServiceNowDesk>[0] = {}) {
  const { adapter, clock, serviceNow } = aServiceNowDesk(more);
  const { tables } = serviceNow;
  const host: CrmHostUnderTest = {
    silence: () => void (serviceNow.weather.isSilent = true),
    late: () => serviceNow.weather.clearUp(),
    refuse: () => void (serviceNow.refuses = true),
    clickNumber: (phoneNumber) =>
      serviceNow.say({ type: 'OUTGOING_CALL', data: { metaData: { phoneNumber }, data: [] } }),
    addPerson: (name, number) => ({ type: 'customer_contact', id: tables.addContact(name, number) }),
    shown: () => serviceNow.opened.flatMap(([kind, query]) => (kind === 'form' ? [query.replace(/^sys_id=/, '')] : [])),
    logs: () =>
      [...tables.interactions].map(([id, { client_session_id: contactId, work_notes: notes }]) => ({
        id,
        contactId: String(contactId),
        disposition: typeof notes === 'string' ? (notes.split('\n')[0] ?? null) : null,
      })),
  };
  return Promise.resolve({ adapter, host, pass: (milliseconds: number) => pass(clock, milliseconds) });
}

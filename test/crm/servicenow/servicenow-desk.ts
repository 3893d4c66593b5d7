import { createServiceNowAdapter } from '../../../src/crm/servicenow/servicenow-adapter.js';
import type { ServiceNowOptions } from '../../../src/crm/servicenow/servicenow-options.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { FakeServiceNow } from '../../fakes/servicenow/fake-servicenow.js';
import { anAdapterDesk, connected, underContract } from '../adapter-desk.js';

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
  return { serviceNow, ...anAdapterDesk(clock, adapter) };
}

export const aConnectedDesk = (more: Parameters<typeof aServiceNowDesk>[0] = {}) => connected(aServiceNowDesk(more));

export function aContractDesk(more: Parameters<typeof aServiceNowDesk>[0] = {}) {
  const desk = aServiceNowDesk(more);
  const { serviceNow } = desk;
  const { tables } = serviceNow;
  return underContract(desk, serviceNow.weather, {
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
  });
}

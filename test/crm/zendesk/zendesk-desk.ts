import { createZendeskAdapter } from '../../../src/crm/zendesk/zendesk-adapter.js';
import type { ZendeskOptions } from '../../../src/crm/zendesk/zendesk-options.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { FakeZendesk } from '../../fakes/zendesk/fake-zendesk.js';
import { anAdapterDesk, connected, underContract } from '../adapter-desk.js';

/** An adapter in the top bar app of a simulated Zendesk. */
export function aZendeskDesk(more: Partial<ZendeskOptions> = {}) {
  const clock = new VirtualClock();
  const zendesk = new FakeZendesk(clock);
  const adapter = createZendeskAdapter({
    clock,
    reportError: () => undefined,
    client: () => zendesk.client,
    line: '+81350000000',
    ...more,
  });
  return { zendesk, ...anAdapterDesk(clock, adapter, 3_000) };
}

export const aConnectedDesk = (more: Partial<ZendeskOptions> = {}) => connected(aZendeskDesk(more));

export function aContractDesk() {
  const desk = aZendeskDesk();
  const { zendesk } = desk;
  return underContract(desk, zendesk.weather, {
    refuse: () => void (zendesk.refusal = 500),
    clickNumber: (number) => zendesk.dialOut({ number }),
    addPerson: (name, number) => ({ type: 'user', id: zendesk.addUser(name, number) }),
    shown: () => zendesk.shown,
    logs: () =>
      [...zendesk.calls].map(([id, call]) => ({
        id,
        contactId: /\(([\w-]+)\)"/.exec(JSON.stringify(call['comment']))?.[1] ?? '',
        disposition: typeof call['call_disposition'] === 'string' ? call['call_disposition'] : null,
      })),
  });
}

import type { CrmEvent } from '../../../src/crm/crm-adapter.js';
import type { CrmOutcome } from '../../../src/crm/crm-outcome.js';
import { createZendeskAdapter } from '../../../src/crm/zendesk/zendesk-adapter.js';
import type { ZendeskOptions } from '../../../src/crm/zendesk/zendesk-options.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { FakeZendesk } from '../../fakes/zendesk/fake-zendesk.js';
import { pass } from '../../session/story.js';
import type { CrmHostUnderTest } from '../crm-contract.js';

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
  const heard: CrmEvent[] = [];
  adapter.on((event) => heard.push(event));
  const answer = async <T>(asked: Promise<CrmOutcome<T>>): Promise<CrmOutcome<T>> => {
    await pass(clock, 3_000);
    return asked;
  };
  return { clock, zendesk, adapter, heard, answer };
}

export async function aConnectedDesk(more: Partial<ZendeskOptions> = {}) {
  const desk = aZendeskDesk(more);
  await desk.answer(desk.adapter.connect());
  return desk;
}

export function aContractDesk() {
  const { adapter, clock, zendesk } = aZendeskDesk();
  const host: CrmHostUnderTest = {
    silence: () => void (zendesk.weather.isSilent = true),
    late: () => zendesk.weather.clearUp(),
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
  };
  return Promise.resolve({ adapter, host, pass: (milliseconds: number) => pass(clock, milliseconds) });
}

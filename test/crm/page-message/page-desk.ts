import type { CrmEvent } from '../../../src/crm/crm-adapter.js';
import type { CrmOutcome } from '../../../src/crm/crm-outcome.js';
import { createPageMessageAdapter } from '../../../src/crm/page-message/page-message-adapter.js';
import type { PageMessageOptions } from '../../../src/crm/page-message/page-message-options.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { crmOrigin, FakePage } from '../../fakes/page-message/fake-page.js';
import { pass } from '../../session/story.js';
import type { CrmHostUnderTest } from '../crm-contract.js';

/** An adapter in a frame of a home-made CRM. */
export function aPageDesk(more: Partial<PageMessageOptions> = {}) {
  const clock = new VirtualClock();
  const page = new FakePage(clock);
  let ids = 0;
  const adapter = createPageMessageAdapter({
    clock,
    reportError: () => undefined,
    origin: crmOrigin,
    peer: () => page.peer,
    inbox: page.inbox,
    newId: () => `ask-${(ids += 1)}`,
    ...more,
  });
  const heard: CrmEvent[] = [];
  adapter.on((event) => heard.push(event));
  const answer = async <T>(asked: Promise<CrmOutcome<T>>, milliseconds = 1_000): Promise<CrmOutcome<T>> => {
    await pass(clock, milliseconds);
    return asked;
  };
  return { clock, page, adapter, heard, answer };
}

export async function aConnectedPage(more: Partial<PageMessageOptions> = {}) {
  const desk = aPageDesk(more);
  await desk.answer(desk.adapter.connect());
  return desk;
}

export function aContractDesk() {
  const { adapter, clock, page } = aPageDesk();
  const host: CrmHostUnderTest = {
    silence: () => void (page.weather.isSilent = true),
    late: () => page.weather.clearUp(),
    refuse: () => void (page.refuses = true),
    clickNumber: (number) => page.event({ type: 'click-to-dial', number }),
    addPerson: (name, number) => page.addPerson(name, number),
    shown: () => page.shown,
    logs: () =>
      [...page.logs].map(([id, { contactId, disposition }]) => ({
        id,
        contactId: String(contactId),
        disposition: disposition === null ? null : String(Object(disposition).label),
      })),
  };
  return Promise.resolve({ adapter, host, pass: (milliseconds: number) => pass(clock, milliseconds) });
}

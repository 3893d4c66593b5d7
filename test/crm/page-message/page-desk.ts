import { createPageMessageAdapter } from '../../../src/crm/page-message/page-message-adapter.js';
import type { PageMessageOptions } from '../../../src/crm/page-message/page-message-options.js';
import { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { crmOrigin, FakePage } from '../../fakes/page-message/fake-page.js';
import { anAdapterDesk, connected, underContract } from '../adapter-desk.js';

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
  return { page, ...anAdapterDesk(clock, adapter) };
}

export const aConnectedPage = (more: Partial<PageMessageOptions> = {}) => connected(aPageDesk(more));

/** The page as the contract of all adapters handles it, but for a click. */
export const pageUnderTest = (page: FakePage) => ({
  refuse: () => void (page.refuses = true),
  addPerson: (name: string, number: string) => page.addPerson(name, number),
  shown: () => page.shown,
  logs: () =>
    [...page.logs].map(([id, { contactId, disposition }]) => ({
      id,
      contactId: String(contactId),
      disposition: disposition === null ? null : String(Object(disposition).label),
    })),
});

export function aContractDesk() {
  const desk = aPageDesk();
  const { page } = desk;
  const clickNumber = (number: string) => page.event({ type: 'click-to-dial', number });
  return underContract(desk, page.weather, { ...pageUnderTest(page), clickNumber });
}

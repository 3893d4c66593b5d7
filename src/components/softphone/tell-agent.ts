import type { SessionEvent } from '../../session/session-event.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { announce } from '../internal/announcements.js';
import type { Announcer } from '../internal/announcer.js';
import { incomingKind, partyInWords } from '../internal/contact-words.js';
import type { Notifier } from '../internal/notifier.js';
import type { Panel } from './panel.js';

/** Says a fact of the session to a screen reader, and shows a notification where the agent wants those. */
export function tellAgent(panel: Panel, event: SessionEvent, announcer: Announcer, notifier: Notifier): void {
  const { localize, country, nameAttribute } = panel;
  const write = (e164: string): string => panel.place.writeNumber(e164, country === '' ? null : country);
  const nameOf = (contact: SessionContact): string => partyInWords(contact, nameAttribute, localize.terms, write);
  announce(announcer, event, localize, nameOf);
  if (!panel.notify) return;
  notifier.hear(event, (contact) => ({
    title: incomingKind(contact, localize.terms),
    body: [nameOf(contact), contact.queue?.name].filter((word) => word != null).join(localize.texts.separator),
  }));
}

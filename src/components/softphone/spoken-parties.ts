import type { Session } from '../../session/session.js';
import type { Announcer } from '../internal/announcer.js';
import { partyName } from '../internal/call-parties.js';
import { newsInWords, watchParties } from '../internal/party-news.js';
import type { Panel } from './panel.js';

/** Says who is called into a call, answers, and leaves. */
export function speakOfParties(panel: Panel, session: Session, announcer: Announcer): () => void {
  return watchParties(session, ({ kind, contact, connection }) => {
    const { terms, spoken } = panel.localize.texts;
    const { nameAttribute, country } = panel;
    const write = (e164: string): string => panel.place.writeNumber(e164, country === '' ? null : country);
    const name = partyName(contact, connection, { nameAttribute, terms, write });
    // After the facts of the same report: whom the agent calls says more than that the customer waits meanwhile.
    queueMicrotask(() => announcer.say(newsInWords(kind, spoken, name)));
  });
}

import type { Locale } from '../../locales/en.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { partyOf } from './party.js';
import { spanInWords } from './running-time.js';

type Terms = Locale['terms'];

export function channelName({ channel }: SessionContact, terms: Terms): string {
  const names = {
    voice: terms.channelVoice,
    chat: terms.channelChat,
    task: terms.channelTask,
    email: terms.channelEmail,
  };
  return names[channel];
}

/** What comes in: a call, a callback, a chat. */
export function incomingKind({ channel, direction }: SessionContact, terms: Terms): string {
  if (channel === 'voice') return direction === 'callback' ? terms.incomingCallback : terms.incomingVoice;
  return { chat: terms.incomingChat, task: terms.incomingTask, email: terms.incomingEmail }[channel];
}

/** How a contact that was never talked on went; with the time it rang where that says something. */
export function outcomeInWords(contact: SessionContact, terms: Terms, form: 'missedAfter' | 'missedFor'): string {
  switch (contact.outcome) {
    case 'missed':
      return missedInWords(contact, terms, form);
    case 'rejected':
      return terms.rejected;
    case 'customer-abandoned':
      return terms.abandoned;
    case 'not-answered':
      return terms.notAnswered;
    case 'failed':
      return terms.contactFailed;
    default:
      return terms.ended;
  }
}

function missedInWords(
  { offeredAt, endedAt }: SessionContact,
  terms: Terms,
  form: 'missedAfter' | 'missedFor',
): string {
  return offeredAt === null || endedAt === null ? terms.missed : terms[form](spanInWords(endedAt - offeredAt, terms));
}

/** The party in one word for a line or for a screen reader: name, else number, else what is unknown. */
export function partyInWords(
  contact: SessionContact,
  nameAttribute: string,
  terms: Terms,
  write: (e164: string) => string,
): string {
  const { name, number } = partyOf(contact, nameAttribute);
  if (name !== null) return name;
  if (number !== null) return write(number);
  return contact.channel === 'voice' ? terms.unknownCaller : channelName(contact, terms);
}

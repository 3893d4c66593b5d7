import { activeCall, isLiveCall } from '../domain/active-call.js';
import { attributesTarget } from '../domain/contact-attributes.js';
import { advanceCourse, endUnreported, type CourseCircumstances } from '../domain/contact-course.js';
import { readState } from '../domain/contact-reading.js';
import { isFinished, isOffered, type Contact } from '../domain/contact.js';
import { reuse } from '../domain/reuse.js';
import type { GatewaySnapshot } from '../gateway/gateway.js';
import { withWrites, writesReported } from './attribute-writes.js';
import { named } from './party-names.js';
import type { MuteState, SessionContact, SessionSnapshot } from './session-snapshot.js';
import { openMicrophone, withSnapshot, type SessionState } from './session-state.js';
import { steadyAgent, steadyContact, steadySkew } from './steady-times.js';

/** Two offers of one contact lie further apart than Connect's times waver, in milliseconds. */
const offersApart = 1500;

/** Contacts remembered after they are gone. */
const goneKept = 50;

/** What a report of Connect makes of the state. Pure; `now` is this machine's time. */
export function readReport(state: SessionState, report: GatewaySnapshot, now: number): SessionState {
  const before = state.snapshot;
  const clockSkew = steadySkew(before.clockSkew, report.clockSkew);
  const agent = steadyAgent(before.agent, report.agent);
  const circumstancesOf = (contactId: string): CourseCircumstances => ({
    now: now + report.clockSkew,
    agentState: agent.state,
    wish: state.wishes.get(contactId) ?? null,
    isAccepted: state.accepted.has(contactId),
  });

  const departed: SessionContact[] = [];
  for (const contact of before.contacts) {
    const { contactId } = contact;
    const isListed = report.contacts.some((listed) => listed.contactId === contactId);
    if (!isListed) departed.push(finalForm(contact, circumstancesOf(contactId)));
  }
  const writes = writesReported(state.writes, report.contacts);
  const contacts = report.contacts.map((listed) => {
    const reported = named(withWrites(listed, writes), state.partyNames);
    const known = before.contacts.find(({ contactId }) => contactId === reported.contactId);
    const circumstances = circumstancesOf(reported.contactId);
    if (known === undefined || !isOfferedAgain(known, reported)) return readContact(known, reported, circumstances);
    departed.push(finalForm(known, circumstances));
    return readContact(undefined, reported, { ...circumstances, wish: null, isAccepted: false });
  });
  const memory = remember(state, departed, contacts);
  const isTalkOver = before.contacts.some(isLiveCall) && !contacts.some(isLiveCall);
  const read = withSnapshot(
    { ...state, ...memory, writes },
    {
      agent,
      errors: errorsAfter(before.errors, departed, isTalkOver),
      mute: isTalkOver ? openMicrophone : muteAfter(before, contacts),
      clockSkew,
      isLinkUp: true,
    },
  );
  return sameParts(before.contacts, contacts) ? read : { ...read, snapshot: { ...read.snapshot, contacts } };
}

/** The contacts themselves are those of before already where nothing changed. */
function sameParts(before: readonly SessionContact[], contacts: readonly SessionContact[]): boolean {
  return before.length === contacts.length && contacts.every((contact, index) => contact === before[index]);
}

function readContact(
  known: SessionContact | undefined,
  reported: Contact,
  circumstances: CourseCircumstances,
): SessionContact {
  const state = readState(reported, known ?? null, circumstances.agentState);
  const steady = steadyContact(known ?? null, reported);
  const contact: Contact = steady.state === state ? steady : { ...steady, state };
  const read: SessionContact = { ...contact, ...advanceCourse(known ?? null, contact, circumstances) };
  return known === undefined ? read : reuse(known, read);
}

/** Connect gives a contact that was missed back to the queue, and may offer it to the same agent once more. */
function isOfferedAgain(known: SessionContact, reported: Contact): boolean {
  return isFinished(known) && isOffered(reported) && isNewerOffer(reported, known.offeredAt ?? 0);
}

function isNewerOffer(reported: Contact, lastOffer: number): boolean {
  return reported.since > lastOffer + offersApart;
}

/** A contact as it is told when it left; one that left without an end gets the end that fits what was seen. */
function finalForm(contact: SessionContact, circumstances: CourseCircumstances): SessionContact {
  if (contact.endedAt !== null) return contact;
  const state = contact.connectedAt === null && isOffered(contact) ? 'missed' : 'ended';
  const final: Contact = { ...contact, state, since: circumstances.now };
  return { ...final, ...endUnreported(contact, final, circumstances) };
}

type Memory = Pick<SessionState, 'departed' | 'gone' | 'silent' | 'accepted' | 'wishes'>;

function remember(
  state: SessionState,
  departed: readonly SessionContact[],
  contacts: readonly SessionContact[],
): Memory {
  const returned = contacts.filter((contact) => {
    const lastOffer = state.gone.get(contact.contactId);
    return lastOffer !== undefined && !(isOffered(contact) && isNewerOffer(contact, lastOffer));
  });
  if (departed.length === 0 && returned.length === 0) {
    const { gone, silent, accepted, wishes } = state;
    return { departed, gone, silent, accepted, wishes };
  }
  const stillSilent = contacts.filter(
    (contact) =>
      state.silent.has(contact.contactId) && !departed.some(({ contactId }) => contactId === contact.contactId),
  );
  const left = departed.map(({ contactId, offeredAt }) => [contactId, offeredAt ?? 0] as const);
  const isGone = new Set(left.map(([contactId]) => contactId));
  return {
    departed: departed.filter(({ contactId }) => !state.silent.has(contactId)),
    gone: goneAfter(state.gone, left, contacts),
    silent: new Set([...stillSilent, ...returned].map(({ contactId }) => contactId)),
    accepted: new Set([...state.accepted].filter((contactId) => !isGone.has(contactId))),
    wishes: new Map([...state.wishes].filter(([contactId]) => !isGone.has(contactId))),
  };
}

/** The last to leave stand last; who came back is not gone. */
function goneAfter(
  before: SessionState['gone'],
  left: readonly (readonly [contactId: string, lastOffer: number])[],
  contacts: readonly SessionContact[],
): SessionState['gone'] {
  const gone = new Map(before);
  for (const [contactId, lastOffer] of left) {
    gone.delete(contactId);
    gone.set(contactId, lastOffer);
  }
  for (const { contactId } of contacts) gone.delete(contactId);
  const tooMany = Math.max(0, gone.size - goneKept);
  for (const contactId of [...gone.keys()].slice(0, tooMany)) gone.delete(contactId);
  return gone;
}

/** A failure on a contact goes with the contact, and an alarm about the microphone with the last call. */
function errorsAfter(
  errors: SessionSnapshot['errors'],
  departed: readonly SessionContact[],
  isTalkOver: boolean,
): SessionSnapshot['errors'] {
  if (errors.length === 0 || (departed.length === 0 && !isTalkOver)) return errors;
  const targets = departed.flatMap(({ contactId, connections }) => [
    contactId,
    attributesTarget(contactId),
    ...connections.map(({ connectionId }) => connectionId),
  ]);
  return errors.filter(({ target }) => !targets.includes(target) && !(isTalkOver && target === 'mute'));
}

/** Connect mutes each of two calls by itself: a wish for one call is none for the other. */
function muteAfter(before: SessionSnapshot, contacts: readonly SessionContact[]): MuteState {
  const [was, is] = [activeCall(before.contacts), activeCall(contacts)];
  const isOther = was !== undefined && is !== undefined && was.contactId !== is.contactId;
  return isOther && before.mute.desired !== null ? { ...before.mute, desired: null } : before.mute;
}

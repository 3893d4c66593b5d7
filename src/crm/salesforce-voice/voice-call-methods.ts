import type { SessionContact } from '../../session/session-snapshot.js';
import { destinationOf, phoneContacts } from './voice-contacts.js';
import { textOf } from './read-voice.js';
import type { VoiceDesk } from './voice-desk.js';
import { refusing, VoiceRefusal } from './voice-refusal.js';

/** The part of the connector that is about calls under way. Each answers when Connect has reported the effect. */
export function callMethods(desk: VoiceDesk) {
  const { library, session, calls, doings } = desk;
  const contactOf = (call: unknown): SessionContact => {
    const callId = textOf(call, 'callId');
    const found = callId === null ? (calls.live()[0] ?? null) : calls.find(callId);
    if (found === null) throw new VoiceRefusal('INVALID_PARTICIPANT', 'contact/unknown');
    return found;
  };
  const partyOf = (call: unknown): string | undefined => {
    const { contactId } = contactOf(call);
    const callId = textOf(call, 'callId');
    return callId === null || callId === contactId ? undefined : callId;
  };
  const now = (contact: SessionContact): SessionContact => calls.find(contact.contactId) ?? contact;
  const held = async (call: unknown, change: (contactId: string, party?: string) => Promise<void>): Promise<object> => {
    const contact = contactOf(call);
    const party = partyOf(call);
    await doings.during(`hold ${contact.contactId}`, () => change(contact.contactId, party));
    return calls.holdOf(now(contact));
  };
  const muted = (isMuted: boolean) =>
    refusing('GENERIC_ERROR', async () => {
      await doings.during('mute', () => session.setMuted(isMuted));
      return library.make('MuteToggleResult', { isMuted: session.snapshot.mute.confirmed });
    });
  return {
    mute: () => muted(true),
    unmute: () => muted(false),
    hold: (call: unknown) =>
      refusing('GENERIC_ERROR', () => held(call, (contactId, party) => session.hold(contactId, party))),
    resume: (call: unknown) =>
      refusing('GENERIC_ERROR', () => held(call, (contactId, party) => session.resume(contactId, party))),
    swap: (call: unknown) => refusing('GENERIC_ERROR', () => held(call, (contactId) => session.swap(contactId))),
    conference: (all: unknown) =>
      refusing('GENERIC_ERROR', () => held(Array.isArray(all) ? all[0] : all, (contactId) => session.merge(contactId))),
    sendDigits: (digits: unknown) =>
      refusing('GENERIC_ERROR', () => session.sendDigits(contactOf(undefined).contactId, String(digits))),
    getPhoneContacts: (filter: unknown) =>
      refusing('GENERIC_ERROR', async () => phoneContacts(library, await session.quickConnects(), filter)),
    addParticipant: (contact: unknown, call: unknown, isBlind: unknown) =>
      refusing('GENERIC_ERROR', () => addParticipant(desk, contact, contactOf(call), isBlind === true)),
  };
}

async function addParticipant(
  { library, session, calls, doings }: VoiceDesk,
  contact: unknown,
  { contactId }: SessionContact,
  isBlind: boolean,
): Promise<object> {
  const to = destinationOf(contact, await session.quickConnects());
  if (to === null) throw new VoiceRefusal('INVALID_DESTINATION', 'dial/invalid-number');
  if (isBlind) {
    const info = library.make('CallInfo', { isOnHold: false });
    const phoneNumber = typeof to === 'string' ? to : (to.phoneNumber ?? to.name);
    const hand = () => doings.during(`party ${contactId}`, () => session.transfer(contactId, to));
    await doings.during(`end ${contactId}`, hand);
    return library.make('ParticipantResult', {
      initialCallHasEnded: false,
      callInfo: info,
      phoneNumber,
      callId: contactId,
    });
  }
  const party = await doings.during(`party ${contactId}`, () => session.addParty(contactId, to));
  const found = calls.find(contactId);
  if (found === null) throw new VoiceRefusal('INVALID_PARTICIPANT', 'contact/unknown');
  return calls.participantOf(found, party);
}

/** What the library asks without hearing failures: nothing here may throw. */
export function quietMethods({ library, session, calls }: VoiceDesk) {
  return {
    getActiveCalls: () => Promise.resolve(library.make('ActiveCallsResult', { activeCalls: calls.active() })),
    wrapUpCall: (call: unknown): void => {
      const contact = calls.find(textOf(call, 'callId') ?? '');
      // What Connect refuses stands among the session's errors, where the softphone shows it.
      if (contact !== null) session.clear(contact.contactId).catch(() => undefined);
    },
  };
}

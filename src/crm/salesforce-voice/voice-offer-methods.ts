import type { ClickToDial } from '../crm-adapter.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { textOf } from './read-voice.js';
import type { VoiceDesk } from './voice-desk.js';
import { refusing, VoiceRefusal } from './voice-refusal.js';

/** The part of the connector with which calls begin and end. `click` hands a number to whoever dials it. */
export function offerMethods(desk: VoiceDesk, click: (click: ClickToDial) => void) {
  const { library, session, calls, doings } = desk;
  const idOf = (call: unknown): string => {
    const callId = textOf(call, 'callId');
    const found = callId === null ? null : calls.find(callId);
    if (found === null) throw new VoiceRefusal('INVALID_PARTICIPANT', 'contact/unknown');
    return found.contactId;
  };
  const result = (contact: SessionContact): object => library.make('CallResult', { call: calls.callOf(contact) });
  return {
    acceptCall: (call: unknown) =>
      refusing('GENERIC_ERROR', async () => {
        const contactId = idOf(call);
        return doings.during(`accept ${contactId}`, async () => result(await accepted(desk, contactId)));
      }),
    declineCall: (call: unknown) =>
      refusing('GENERIC_ERROR', async () => {
        const contactId = idOf(call);
        const before = calls.find(contactId);
        await doings.during(`end ${contactId}`, () => session.reject(contactId));
        return endedResult(desk, 'CallResult', contactId, before);
      }),
    endCall: (call: unknown) =>
      refusing('GENERIC_ERROR', async () => {
        const contactId = idOf(call);
        const before = calls.find(contactId);
        const party = textOf(call, 'callId') ?? contactId;
        const isParty = party !== contactId;
        await doings.during(isParty ? `party ${contactId}` : `end ${contactId}`, () =>
          isParty ? session.removeParty(contactId, party) : session.hangUp(contactId),
        );
        return endedResult(desk, 'HangupResult', contactId, before);
      }),
    dial: (contact: unknown) =>
      refusing('INVALID_DESTINATION', async () => {
        const number = textOf(contact, 'phoneNumber');
        if (number === null) throw new VoiceRefusal('INVALID_DESTINATION', 'dial/invalid-number');
        return doings.during('dial', async () => result(await dialled(desk, () => click(clickOf(number, contact)))));
      }),
  };
}

/** Salesforce shows the call as connected with this answer; a callback first rings at the customer's. */
async function accepted(desk: VoiceDesk, contactId: string): Promise<SessionContact> {
  await desk.session.accept(contactId);
  const contact = await desk.until(({ contacts }) => {
    const found = contacts.find((one) => one.contactId === contactId);
    if (found === undefined) return 'gone';
    return found.connectedAt !== null || found.outcome !== null || found.direction === 'callback' ? found : null;
  });
  if (contact === 'gone' || contact.outcome !== null) throw new VoiceRefusal('GENERIC_ERROR', 'contact/ended');
  return contact;
}

/** The click goes to the bridge, which knows the country and the hooks; here is seen what becomes of it. */
async function dialled(desk: VoiceDesk, click: () => void): Promise<SessionContact> {
  const { session } = desk;
  const permission = session.may('dial');
  if (!permission.isAllowed) throw new VoiceRefusal('GENERIC_ERROR', permission.reason);
  const before = new Set(session.snapshot.contacts.map(({ contactId }) => contactId));
  const errorsBefore = session.snapshot.errors;
  click();
  const found = await desk.until(({ contacts, errors }) => {
    const failure = errors.find((entry) => entry.target === 'dial' && !errorsBefore.includes(entry));
    if (failure !== undefined) return failure.error.code;
    return contacts.find(({ contactId, direction }) => direction === 'outbound' && !before.has(contactId)) ?? null;
  });
  if (typeof found === 'string') throw new VoiceRefusal('INVALID_DESTINATION', found);
  return found;
}

function endedResult(
  { library, calls }: VoiceDesk,
  kind: 'CallResult' | 'HangupResult',
  contactId: string,
  before: SessionContact | null,
): object {
  const contact = calls.find(contactId) ?? before;
  if (contact === null) throw new VoiceRefusal('INVALID_PARTICIPANT', 'contact/unknown');
  const call = calls.callOf(contact);
  return library.make(kind, kind === 'CallResult' ? { call } : { calls: [call] });
}

function clickOf(number: string, contact: unknown): ClickToDial {
  const id = textOf(contact, 'recordId');
  const record = id === null ? null : { type: '', id };
  return { type: 'click-to-dial', number, record, parameters: null, workId: null };
}

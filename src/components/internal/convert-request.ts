import type { SessionRequests } from '../../events/requests.js';
import { isCcpError } from '../../domain/errors.js';
import type { Session } from '../../session/session.js';

type Performers = {
  readonly [Type in keyof SessionRequests]: (session: Session, detail: SessionRequests[Type]['detail']) => unknown;
};

const performers: Performers = {
  'ccp-accept-request': (session, { contactId }) => session.accept(contactId),
  'ccp-reject-request': (session, { contactId }) => session.reject(contactId),
  'ccp-hang-up-request': (session, { contactId }) => session.hangUp(contactId),
  'ccp-clear-request': (session, { contactId }) => session.clear(contactId),
  'ccp-hold-request': (session, { contactId, connectionId }) => session.hold(contactId, connectionId),
  'ccp-resume-request': (session, { contactId, connectionId }) => session.resume(contactId, connectionId),
  'ccp-digits-request': (session, { contactId, digits }) => session.sendDigits(contactId, digits),
  'ccp-add-party-request': (session, { contactId, destination }) => session.addParty(contactId, destination),
  'ccp-transfer-request': (session, { contactId, destination }) => session.transfer(contactId, destination),
  'ccp-swap-request': (session, { contactId }) => session.swap(contactId),
  'ccp-merge-request': (session, { contactId }) => session.merge(contactId),
  'ccp-remove-party-request': (session, { contactId, connectionId }) => session.removeParty(contactId, connectionId),
  'ccp-leave-request': (session, { contactId }) => session.leave(contactId),
  'ccp-agent-state-request': (session, { state, when }) => session.setAgentState(state, { when }),
  'ccp-mute-request': (session, { isMuted }) => session.setMuted(isMuted),
  'ccp-dial-request': (session, { phoneNumber, queueArn }) =>
    session.dial(phoneNumber, queueArn === undefined ? {} : { queueArn }),
  'ccp-desk-phone-request': (session, { phoneNumber, country }) =>
    session.setDeskPhone(phoneNumber, country === undefined ? {} : { country }),
  'ccp-device-request': (session, { role, label }) => session.chooseDevice(role, label),
  'ccp-ringtone-request': (session, settings) => session.setRingtone(settings),
  'ccp-attributes-request': (session, { contactId, attributes }) => session.setAttributes(contactId, attributes),
  'ccp-voice-enhancement-request': (session, { enhancement }) => session.setVoiceEnhancement(enhancement),
  'ccp-sign-in-request': (session, { isOpened }) => session.signIn({ isOpened }),
  'ccp-sign-out-request': (session) => session.signOut(),
  'ccp-renew-request': (session) => session.renew(),
  'ccp-stay-active-request': (session) => session.stayActive(),
  'ccp-restart-request': (session) => session.restart(),
  'ccp-move-audio-request': (session) => session.moveAudioHere(),
  'ccp-dismiss-error-request': (session, { target }) => session.dismissError(target),
};

/** The types of all requests that a session carries out. */
export const requestTypes: readonly string[] = Object.keys(performers);

function isRequestType(type: string): type is keyof SessionRequests {
  return type in performers;
}

/** Turns a request into a call of the session; requests that are not for a session are left alone. */
export function perform(session: Session, request: CustomEvent<unknown>): void {
  const { type, detail } = request;
  // The event's class has typed the detail; here only its name is left.
  if (isRequestType(type)) void settle(() => performers[type](session, detail as never));
}

/** A refusal is already a fact of the session, in `errors` or its status, and the elements show it from there. */
async function settle(run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!isCcpError(error)) throw error;
  }
}

/** The call that the agent turns to with a request, so that the panel shows it. */
export function callTurnedTo(session: Session, { type, detail }: CustomEvent<unknown>): string | undefined {
  if (type !== 'ccp-accept-request' && type !== 'ccp-resume-request') return undefined;
  const { contactId } = detail as { readonly contactId: string };
  const contact = session.snapshot.contacts.find((other) => other.contactId === contactId);
  return contact?.channel === 'voice' ? contactId : undefined;
}

const taken = new WeakSet<Event>();

/** Notes that a softphone carries the request out, so that its sender does not. */
export function take(request: Event): void {
  taken.add(request);
}

export function isTaken(request: Event): boolean {
  return taken.has(request);
}

import { isLiveCall } from '../domain/active-call.js';
import { CcpError } from '../domain/errors.js';
import type { Step } from './core-reading.js';
import { microphoneReason } from './readiness.js';
import type { SessionEvent } from './session-event.js';
import type { SessionSnapshot } from './session-snapshot.js';
import type { OwnFact } from './session-state.js';
import { unansweredParties } from './unanswered-parties.js';

/** Errors that no command reports: a problem of the gateway, a microphone opened unasked, somebody who did not answer. */
export function consequences({ before, after: { snapshot: after }, fact, events }: Step): readonly OwnFact[] {
  if (fact.type === 'problem' && !fact.isFatal) {
    const error = moreExact(fact.error, before);
    return [{ type: 'failed', target: error.detail.contactId ?? 'agent', command: null, error }];
  }
  if (fact.type === 'mute' && hasDrifted(before, after)) {
    return [{ type: 'failed', target: 'mute', command: 'setMuted', error: new CcpError('mute/drifted') }];
  }
  return [...unansweredParties(before, after).map(failedParty), ...unansweredCalls(after, events)];
}

/** Connect knows only that the microphone did not open; the session may know already what denies it. */
function moreExact(error: CcpError, { readiness }: SessionSnapshot): CcpError {
  const code = error.code === 'media/microphone-denied' ? microphoneReason(readiness) : null;
  return code === null || code === error.code ? error : new CcpError(code, error.detail);
}

function failedParty(error: CcpError): OwnFact {
  return { type: 'failed', target: error.detail.contactId ?? 'dial', command: 'addParty', error };
}

/** While `dial` waits, the command itself rejects with this error. */
function unansweredCalls({ pending }: SessionSnapshot, events: readonly SessionEvent[]): readonly OwnFact[] {
  if (pending.some(({ command }) => command === 'dial')) return [];
  return events.filter(isUnanswered).map(({ contact }) => ({
    type: 'failed',
    target: 'dial',
    command: 'dial',
    error: new CcpError('dial/not-answered', { contactId: contact.contactId }),
  }));
}

function hasDrifted(before: SessionSnapshot, after: SessionSnapshot): boolean {
  const isOpened = before.mute.confirmed && !after.mute.confirmed;
  return isOpened && after.mute.desired === true && after.contacts.some(isLiveCall);
}

type ContactEvent = Extract<SessionEvent, { contact: unknown }>;

function isUnanswered(event: SessionEvent): event is ContactEvent {
  if (event.type !== 'contact-finished') return false;
  const { direction, outcome, endedBy } = event.contact;
  return direction === 'outbound' && outcome === 'not-answered' && endedBy !== 'agent';
}

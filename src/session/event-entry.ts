import type { SessionEvent } from './session-event.js';
import { statusEntry, type EventEntry } from './status-event.js';

/** What the log says of an event: ids and codes, nothing of the customer. */
export function eventEntry(event: SessionEvent): EventEntry | null {
  switch (event.type) {
    case 'status':
      return statusEntry(event);
    case 'error': {
      const { error, target } = event;
      return ['error', 'error', { code: error.code, target, said: error.detail.said ?? null }];
    }
    case 'agent-state': {
      const { state, nextState } = event.agent;
      return ['info', 'agent-state', { type: state.type, hasNext: nextState !== null }];
    }
    case 'expiry':
      return ['info', 'expiry', { at: event.expiresAt, minutesLeft: event.notice?.minutesLeft ?? null }];
    case 'readiness': {
      const [reason] = event.readiness.reasons;
      return [reason === undefined ? 'info' : 'warn', 'readiness', { reason: reason ?? null }];
    }
    case 'mute':
      return ['info', 'mute', { desired: event.mute.desired, confirmed: event.mute.confirmed }];
    default: {
      const { contactId, outcome, endedBy } = event.contact;
      return ['info', event.type, { contactId, outcome, endedBy }];
    }
  }
}

import {
  CcpAgentStateChangeEvent,
  CcpContactEvent,
  CcpErrorEvent,
  CcpExpiryChangeEvent,
  CcpMuteChangeEvent,
  CcpReadinessChangeEvent,
  CcpStatusChangeEvent,
} from '../../events/facts.js';
import type { SessionEvent } from '../../session/session-event.js';

/** The DOM event for a fact of the session. */
export function factEvent(event: SessionEvent): Event {
  switch (event.type) {
    case 'status':
      return new CcpStatusChangeEvent({ status: event.status, error: event.error });
    case 'agent-state':
      return new CcpAgentStateChangeEvent({ agent: event.agent });
    case 'mute':
      return new CcpMuteChangeEvent({ isMuted: event.mute.confirmed });
    case 'expiry':
      return new CcpExpiryChangeEvent({ expiresAt: event.expiresAt, notice: event.notice });
    case 'readiness':
      return new CcpReadinessChangeEvent({ ...event.readiness });
    case 'error':
      return new CcpErrorEvent({ error: event.error, target: event.target });
    default:
      return new CcpContactEvent(event.type, { contact: event.contact });
  }
}

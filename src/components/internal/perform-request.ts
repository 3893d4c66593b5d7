import {
  CcpAcceptRequestEvent,
  CcpAgentStateRequestEvent,
  CcpClearRequestEvent,
  CcpDialRequestEvent,
  CcpDigitsRequestEvent,
  CcpDismissRequestEvent,
  CcpHangUpRequestEvent,
  CcpHoldRequestEvent,
  CcpMuteRequestEvent,
  CcpRejectRequestEvent,
  CcpRestartRequestEvent,
} from '../../events/request-events.js';
import type { Session } from '../../session/session.js';

/** Hands a request that nobody prevented to the session. */
export async function performRequest(session: Session, event: Event): Promise<void> {
  if (event instanceof CcpAcceptRequestEvent) await session.accept(event.detail.contactId);
  if (event instanceof CcpRejectRequestEvent) await session.reject(event.detail.contactId);
  if (event instanceof CcpHangUpRequestEvent) await session.hangUp(event.detail.contactId);
  if (event instanceof CcpClearRequestEvent) await session.clear(event.detail.contactId);
  if (event instanceof CcpHoldRequestEvent) {
    const { contactId, isHeld } = event.detail;
    await (isHeld ? session.hold(contactId) : session.resume(contactId));
  }
  if (event instanceof CcpMuteRequestEvent) await session.setMuted(event.detail.isMuted);
  if (event instanceof CcpDigitsRequestEvent) await session.sendDigits(event.detail.contactId, event.detail.digits);
  if (event instanceof CcpDialRequestEvent) await session.dial(event.detail.phoneNumber);
  if (event instanceof CcpAgentStateRequestEvent) {
    await session.setAgentState(event.detail.name, { when: event.detail.when });
  }
  if (event instanceof CcpDismissRequestEvent) session.dismissError(event.detail.target);
  if (event instanceof CcpRestartRequestEvent) await session.restart();
}

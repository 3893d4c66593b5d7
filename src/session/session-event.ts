import type { CcpError } from '../domain/errors.js';
import type { ContactFact } from '../events/facts.js';
import type { Readiness } from './readiness.js';
import type { CommandTarget, MuteState, SessionContact, SessionStatus } from './session-snapshot.js';
import type { ExpiryNotice } from '../domain/session-expiry.js';
import type { Agent } from '../domain/agent.js';

/**
 * A fact worth telling a host. For each contact the order is always `contact-offered` (or `contact-dialled`),
 * `contact-accepted`, `contact-connected`, `contact-finished`, `contact-cleared`; those that did not happen are left out,
 * none comes twice. `contact-held` and `contact-resumed` alternate between connected and finished. The facts of one report
 * of Connect come agent first, then contacts that are gone, then the others. A contact that was already under way when
 * the session began is told from its start.
 */
export type SessionEvent =
  | { readonly type: 'status'; readonly status: SessionStatus; readonly error: CcpError | null }
  | { readonly type: 'agent-state'; readonly agent: Agent }
  | { readonly type: ContactEventType; readonly contact: SessionContact }
  | { readonly type: 'mute'; readonly mute: MuteState }
  /** The end of the session came nearer by a step, moved away, or became known. */
  | { readonly type: 'expiry'; readonly expiresAt: number | null; readonly notice: ExpiryNotice | null }
  /** Calls could not be taken here any more, or could again, or the reason is another. */
  | { readonly type: 'readiness'; readonly readiness: Readiness }
  /** Something failed; `target` says where the same error stands in `snapshot.errors`. */
  | { readonly type: 'error'; readonly error: CcpError; readonly target: CommandTarget };

export type ContactEventType = ContactFact;

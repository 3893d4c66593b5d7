import type { CcpError } from '../domain/errors.js';
import type { MuteState, SessionContact, SessionStatus } from './session-snapshot.js';
import type { Agent } from '../domain/agent.js';

/**
 * A fact worth telling a host. For each contact the order is always `contact-offered` (or `contact-dialled`),
 * `contact-accepted`, `contact-connected`, `contact-finished`, `contact-cleared`; those that did not happen are left out,
 * none comes twice. The facts of one report of Connect come agent first, then contacts.
 */
export type SessionEvent =
  | { readonly type: 'status'; readonly status: SessionStatus; readonly error: CcpError | null }
  | { readonly type: 'agent-state'; readonly agent: Agent }
  | { readonly type: ContactEventType; readonly contact: SessionContact }
  | { readonly type: 'mute'; readonly mute: MuteState }
  | { readonly type: 'error'; readonly error: CcpError; readonly target: string | null };

export type ContactEventType =
  | 'contact-offered'
  | 'contact-dialled'
  | 'contact-accepted'
  | 'contact-connected'
  | 'contact-held'
  | 'contact-resumed'
  | 'contact-finished'
  | 'contact-cleared';

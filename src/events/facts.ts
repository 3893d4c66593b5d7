import type { Agent } from '../domain/agent.js';
import type { ContactCourse } from '../domain/contact-course.js';
import type { Contact } from '../domain/contact.js';
import type { ExpiryNotice } from '../domain/session-expiry.js';
import type { ErrorCode } from '../domain/error-codes.js';
import type { CcpError } from '../domain/errors.js';

/**
 * A fact that `<ccp-softphone>` tells its page. It crosses shadow roots and does not bubble: listen on the softphone.
 */
export class CcpFactEvent<Detail> extends CustomEvent<Readonly<Detail>> {
  constructor(type: string, detail: Detail) {
    super(type, { bubbles: false, composed: true, cancelable: false, detail: Object.freeze(detail) });
  }
}

export interface AgentStateChangeDetail {
  readonly agent: Agent;
}

/** Connect reports another state, or another next state, of the agent. */
export class CcpAgentStateChangeEvent extends CcpFactEvent<AgentStateChangeDetail> {
  constructor(detail: AgentStateChangeDetail) {
    super('ccp-agent-state-change', detail);
  }
}

export interface ErrorDetail {
  /** Compare `error.code`. */
  readonly error: CcpError;
  /** What failed: a contact or connection id, `agent`, `mute`, `dial`; null for the session. */
  readonly target: string | null;
}

/** Something failed, in a command or by itself. */
export class CcpErrorEvent extends CcpFactEvent<ErrorDetail> {
  constructor(detail: ErrorDetail) {
    super('ccp-error', detail);
  }
}

export interface ContactDetail {
  /** The contact at that moment, frozen. */
  readonly contact: Contact & ContactCourse;
}

/** What happened to a contact; each once and in order, those that did not happen left out. */
export type ContactFact =
  | 'contact-offered'
  | 'contact-dialled'
  | 'contact-accepted'
  | 'contact-connected'
  | 'contact-held'
  | 'contact-resumed'
  | 'contact-finished'
  | 'contact-cleared';

/** A step of a contact's course; `type` is `ccp-` and the fact. */
export class CcpContactEvent extends CcpFactEvent<ContactDetail> {
  constructor(fact: ContactFact, detail: ContactDetail) {
    super(`ccp-${fact}`, detail);
  }
}

export interface StatusChangeDetail {
  /** Where the session is. */
  readonly status: 'idle' | 'loading' | 'signed-out' | 'signing-in' | 'ready' | 'expired' | 'failed' | 'stopped';
  /** Why, for `signed-out`, `expired` and `failed`. */
  readonly error: CcpError | null;
}

/** The session is in another status. */
export class CcpStatusChangeEvent extends CcpFactEvent<StatusChangeDetail> {
  constructor(detail: StatusChangeDetail) {
    super('ccp-status-change', detail);
  }
}

export interface MuteChangeDetail {
  /** What Connect reports of the microphone. */
  readonly isMuted: boolean;
}

/** The microphone was muted or opened, whoever asked. */
export class CcpMuteChangeEvent extends CcpFactEvent<MuteChangeDetail> {
  constructor(detail: MuteChangeDetail) {
    super('ccp-mute-change', detail);
  }
}

export interface ExpiryChangeDetail {
  /** The latest moment at which the session ends, epoch milliseconds, or null. */
  readonly expiresAt: number | null;
  /** What the panel tells the agent now, or null. */
  readonly notice: ExpiryNotice | null;
}

/** The end of the session came nearer by a step, moved away, or became known. */
export class CcpExpiryChangeEvent extends CcpFactEvent<ExpiryChangeDetail> {
  constructor(detail: ExpiryChangeDetail) {
    super('ccp-expiry-change', detail);
  }
}

export interface ReadinessChangeDetail {
  /** Whether the next call could be taken here. */
  readonly isReady: boolean;
  /** Why not, the most telling reason first. */
  readonly reasons: readonly ErrorCode[];
}

/** Something stands in the way of the next call, or nothing any more. */
export class CcpReadinessChangeEvent extends CcpFactEvent<ReadinessChangeDetail> {
  constructor(detail: ReadinessChangeDetail) {
    super('ccp-readiness-change', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-contact-offered': CcpContactEvent;
    'ccp-contact-dialled': CcpContactEvent;
    'ccp-contact-accepted': CcpContactEvent;
    'ccp-contact-connected': CcpContactEvent;
    'ccp-contact-held': CcpContactEvent;
    'ccp-contact-resumed': CcpContactEvent;
    'ccp-contact-finished': CcpContactEvent;
    'ccp-contact-cleared': CcpContactEvent;
    'ccp-status-change': CcpStatusChangeEvent;
    'ccp-mute-change': CcpMuteChangeEvent;
    'ccp-readiness-change': CcpReadinessChangeEvent;
    'ccp-agent-state-change': CcpAgentStateChangeEvent;
    'ccp-expiry-change': CcpExpiryChangeEvent;
    'ccp-error': CcpErrorEvent;
  }
}

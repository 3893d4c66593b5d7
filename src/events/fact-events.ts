import type { Agent } from '../domain/agent.js';
import type { Contact } from '../domain/contact.js';
import type { ContactCourse } from '../domain/contact-course.js';
import type { CcpError } from '../domain/errors.js';

/** A fact on its way to the host: heard on the tag itself, it does not bubble. */
abstract class CcpFactEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { detail: Object.freeze(detail), composed: true });
  }
}

export type ContactFact =
  'offered' | 'dialled' | 'accepted' | 'connected' | 'held' | 'resumed' | 'finished' | 'cleared';

/** `ccp-contact-offered`, `-dialled`, `-accepted`, `-connected`, `-held`, `-resumed`, `-finished`, `-cleared`. */
export class CcpContactEvent extends CcpFactEvent<{ readonly contact: Contact & ContactCourse }> {
  constructor(fact: ContactFact, contact: Contact & ContactCourse) {
    super(`ccp-contact-${fact}`, { contact });
  }
}

export class CcpAgentStateChangeEvent extends CcpFactEvent<{ readonly agent: Agent }> {
  constructor(agent: Agent) {
    super('ccp-agent-state-change', { agent });
  }
}

/** `status` is the session's: loading, signed-out, signing-in, ready, expired, failed or stopped. */
export class CcpStatusChangeEvent extends CcpFactEvent<{ readonly status: string; readonly error: CcpError | null }> {
  constructor(status: string, error: CcpError | null) {
    super('ccp-status-change', { status, error });
  }
}

export class CcpMuteChangeEvent extends CcpFactEvent<{ readonly isMuted: boolean }> {
  constructor(isMuted: boolean) {
    super('ccp-mute-change', { isMuted });
  }
}

/** Something failed; compare `detail.error.code`. */
export class CcpErrorEvent extends CcpFactEvent<{ readonly error: CcpError; readonly target: string | null }> {
  constructor(error: CcpError, target: string | null) {
    super('ccp-error', { error, target });
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
    'ccp-agent-state-change': CcpAgentStateChangeEvent;
    'ccp-status-change': CcpStatusChangeEvent;
    'ccp-mute-change': CcpMuteChangeEvent;
    'ccp-error': CcpErrorEvent;
  }
}

import type { AgentStateTiming } from '../domain/commands.js';

/** An agent's wish on its way up. Bubbles out of shadow roots; `preventDefault()` keeps it from happening. */
abstract class CcpRequestEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail) {
    super(type, { detail: Object.freeze(detail), bubbles: true, composed: true, cancelable: true });
  }
}

interface ContactDetail {
  readonly contactId: string;
}

export class CcpSignInRequestEvent extends CcpRequestEvent<object> {
  constructor() {
    super('ccp-sign-in-request', {});
  }
}

export class CcpRestartRequestEvent extends CcpRequestEvent<object> {
  constructor() {
    super('ccp-restart-request', {});
  }
}

export class CcpAcceptRequestEvent extends CcpRequestEvent<ContactDetail> {
  constructor(detail: ContactDetail) {
    super('ccp-accept-request', detail);
  }
}

export class CcpRejectRequestEvent extends CcpRequestEvent<ContactDetail> {
  constructor(detail: ContactDetail) {
    super('ccp-reject-request', detail);
  }
}

export class CcpHangUpRequestEvent extends CcpRequestEvent<ContactDetail> {
  constructor(detail: ContactDetail) {
    super('ccp-hang-up-request', detail);
  }
}

export class CcpClearRequestEvent extends CcpRequestEvent<ContactDetail> {
  constructor(detail: ContactDetail) {
    super('ccp-clear-request', detail);
  }
}

/** `isHeld` is the wish: true to hold, false to resume. */
export class CcpHoldRequestEvent extends CcpRequestEvent<ContactDetail & { readonly isHeld: boolean }> {
  constructor(detail: ContactDetail & { readonly isHeld: boolean }) {
    super('ccp-hold-request', detail);
  }
}

export class CcpMuteRequestEvent extends CcpRequestEvent<{ readonly isMuted: boolean }> {
  constructor(detail: { readonly isMuted: boolean }) {
    super('ccp-mute-request', detail);
  }
}

export class CcpDigitsRequestEvent extends CcpRequestEvent<ContactDetail & { readonly digits: string }> {
  constructor(detail: ContactDetail & { readonly digits: string }) {
    super('ccp-digits-request', detail);
  }
}

export class CcpDialRequestEvent extends CcpRequestEvent<{ readonly phoneNumber: string }> {
  constructor(detail: { readonly phoneNumber: string }) {
    super('ccp-dial-request', detail);
  }
}

export class CcpAgentStateRequestEvent extends CcpRequestEvent<{
  readonly name: string;
  readonly when: AgentStateTiming;
}> {
  constructor(detail: { readonly name: string; readonly when: AgentStateTiming }) {
    super('ccp-agent-state-request', detail);
  }
}

export class CcpDismissRequestEvent extends CcpRequestEvent<{ readonly target: string }> {
  constructor(detail: { readonly target: string }) {
    super('ccp-dismiss-request', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-sign-in-request': CcpSignInRequestEvent;
    'ccp-restart-request': CcpRestartRequestEvent;
    'ccp-accept-request': CcpAcceptRequestEvent;
    'ccp-reject-request': CcpRejectRequestEvent;
    'ccp-hang-up-request': CcpHangUpRequestEvent;
    'ccp-clear-request': CcpClearRequestEvent;
    'ccp-hold-request': CcpHoldRequestEvent;
    'ccp-mute-request': CcpMuteRequestEvent;
    'ccp-digits-request': CcpDigitsRequestEvent;
    'ccp-dial-request': CcpDialRequestEvent;
    'ccp-agent-state-request': CcpAgentStateRequestEvent;
    'ccp-dismiss-request': CcpDismissRequestEvent;
  }
}

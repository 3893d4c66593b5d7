import type { AgentStateTiming } from '../domain/commands.js';
import { CcpRequestEvent } from './request-event.js';

export interface AgentStateRequestDetail {
  /** Name or ARN of a state that the agent may choose. */
  readonly state: string;
  readonly when: AgentStateTiming;
}

/** The agent chooses a state, for now or for after the contact. */
export class CcpAgentStateRequestEvent extends CcpRequestEvent<AgentStateRequestDetail> {
  constructor(detail: AgentStateRequestDetail) {
    super('ccp-agent-state-request', detail);
  }
}

export interface MuteRequestDetail {
  /** True to silence the microphone, false to open it. */
  readonly isMuted: boolean;
}

/** The agent mutes or unmutes the microphone. */
export class CcpMuteRequestEvent extends CcpRequestEvent<MuteRequestDetail> {
  constructor(detail: MuteRequestDetail) {
    super('ccp-mute-request', detail);
  }
}

export interface DialRequestDetail {
  /** As the agent wrote it; the session reads it. */
  readonly phoneNumber: string;
  /** The queue to call from; by default the outbound queue of the routing profile. */
  readonly queueArn?: string;
}

/** The agent places a call. */
export class CcpDialRequestEvent extends CcpRequestEvent<DialRequestDetail> {
  constructor(detail: DialRequestDetail) {
    super('ccp-dial-request', detail);
  }
}

export interface SignInRequestDetail {
  /** True when a link has opened the sign-in page already, so that no window is needed. */
  readonly isOpened: boolean;
}

/** The agent wants to sign in. Dispatched inside the click, so that the window may open. */
export class CcpSignInRequestEvent extends CcpRequestEvent<SignInRequestDetail> {
  constructor(detail: SignInRequestDetail = { isOpened: false }) {
    super('ccp-sign-in-request', detail);
  }
}

/** The agent signs out, for every tab of this browser. */
export class CcpSignOutRequestEvent extends CcpRequestEvent<object> {
  constructor() {
    super('ccp-sign-out-request', {});
  }
}

/** The agent signs out and in again, for a new session of full length. Dispatched inside the click. */
export class CcpRenewRequestEvent extends CcpRequestEvent<object> {
  constructor() {
    super('ccp-renew-request', {});
  }
}

/** The agent is still here, and answers a warning of Connect's. */
export class CcpStayActiveRequestEvent extends CcpRequestEvent<object> {
  constructor() {
    super('ccp-stay-active-request', {});
  }
}

/** The agent starts the softphone again. */
export class CcpRestartRequestEvent extends CcpRequestEvent<object> {
  constructor() {
    super('ccp-restart-request', {});
  }
}

/** The agent wants the audio of calls in this tab. */
export class CcpMoveAudioRequestEvent extends CcpRequestEvent<object> {
  constructor() {
    super('ccp-move-audio-request', {});
  }
}

export interface DismissErrorRequestDetail {
  /** What the error is about: a contact or connection id, `agent`, `mute` or `dial`; a notice: `expiry`. */
  readonly target: string;
}

/** The agent has read an error. */
export class CcpDismissErrorRequestEvent extends CcpRequestEvent<DismissErrorRequestDetail> {
  constructor(detail: DismissErrorRequestDetail) {
    super('ccp-dismiss-error-request', detail);
  }
}

export interface KeypadRequestDetail {
  readonly isOpen: boolean;
}

/** The agent opens or closes the keypad. It changes the panel only. */
export class CcpKeypadRequestEvent extends CcpRequestEvent<KeypadRequestDetail> {
  constructor(detail: KeypadRequestDetail) {
    super('ccp-keypad-request', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-agent-state-request': CcpAgentStateRequestEvent;
    'ccp-mute-request': CcpMuteRequestEvent;
    'ccp-dial-request': CcpDialRequestEvent;
    'ccp-sign-in-request': CcpSignInRequestEvent;
    'ccp-sign-out-request': CcpSignOutRequestEvent;
    'ccp-renew-request': CcpRenewRequestEvent;
    'ccp-stay-active-request': CcpStayActiveRequestEvent;
    'ccp-restart-request': CcpRestartRequestEvent;
    'ccp-move-audio-request': CcpMoveAudioRequestEvent;
    'ccp-dismiss-error-request': CcpDismissErrorRequestEvent;
    'ccp-keypad-request': CcpKeypadRequestEvent;
  }
}

import type {
  CcpAgentStateRequestEvent,
  CcpDialRequestEvent,
  CcpDismissErrorRequestEvent,
  CcpKeypadRequestEvent,
  CcpMoveAudioRequestEvent,
  CcpMuteRequestEvent,
  CcpRenewRequestEvent,
  CcpRestartRequestEvent,
  CcpSignInRequestEvent,
  CcpSignOutRequestEvent,
  CcpStayActiveRequestEvent,
} from './agent-requests.js';
import type {
  CcpAcceptRequestEvent,
  CcpAttributesRequestEvent,
  CcpClearRequestEvent,
  CcpDigitsRequestEvent,
  CcpHangUpRequestEvent,
  CcpHoldRequestEvent,
  CcpRejectRequestEvent,
  CcpResumeRequestEvent,
  CcpSelectRequestEvent,
} from './contact-requests.js';
import type {
  CcpAddPartyRequestEvent,
  CcpLeaveRequestEvent,
  CcpMergeRequestEvent,
  CcpQuickConnectsRequestEvent,
  CcpRemovePartyRequestEvent,
  CcpSwapRequestEvent,
  CcpTransferRequestEvent,
} from './party-requests.js';

import type {
  CcpDeskPhoneRequestEvent,
  CcpDeviceRequestEvent,
  CcpRingtoneRequestEvent,
  CcpSettingsRequestEvent,
  CcpVoiceEnhancementRequestEvent,
} from './settings-requests.js';

/** The requests that a session carries out, by type. */
export interface SessionRequests {
  readonly 'ccp-accept-request': CcpAcceptRequestEvent;
  readonly 'ccp-reject-request': CcpRejectRequestEvent;
  readonly 'ccp-hang-up-request': CcpHangUpRequestEvent;
  readonly 'ccp-clear-request': CcpClearRequestEvent;
  readonly 'ccp-hold-request': CcpHoldRequestEvent;
  readonly 'ccp-resume-request': CcpResumeRequestEvent;
  readonly 'ccp-digits-request': CcpDigitsRequestEvent;
  readonly 'ccp-add-party-request': CcpAddPartyRequestEvent;
  readonly 'ccp-transfer-request': CcpTransferRequestEvent;
  readonly 'ccp-swap-request': CcpSwapRequestEvent;
  readonly 'ccp-merge-request': CcpMergeRequestEvent;
  readonly 'ccp-remove-party-request': CcpRemovePartyRequestEvent;
  readonly 'ccp-leave-request': CcpLeaveRequestEvent;
  readonly 'ccp-attributes-request': CcpAttributesRequestEvent;
  readonly 'ccp-agent-state-request': CcpAgentStateRequestEvent;
  readonly 'ccp-mute-request': CcpMuteRequestEvent;
  readonly 'ccp-dial-request': CcpDialRequestEvent;
  readonly 'ccp-desk-phone-request': CcpDeskPhoneRequestEvent;
  readonly 'ccp-device-request': CcpDeviceRequestEvent;
  readonly 'ccp-ringtone-request': CcpRingtoneRequestEvent;
  readonly 'ccp-voice-enhancement-request': CcpVoiceEnhancementRequestEvent;
  readonly 'ccp-sign-in-request': CcpSignInRequestEvent;
  readonly 'ccp-sign-out-request': CcpSignOutRequestEvent;
  readonly 'ccp-renew-request': CcpRenewRequestEvent;
  readonly 'ccp-stay-active-request': CcpStayActiveRequestEvent;
  readonly 'ccp-restart-request': CcpRestartRequestEvent;
  readonly 'ccp-move-audio-request': CcpMoveAudioRequestEvent;
  readonly 'ccp-dismiss-error-request': CcpDismissErrorRequestEvent;
}

/** Every request that an element can send. */
export type CcpRequest =
  | SessionRequests[keyof SessionRequests]
  | CcpKeypadRequestEvent
  | CcpQuickConnectsRequestEvent
  | CcpSelectRequestEvent
  | CcpSettingsRequestEvent;

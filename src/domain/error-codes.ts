/**
 * Who has to act: `agent` can mend it, `administrator` must change a setting, `integrator` wrote a wrong call,
 * `service` means waiting or trying again.
 */
export type ErrorOwner = 'agent' | 'administrator' | 'integrator' | 'service';

interface ErrorFact {
  readonly owner: ErrorOwner;
  /** True when doing the same again may succeed without any change. */
  readonly isRetryable: boolean;
}

const fact = (owner: ErrorOwner, isRetryable = false): ErrorFact => ({ owner, isRetryable });

/** Every code with who has to act. Codes are public: renaming one is a breaking change. */
export const errorCodes = {
  'options/unknown-option': fact('integrator'),
  'options/invalid-value': fact('integrator'),
  'options/invalid-shortcut': fact('integrator'),
  'options/invalid-instance-url': fact('integrator'),
  'options/invalid-media': fact('integrator'),
  'options/too-late': fact('integrator'),
  'load/no-browser': fact('integrator'),
  'load/streams-failed': fact('administrator', true),
  'load/streams-blocked': fact('administrator'),
  'load/sandboxed': fact('administrator'),
  'load/rtc-failed': fact('administrator', true),
  'load/part-failed': fact('service'),
  'load/ccp-timeout': fact('service', true),
  'sign-in/required': fact('agent'),
  'sign-in/popup-blocked': fact('agent', true),
  'sign-in/expired': fact('agent'),
  'sign-in/expires-soon': fact('agent'),
  'sign-in/expires-now': fact('agent'),
  'sign-in/inactive': fact('agent'),
  'sign-in/not-recognised': fact('agent', true),
  'sign-in/not-approved': fact('administrator'),
  'sign-in/access-denied': fact('administrator'),
  'connection/offline': fact('agent', true),
  'connection/lost': fact('service', true),
  'connection/stale': fact('service', true),
  'session/not-ready': fact('integrator', true),
  'session/stopped': fact('integrator'),
  'session/already-started': fact('integrator'),
  'command/not-possible': fact('agent', true),
  'command/in-progress': fact('agent', true),
  'command/refused': fact('service', true),
  'command/failed': fact('service', true),
  'command/timeout': fact('service', true),
  'command/contact-gone': fact('agent'),
  'agent-state/unknown': fact('integrator'),
  'digits/invalid': fact('integrator'),
  'dial/invalid-number': fact('agent'),
  'dial/country-not-allowed': fact('administrator'),
  'dial/not-permitted': fact('administrator'),
  'dial/not-answered': fact('agent', true),
  'desk-phone/invalid-number': fact('agent'),
  'desk-phone/country-not-allowed': fact('administrator'),
  'desk-phone/not-permitted': fact('administrator'),
  'device/not-listed': fact('service', true),
  'device/not-found': fact('agent', true),
  'device/not-taken': fact('agent', true),
  'ringtone/blocked': fact('agent', true),
  'ringtone/silent': fact('agent', true),
  'ringtone/not-loaded': fact('administrator'),
  'attributes/no-writer': fact('integrator'),
  'attributes/invalid': fact('integrator'),
  'attributes/too-large': fact('agent'),
  'attributes/not-written': fact('service', true),
  'attributes/no-answer': fact('service', true),
  'mute/drifted': fact('agent'),
  'media/microphone-denied': fact('agent', true),
  'media/microphone-denied-in-frame': fact('agent', true),
  'media/microphone-insecure': fact('administrator'),
  'media/microphone-page-policy': fact('administrator'),
  'media/microphone-frame-policy': fact('administrator'),
  'media/microphone-system': fact('agent', true),
  'media/microphone-unasked': fact('agent'),
  'media/microphone-busy': fact('agent', true),
  'media/microphone-missing': fact('agent', true),
  'media/microphone-gone': fact('agent', true),
  'media/not-here': fact('agent'),
  'media/elsewhere': fact('agent'),
  'media/ice-timeout': fact('administrator', true),
  'media/signalling-failed': fact('service', true),
  'media/vdi-not-redirected': fact('administrator', true),
  'media/vdi-not-supported': fact('administrator'),
  'media/window-closed': fact('agent', true),
  'media/failed': fact('service', true),
} as const satisfies Record<string, ErrorFact>;

export type ErrorCode = keyof typeof errorCodes;

/** The classes of the library that results are made of. It takes nothing else for a result. */
export type VoiceClass =
  | 'ActiveCallsResult'
  | 'AgentConfigResult'
  | 'AgentStatusInfo'
  | 'AgentVendorStatusInfo'
  | 'CallInfo'
  | 'CallResult'
  | 'CapabilitiesResult'
  | 'Contact'
  | 'GenericResult'
  | 'HangupResult'
  | 'HoldToggleResult'
  | 'InitResult'
  | 'LogoutResult'
  | 'MuteToggleResult'
  | 'ParticipantResult'
  | 'Phone'
  | 'PhoneCall'
  | 'PhoneCallAttributes'
  | 'PhoneContactsResult';

/** What Salesforce hears of by itself, by the library's names. */
export type VoiceEvent =
  | 'AFTER_CALL_WORK_STARTED'
  | 'CALL_CONNECTED'
  | 'CALL_STARTED'
  | 'HANGUP'
  | 'HOLD_TOGGLE'
  | 'LOGIN_RESULT'
  | 'MESSAGE'
  | 'MUTE_TOGGLE'
  | 'PARTICIPANT_ADDED'
  | 'PARTICIPANT_CONNECTED'
  | 'PARTICIPANT_REMOVED'
  | 'QUEUED_CALL_STARTED'
  | 'SET_AGENT_STATUS'
  | 'WRAP_UP_ENDED';

/** `@salesforce/scv-connector-base`, as far as it is used here. */
export interface VoiceLibrary {
  /** Gives the connector to Salesforce, which asks it from then on. */
  begin(methods: object): void;
  make(name: VoiceClass, values: object): object;
  /** Never with a log of it: the library's own log would keep what customers are called. */
  publish(event: VoiceEvent, payload: object): void;
}

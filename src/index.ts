/**
 * The session API: everything but the elements, which `ccp-elements/define/*` register. Importing it does nothing and is
 * safe in Node.
 */
export { createSession, type SessionOptions, type StreamsSessionOptions } from './session/create-session.js';
export type { CommonSessionOptions, GivenGatewayOptions } from './session/session-options.js';
export type { DialOptions, Session } from './session/session.js';
export type { ContactEventType, SessionEvent } from './session/session-event.js';
export type {
  CommandTarget,
  DeviceState,
  DeviceStates,
  MuteState,
  PendingCommand,
  RingtoneState,
  SessionContact,
  SessionSnapshot,
  SessionStatus,
  TabState,
  TargetError,
} from './session/session-snapshot.js';
export type {
  DevicePort,
  SessionClock,
  SessionPorts,
  Sound,
  SoundPort,
  SoundState,
  SettingsStorage,
  SignInWindow,
} from './session/ports.js';
export type { RingtoneSettings } from './session/ringtone-choice.js';
export type { MicrophonePort, MicrophoneState } from './session/microphone-port.js';
export type { PageMoment, PagePort } from './session/page-port.js';
export type { Readiness } from './session/readiness.js';
export type { LockManner, TabChannel, TabPort } from './session/tab-port.js';
export type { AttributeWriter } from './session/attribute-writer.js';
export type { LogEntry } from './session/log-ring.js';
export type { QualityRecord } from './session/quality-records.js';

export { createStreamsGateway, type StreamsGatewayOptions } from './gateway/streams/streams-gateway.js';
export type {
  Gateway,
  GatewayEvent,
  GatewayRequest,
  GatewaySnapshot,
  LogFields,
  LogLevel,
  SignInFact,
  StartTerms,
} from './gateway/gateway.js';

export { CcpError, isCcpError, type CcpErrorDetail } from './domain/errors.js';
export { errorCodes, type ErrorCode, type ErrorOwner } from './domain/error-codes.js';
export {
  activityOf,
  isMissedState,
  type AgentActivity,
  type AgentState,
  type AgentStateType,
  type SelectableAgentState,
} from './domain/agent-state.js';
export type { Agent, RoutingProfile } from './domain/agent.js';
export type { AudioDevice, DeviceRole, DeviceStanding } from './domain/audio-device.js';
export type { AudioDirection, CallReport, CallSetup, QualitySample } from './domain/call-quality.js';
export type { AgentStateTiming, CommandName } from './domain/commands.js';
export { isActive, type Connection, type ConnectionState, type Party } from './domain/connection.js';
export {
  agentConnection,
  customerConnection,
  customerNumber,
  isFinished,
  isOffered,
  isOnHold,
  otherParties,
  type Channel,
  type Contact,
  type ContactAttribute,
  type ContactState,
  type Direction,
  type Queue,
} from './domain/contact.js';
export type { ContactCourse } from './domain/contact-course.js';
export type { EndedBy, Outcome } from './domain/outcome.js';
export type { Endpoint } from './domain/endpoint.js';
export type { PartyCommand, PartyRefusal } from './domain/party-rules.js';
export { isVdiPlatform, vdiPlatforms, type MediaMode, type VdiPlatform } from './domain/media-mode.js';
export type { PartyDestination, QuickConnect, QuickConnectKind } from './domain/quick-connect.js';
export { activeCall, isConversation } from './domain/active-call.js';
export type { RingPattern, RingtoneChoice, RingtoneName } from './domain/ringtone.js';
export type { VoiceEnhancement } from './domain/voice-enhancement.js';
export type { ExpiryCause, ExpiryNotice, ExpiryStep } from './domain/session-expiry.js';
export { relayStateUrl, samlLoginUrl, type RelayState, type SamlLogin } from './domain/saml-login-url.js';
export { may, type Permission, type RefusalReason, type Situation } from './domain/capabilities.js';
export type { PhoneNumber, PhoneNumberReader } from './domain/phone-number.js';

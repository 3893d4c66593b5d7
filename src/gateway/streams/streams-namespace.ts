/*
 * What is used of Amazon Connect Streams, by structure. The package's own types are ambient and would leak into every
 * page that uses ours.
 */

export interface StreamsCallbacks {
  readonly success: (data?: unknown) => void;
  readonly failure: (error?: unknown, data?: unknown) => void;
}

export interface StreamsSubscription {
  unsubscribe(): void;
}

export interface StreamsEventBus {
  subscribe(eventName: string, listener: (data: unknown) => void): StreamsSubscription;
}

/** Connect's warnings before it signs an inactive agent out. */
export interface StreamsExpirationWarnings {
  onExpirationWarning(listener: (data: unknown) => void): unknown;
  onExpirationWarningCleared(listener: () => void): unknown;
}

/** The line to the CCP in its frame. */
export interface StreamsConduit {
  sendUpstream(eventName: string, message?: { readonly event: string; readonly data?: unknown }): void;
}

export interface StreamsState {
  readonly agentStateARN: string;
  readonly type: string;
  readonly name: string;
}

export interface StreamsAgent {
  connect(endpoint: unknown, options: StreamsCallbacks & { readonly queueARN?: string }): void;
  /** Asks for page after page and answers with `endpoints` once it has all. */
  getEndpoints(queueArns: readonly string[], callbacks: StreamsCallbacks): void;
  /** The agent's settings with their lists, as Connect sent them. */
  getConfiguration(): Readonly<Record<string, unknown>>;
  /** Takes all settings; what is left out is cleared. */
  setConfiguration(configuration: Readonly<Record<string, unknown>>, callbacks: StreamsCallbacks): void;
  setVoiceEnhancementMode(mode: string): Promise<void>;
  setMicrophoneDevice(deviceId: string): void;
  setSpeakerDevice(deviceId: string): void;
  setRingerDevice(deviceId: string): void;
  mute(): void;
  unmute(): void;
  setState(state: StreamsState, callbacks: StreamsCallbacks, options: { readonly enqueueNextState: boolean }): void;
}

export interface StreamsContact {
  accept(callbacks: StreamsCallbacks): void;
  reject(callbacks: StreamsCallbacks): void;
  clear(callbacks: StreamsCallbacks): void;
  addConnection(endpoint: unknown, callbacks: StreamsCallbacks): void;
  toggleActiveConnections(callbacks: StreamsCallbacks): void;
  conferenceConnections(callbacks: StreamsCallbacks): void;
}

export interface StreamsConnection {
  destroy(callbacks: StreamsCallbacks): void;
  hold(callbacks: StreamsCallbacks): void;
  resume(callbacks: StreamsCallbacks): void;
  sendDigits(digits: string, callbacks: StreamsCallbacks): void;
}

export interface StreamsVoiceConnection extends StreamsConnection {
  muteParticipant(callbacks: StreamsCallbacks): void;
  unmuteParticipant(callbacks: StreamsCallbacks): void;
}

interface ConnectionIdentity {
  readonly contactId: string;
  readonly connectionId: string;
}

/** The global `connect` of a window in which Streams was loaded. */
export interface StreamsNamespace {
  readonly version?: string;
  readonly core: {
    initCCP(container: HTMLElement, parameters: Readonly<Record<string, unknown>>): void;
    /** Makes the softphone of this window, with an RTC library that is loaded in it. */
    initSoftphoneManager(parameters: { readonly softphone: Readonly<Record<string, unknown>> }): void;
    getEventBus(): StreamsEventBus;
    getUpstream(): StreamsConduit;
    /** The devices as the CCP's page lists them. */
    getFrameMediaDevices(timeout: number): Promise<unknown>;
    /** The name of this page's CCP in the shared worker, after its first acknowledgement. */
    readonly portStreamId?: string;
  };
  readonly EventType: {
    readonly BROADCAST: string;
    readonly MUTE: string;
    readonly SOFTPHONE_STATS?: string;
    readonly SOFTPHONE_REPORT?: string;
  };
  /** Makes this page's CCP the one for a topic, among all tabs of the browser. */
  becomeMaster(topic: string): void;
  isFirefoxBrowser(): boolean;
  getLog(): {
    setEchoLevel(level: string): void;
    readonly _serverBoundInternalLogs?: unknown;
    readonly _logsToPush?: unknown;
  };
  readonly Agent: new () => StreamsAgent;
  readonly Contact: new (contactId: string) => StreamsContact;
  readonly VoiceConnection: new (contactId: string, connectionId: string) => StreamsVoiceConnection;
  readonly ChatConnection?: abstract new (...given: never) => object;
  /** A connection without media controller: it can be made for tasks and chats without their own libraries. */
  readonly ConnectionSnapshot: new (identity: ConnectionIdentity) => StreamsConnection;
  /** Since 2.21, as the next. */
  sendActivity?(): void;
  readonly SessionExpirationWarningManager?: new () => StreamsExpirationWarnings;
  readonly Endpoint: { byPhoneNumber(phoneNumber: string): unknown };
}

/** A window with all globals, such as the one that Streams lives in. */
export type RealmWindow = Window & typeof globalThis;

/** True once Streams has run in the window. */
export function hasStreams(realm: RealmWindow): realm is RealmWindow & { readonly connect: StreamsNamespace } {
  if (!('connect' in realm)) return false;
  const { connect } = realm;
  if (typeof connect !== 'object' || connect === null || !('core' in connect)) return false;
  const { core } = connect;
  return typeof core === 'object' && core !== null && 'initCCP' in core && typeof core.initCCP === 'function';
}

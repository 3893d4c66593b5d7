/** What the simulated CCP page uses of the global `connect` that Streams defines. */
export interface CcpStreams {
  readonly core: {
    _amazonConnectProviderData?: unknown;
    hasReceivedCRMConfigure?: boolean;
    initSharedWorker(parameters: Readonly<Record<string, unknown>>): void;
    initApiProxyService(): void;
    initPageOptions(options: object): void;
    initRingtoneEngines(options: object): void;
    initSoftphoneManager(options: object): void;
    checkIfConfigureReceived(conduit: unknown): void;
    getUpstream(): CcpUpstream;
    getEventBus(): { subscribe(event: string, listener: () => void): unknown; trigger(event: string): void };
  };
  readonly EventType: Readonly<Record<string, string>>;
  agent(listener: (agent: CcpAgent) => void): unknown;
  isFramed(): boolean;
  getLog(): { download(options?: object): void; setEchoLevel(level: string): void };
  readonly Endpoint: { byPhoneNumber(phoneNumber: string): unknown };
  RTCSession?: unknown;
  RTCErrors?: unknown;
  StandardStrategy?: unknown;
  CitrixVDIStrategy?: unknown;
  DCVWebRTCStrategy?: unknown;
  OmnissaVDIStrategy?: unknown;
  AzureVDIStrategy?: unknown;
}

interface CcpUpstream {
  onDownstream?(event: string, listener: () => void): unknown;
}

export interface CcpCallbacks {
  readonly success?: () => void;
  readonly failure?: (error: unknown) => void;
}

export interface CcpAgent {
  getName(): string;
  getState(): { readonly name: string; readonly type: string };
  getAgentStates(): readonly CcpAgentState[];
  setState(state: CcpAgentState, callbacks?: CcpCallbacks, options?: { enqueueNextState: boolean }): void;
  getConfiguration(): CcpConfiguration;
  setConfiguration(configuration: CcpConfiguration, callbacks: CcpCallbacks): void;
  getContacts(): readonly CcpContact[];
  connect(endpoint: unknown, callbacks?: CcpCallbacks): void;
  mute(): void;
  unmute(): void;
  onRefresh(listener: (agent: CcpAgent) => void): unknown;
  onMuteToggle(listener: (fact: { muted: boolean }) => void): unknown;
}

export interface CcpConfiguration {
  readonly voiceEnhancementMode?: string;
}

export interface CcpAgentState {
  readonly name: string;
  readonly type: string;
}

export interface CcpContact {
  getContactId(): string;
  getType(): string;
  getState(): { readonly type: string };
  isInbound(): boolean;
  isAutoAcceptEnabled(): boolean;
  getConnections(): readonly CcpConnection[];
  getAgentConnection(): CcpConnection;
  getActiveInitialConnection(): CcpConnection | null;
  accept(callbacks?: CcpCallbacks): void;
  reject(callbacks?: CcpCallbacks): void;
  clear(callbacks?: CcpCallbacks): void;
}

export interface CcpConnection {
  getConnectionId(): string;
  getEndpoint(): { readonly phoneNumber?: string } | null;
  isOnHold(): boolean;
  hold(callbacks?: CcpCallbacks): void;
  resume(callbacks?: CcpCallbacks): void;
  destroy(callbacks?: CcpCallbacks): void;
}

declare global {
  /** Defined by the script that the page loads first. */
  var connect: CcpStreams;
}

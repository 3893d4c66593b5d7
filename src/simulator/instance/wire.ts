/*
 * What the CTI service sends about an agent, field by field. Times are unix seconds with a millisecond fraction, and
 * what is not known is null: the service does not leave members out.
 */

/** A moment in unix seconds with a millisecond fraction, for example `1646369082.783`. */
export type WireTime = number;

export type WireAgentStateType = 'routable' | 'not_routable' | 'offline' | 'system' | 'error';

export interface WireAgentState {
  /** Null for states that Connect sets by itself (`Busy`, `MissedCallAgent`, ...). */
  readonly agentStateARN: string | null;
  readonly type: WireAgentStateType;
  readonly name: string;
  readonly startTimestamp: WireTime | null;
}

/** The state that the agent chose, unmoved by contacts. */
export interface WireAvailability {
  readonly state: string;
  readonly timeStamp: WireTime;
}

export interface WireQueue {
  readonly queueARN: string;
  /** Null for an agent's personal queue. */
  readonly name: string | null;
}

export type WireEndpointType = 'phone_number' | 'agent' | 'queue' | 'email_address';

export interface WireEndpoint {
  readonly type: WireEndpointType;
  readonly endpointARN: string | null;
  readonly name: string | null;
  /** E.164, or `INTERNAL-TRANSFER` for a leg to an agent or a queue. */
  readonly phoneNumber: string | null;
  /** The service never fills this. */
  readonly agentLogin: null;
  readonly queue: WireQueue | null;
  readonly emailAddress: string | null;
}

export type WireContactType = 'voice' | 'queue_callback' | 'chat' | 'task' | 'email';

export type WireContactState =
  'incoming' | 'pending' | 'connecting' | 'connected' | 'paused' | 'missed' | 'rejected' | 'ended' | 'error';

export type WireConnectionType = 'agent' | 'inbound' | 'outbound' | 'monitoring';

export type WireConnectionState =
  'connecting' | 'connected' | 'hold' | 'disconnected' | 'rejected' | 'silent_monitor' | 'barge';

export interface WireStateSince<State extends string> {
  readonly type: State;
  readonly timestamp: WireTime;
}

/** On the agent's leg of a softphone call. Null there means a desk phone, or a callback not accepted yet. */
export interface WireSoftphoneMediaInfo {
  readonly callType: 'audio_only' | 'none';
  readonly autoAccept: boolean;
  readonly mediaLegContextToken: string;
  readonly callContextToken: string;
  /** {@link WireCallConfig} as JSON. */
  readonly callConfigJson: string;
}

/** What `callConfigJson` holds. */
export interface WireCallConfig {
  readonly signalingEndpoint: string;
  readonly iceServers: readonly unknown[];
  readonly protocol: string;
  readonly useWebSocketProvider: boolean;
}

export interface WireChatMediaInfo {
  readonly chatAutoAccept: boolean;
  readonly connectionData: string | null;
  readonly customerName: string | null;
}

export interface WireConnection {
  readonly connectionId: string;
  readonly type: WireConnectionType;
  /** True for the party that the contact began with. */
  readonly initial: boolean;
  readonly state: WireStateSince<WireConnectionState>;
  readonly endpoint: WireEndpoint | null;
  readonly softphoneMediaInfo: WireSoftphoneMediaInfo | null;
  readonly chatMediaInfo: WireChatMediaInfo | null;
  readonly monitoringInfo: null;
  readonly mute: boolean | null;
  readonly forcedMute: boolean | null;
  readonly quickConnectName: string | null;
  readonly monitorCapabilities: readonly string[] | null;
  readonly monitorStatus: string | null;
  readonly capabilities: { readonly Video: string | null } | null;
}

export interface WireAttribute {
  readonly name: string;
  readonly value: string;
}

export interface WireReference {
  readonly type: string;
  readonly value: string;
}

export interface WireContactFeatures {
  readonly attachmentsEnabled: boolean | null;
  readonly messagingMarkdownEnabled: boolean | null;
  readonly multiPartyConferenceEnabled: boolean | null;
}

export interface WireChannelContext {
  readonly scheduledTime: number | null;
  readonly taskTemplateId: string | null;
  readonly taskTemplateVersion: number | null;
}

export interface WireEmailParty {
  readonly address: string;
  readonly displayName: string | null;
}

export interface WireEmailRecipients {
  readonly toList: readonly WireEmailParty[];
  readonly ccList: readonly WireEmailParty[];
  readonly fromRecipient: WireEmailParty | null;
}

export interface WireContact {
  readonly contactId: string;
  readonly initialContactId: string | null;
  readonly relatedContactId: string | null;
  readonly contactAssociationId: string | null;
  readonly type: WireContactType;
  readonly state: WireStateSince<WireContactState>;
  readonly queue: WireQueue | null;
  readonly queueTimestamp: WireTime | null;
  /** The agent's own leg first. */
  readonly connections: readonly WireConnection[];
  readonly attributes: Readonly<Record<string, WireAttribute>>;
  /** Whole seconds since the offer, as text. */
  readonly contactDuration: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly references: Readonly<Record<string, WireReference>> | null;
  readonly initiationMethod: string | null;
  readonly contactFeatures: WireContactFeatures | null;
  readonly channelContext: WireChannelContext | null;
  readonly segmentAttributes: Readonly<Record<string, { readonly ValueString: string }>> | null;
  readonly customerEndpoint: WireEndpoint | null;
  readonly connectSystemEndpoint: WireEndpoint | null;
  readonly agentContactHandlingConfig: { readonly autoAccept: boolean } | null;
  readonly languageCode: string | null;
  readonly emailRecipients: WireEmailRecipients | null;
}

/** Everything about an agent at one moment: the `snapshot` member of `GetAgentSnapshot`. */
export interface WireSnapshot {
  readonly state: WireAgentState;
  readonly nextState: WireAgentState | null;
  readonly agentAvailabilityState: WireAvailability;
  readonly contacts: readonly WireContact[];
  readonly snapshotTimestamp: WireTime;
}

export interface WireRoutingProfile {
  readonly name: string;
  readonly routingProfileARN: string;
  readonly defaultOutboundQueue: WireQueue;
  readonly channelConcurrencyMap: Readonly<Record<string, number>>;
}

/** The `configuration` member of `GetAgentConfiguration`. Streams adds the four lists of {@link WireCatalogue} to it. */
export interface WireConfiguration {
  readonly name: string;
  readonly username: string;
  readonly agentARN: string;
  readonly softphoneEnabled: boolean;
  readonly softphoneAutoAccept: boolean;
  readonly softphonePersistentConnection: boolean;
  /** Null where the feature is not switched on for the agent. */
  readonly voiceEnhancementMode: string | null;
  /** E.164 number of the desk phone, or empty. */
  readonly extension: string;
  readonly agentPreferences: Readonly<Record<string, string>>;
  readonly routingProfile: WireRoutingProfile;
}

/** A state that the agent may choose. */
export interface WireSelectableState {
  readonly agentStateARN: string;
  readonly type: 'routable' | 'not_routable' | 'offline';
  readonly name: string;
}

/** What `GetAgentPermissions`, `GetAgentStates`, `GetDialableCountryCodes` and `GetRoutingProfileQueues` list. */
export interface WireCatalogue {
  readonly permissions: readonly string[];
  readonly agentStates: readonly WireSelectableState[];
  /** Lower-case ISO 3166 codes. */
  readonly dialableCountries: readonly string[];
  readonly queues: readonly WireQueue[];
}

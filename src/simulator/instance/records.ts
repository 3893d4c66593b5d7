import type { Appointments } from './appointments.js';
import type { Connection } from './connection.js';
import type { CustomerKind } from './customer.js';
import type { ContactAudio, NewContact } from './instance.js';
import type {
  WireAgentState,
  WireAgentStateType,
  WireContactState,
  WireQueue,
  WireReference,
  WireSelectableState,
} from './wire.js';

/*
 * What a contact centre keeps records of: agents, contacts, and contacts as agents have them. They refer to each other,
 * so they stand together; what happens to them is in the files of that name.
 */

/** States that Connect puts an agent into because of a contact, with their types. */
export const stateTypeOf = {
  PendingBusy: 'system',
  Pending: 'not_routable',
  CallingCustomer: 'system',
  Busy: 'system',
  AfterCallWork: 'system',
  MissedCallAgent: 'error',
  MissedCallCustomer: 'error',
  FailedConnectAgent: 'error',
  FailedConnectCustomer: 'error',
  BadAddressAgent: 'error',
  BadAddressCustomer: 'error',
  LineEngagedCustomer: 'error',
  Default: 'error',
} as const satisfies Record<string, WireAgentStateType>;

export type ContactDrivenState = keyof typeof stateTypeOf;

/** A state the agent chose, and when. */
export interface ChosenState {
  readonly state: WireSelectableState;
  readonly since: number;
}

/** What an agent may change about the own account. */
export interface AgentPreferences {
  readonly name: string;
  readonly softphoneEnabled: boolean;
  /** Null follows the instance's setting. */
  readonly softphoneAutoAccept: boolean | null;
  /** Number of the desk phone, E.164, or empty. */
  readonly extension: string;
  readonly agentPreferences: Readonly<Record<string, string>>;
  /** `NONE`, `NOISE_SUPPRESSION` or `VOICE_ISOLATION`. */
  readonly voiceEnhancementMode: string;
}

export interface Agent {
  readonly username: string;
  readonly agentId: string;
  preferences: AgentPreferences;
  /** Moves only when the agent chooses, never because of a contact. */
  availability: ChosenState;
  nextState: ChosenState | null;
  /** In the order they were offered. */
  contacts: readonly AgentContact[];
  /** The state last shown, to keep its start while nothing changes. */
  shown: WireAgentState & { readonly startTimestamp: number };
  /** Since when without a contact or newly available; routing takes the longest. Epoch milliseconds. */
  waitingSince: number;
}

export type Channel = NewContact['channel'];

/**
 * Where the customer is: on the way to a queue, waiting in one, with an agent, or gone. A contact that an agent missed
 * is back in the queue while that agent still sees it as missed.
 */
export type Whereabouts = 'arriving' | 'queued' | 'with-agent' | 'gone';

/** The customer's side of a contact. What agents see of it is an {@link AgentContact} each. */
export interface Contact {
  readonly contactId: string;
  readonly initialContactId: string | null;
  readonly relatedContactId: string | null;
  readonly channel: Channel;
  readonly direction: 'inbound' | 'outbound';
  readonly initiationMethod: string | null;
  /** E.164 number, name or address. */
  readonly from: string;
  readonly name: string | null;
  readonly description: string | null;
  readonly references: Readonly<Record<string, WireReference>> | null;
  readonly scheduledTime: number | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly customer: CustomerKind;
  readonly queue: WireQueue;
  /** Only this agent is offered the contact. */
  readonly onlyFor: string | null;
  /** Offered whatever the agent does, but for being offline or on two calls already. */
  readonly isInterrupt: boolean;
  readonly createdAt: number;
  readonly queuedAt: number;
  whereabouts: Whereabouts;
  /** The agent who is offered the contact or handles it. */
  holder: AgentContact | null;
  /** While an agent consults another: the leg that this contact continues. */
  consultedBy: { readonly agentContact: AgentContact; readonly connectionId: string } | null;
  /** Where the customer went on when the first agent left. */
  continuedAs: Contact | null;
  isAgentMediaUp: boolean;
  /** When that was last reported, epoch milliseconds. */
  agentMediaSince: number;
  digitsFromAgent: string;
  digitsFromCustomer: string;
  lastAudio: ContactAudio | null;
  readonly appointments: Appointments;
}

/**
 * How far an agent is with a contact. `answering` is after accepting, until the agent's audio is up; `dialling` is
 * while the customer's phone rings.
 */
export type Stage =
  'offered' | 'answering' | 'agent-whisper' | 'dialling' | 'customer-whisper' | 'connected' | 'finished';

/** One contact as one agent has it, from the offer until it is cleared. */
export interface AgentContact {
  readonly agent: Agent;
  readonly contact: Contact;
  stage: Stage;
  state: WireContactState;
  since: number;
  readonly offeredAt: number;
  /** The agent's own leg first. */
  connections: readonly Connection[];
  /** The agent state that this contact brings about; null for chat, task and email. */
  agentState: ContactDrivenState | null;
  /** False while the agent state is ahead of the list of contacts. */
  isListed: boolean;
  /** Cleared by the agent, yet still listed for a while. */
  isCleared: boolean;
  isDeskPhoneUp: boolean;
  readonly appointments: Appointments;
}

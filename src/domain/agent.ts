import type { AgentState, SelectableAgentState } from './agent-state.js';
import type { Queue } from './contact.js';
import type { VoiceEnhancement } from './voice-enhancement.js';

/** The signed-in agent as Connect reports it. */
export interface Agent {
  readonly name: string;
  readonly username: string;
  readonly arn: string;
  readonly state: AgentState;
  /** The state that takes effect when the last contact is cleared, or null. */
  readonly nextState: SelectableAgentState | null;
  /** The states that this agent may choose. */
  readonly selectableStates: readonly SelectableAgentState[];
  readonly routingProfile: RoutingProfile;
  /** What the security profile allows; `outboundCall` is the one that matters here. */
  readonly permissions: readonly string[];
  /** Countries that may be dialled, as ISO 3166-1 alpha-2 in upper case. */
  readonly dialableCountries: readonly string[];
  readonly isSoftphoneEnabled: boolean;
  /** The desk phone's E.164 number, or null where the softphone is used. */
  readonly deskPhoneNumber: string | null;
  /** The number that Connect keeps for the desk phone, also while the softphone is used; null where there is none. */
  readonly keptDeskPhoneNumber: string | null;
  /** The instance has calls accepted for this agent without a press; queued callbacks still wait for one. */
  readonly isAutoAcceptOn: boolean;
  /** How the sound of the agent's microphone is cleaned, or null where the instance does not offer that. */
  readonly voiceEnhancement: VoiceEnhancement | null;
}

export interface RoutingProfile {
  readonly arn: string;
  readonly name: string;
  readonly defaultOutboundQueue: Queue;
  readonly queues: readonly Queue[];
  /** How many contacts the agent may hold at once on each channel. */
  readonly concurrency: Readonly<Partial<Record<'voice' | 'chat' | 'task' | 'email', number>>>;
}

import type { AgentState, AgentStateType, SelectableAgentState } from '../../domain/agent-state.js';
import type { Agent, RoutingProfile } from '../../domain/agent.js';
import { readVoiceEnhancement } from '../../domain/voice-enhancement.js';
import { convertQueue } from './convert-contact.js';
import { list, moment, phoneNumber, record, records, text, word, type Raw } from './convert-raw.js';

const stateTypes: readonly AgentStateType[] = ['init', 'routable', 'not_routable', 'offline', 'system', 'error'];
const selectableTypes: readonly (SelectableAgentState['type'] | '')[] = ['routable', 'not_routable', 'offline', ''];

/** What Connect's configuration says of an agent; it is the same in nearly every report. */
type Configured = Omit<Agent, 'state' | 'nextState'>;

/** The agent of Connect's report. `reportedAt` stands in for a moment that Connect leaves out. */
export function convertAgent(snapshot: Raw, configured: Configured, reportedAt: number): Agent {
  return {
    ...configured,
    state: convertState(snapshot, reportedAt),
    nextState: convertSelectableState(record(snapshot['nextState'])),
  };
}

export function convertConfiguration(configuration: Raw): Configured {
  const isSoftphoneEnabled = configuration['softphoneEnabled'] === true;
  const keptDeskPhoneNumber = phoneNumber(configuration['extension']);
  return {
    name: text(configuration['name']) ?? '',
    username: text(configuration['username']) ?? '',
    arn: text(configuration['agentARN']) ?? '',
    selectableStates: records(configuration['agentStates'])
      .map(convertSelectableState)
      .filter((state) => state !== null),
    routingProfile: convertRoutingProfile(record(configuration['routingProfile'])),
    permissions: words(configuration['permissions']),
    dialableCountries: words(configuration['dialableCountries']).map((country) => country.toUpperCase()),
    isSoftphoneEnabled,
    deskPhoneNumber: isSoftphoneEnabled ? null : keptDeskPhoneNumber,
    keptDeskPhoneNumber,
    isAutoAcceptOn: configuration['softphoneAutoAccept'] === true,
    voiceEnhancement: readVoiceEnhancement(configuration['voiceEnhancementMode']),
  };
}

/** Connect leaves the beginning out of some states; the choice of the agent began them then. */
function convertState(snapshot: Raw, reportedAt: number): AgentState {
  const state = record(snapshot['state']);
  const since = moment(state['startTimestamp']) ?? moment(record(snapshot['agentAvailabilityState'])['timeStamp']);
  return {
    name: text(state['name']) ?? '',
    type: word(state['type'], stateTypes, 'init'),
    since: since ?? reportedAt,
  };
}

function convertSelectableState(raw: Raw): SelectableAgentState | null {
  const type = word(raw['type'], selectableTypes, '');
  const name = text(raw['name']);
  const arn = text(raw['agentStateARN']) ?? text(raw['agentStateId']);
  return type === '' || name === null || arn === null ? null : { name, type, arn };
}

function convertRoutingProfile(raw: Raw): RoutingProfile {
  const slots = record(raw['channelConcurrencyMap']);
  const channels = { voice: 'VOICE', chat: 'CHAT', task: 'TASK', email: 'EMAIL' } as const;
  return {
    arn: text(raw['routingProfileARN']) ?? text(raw['routingProfileId']) ?? '',
    name: text(raw['name']) ?? '',
    defaultOutboundQueue: convertQueue(record(raw['defaultOutboundQueue'])),
    queues: records(raw['queues']).map(convertQueue),
    concurrency: Object.fromEntries(
      Object.entries(channels).flatMap(([channel, name]) => {
        const slot = slots[name];
        return typeof slot === 'number' ? [[channel, slot]] : [];
      }),
    ),
  };
}

function words(value: unknown): readonly string[] {
  return list(value).filter((part) => typeof part === 'string');
}

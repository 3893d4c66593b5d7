import { identifierOf } from './random.js';
import { stateTypeOf, type Agent, type ContactDrivenState } from './records.js';
import type { WireSelectableState } from './wire.js';

const names: Readonly<Record<string, string>> = {
  agent: 'Nabila Haddad',
  agent2: 'Ken Mori',
  agent3: 'Sofia Lindqvist',
  agent4: '田中 美咲',
};

export function newAgent(username: string, state: WireSelectableState, now: number): Agent {
  return {
    username,
    agentId: identifierOf(`agent ${username}`),
    preferences: {
      name: names[username] ?? username,
      softphoneEnabled: true,
      softphoneAutoAccept: null,
      extension: '',
      agentPreferences: { LANGUAGE: 'en_US', locale: 'en_US' },
      voiceEnhancementMode: 'NONE',
    },
    availability: { state, since: now },
    nextState: null,
    contacts: [],
    shown: { ...state, startTimestamp: now },
    waitingSince: now,
  };
}

/**
 * The contact that rules the agent state: voice and callbacks do, chat, task and email leave the agent `Available`. Of two
 * calls the one that is connected rules.
 */
function rulingState({ contacts }: Agent): ContactDrivenState | null {
  const ruling = contacts.filter(({ agentState }) => agentState !== null);
  return (ruling.find(({ stage }) => stage === 'connected') ?? ruling[0])?.agentState ?? null;
}

/** Recomputes the state that clients see. Its start moves only when the state changes, and never for `Pending`. */
export function refreshState(agent: Agent, now: number): void {
  const ruling = rulingState(agent);
  const { state, since } = agent.availability;
  const { agentStateARN, type, name } =
    ruling === null ? state : { agentStateARN: null, type: stateTypeOf[ruling], name: ruling };
  const { shown } = agent;
  if (shown.name === name && shown.agentStateARN === agentStateARN) return;
  agent.shown = { agentStateARN, type, name, startTimestamp: name === 'Pending' ? since : now };
}

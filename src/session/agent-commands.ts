import type { Agent } from '../domain/agent.js';
import type { SelectableAgentState } from '../domain/agent-state.js';
import type { AgentStateTiming } from '../domain/commands.js';
import type { Gateway } from '../gateway/gateway.js';
import type { CommandPlan } from './command-runner.js';

/** Milliseconds from Connect's answer to the state in a report; more than a second has been seen. */
const stateLimit = 10_000;

/** Finds a state by its name or ARN among those the agent may choose. */
export function selectableState(agent: Agent | null, nameOrArn: string): SelectableAgentState | undefined {
  const states = agent?.selectableStates ?? [];
  return states.find(({ arn }) => arn === nameOrArn) ?? states.find(({ name }) => name === nameOrArn);
}

export function agentStatePlan(gateway: Gateway, state: SelectableAgentState, when: AgentStateTiming): CommandPlan {
  return {
    command: 'setAgentState',
    target: 'agent',
    effectLimit: stateLimit,
    send: () => gateway.setAgentState(state, when),
    read: ({ agent }, isAnswered) => (isAnswered && agent !== null && isIn(agent, state, when) ? 'done' : 'waiting'),
  };
}

function isIn(agent: Agent, wanted: SelectableAgentState, when: AgentStateTiming): boolean {
  if (agent.state.name === wanted.name && agent.state.type === wanted.type) return true;
  if (when === 'now') return false;
  if (agent.nextState?.arn === wanted.arn) return true;
  // Choosing the routable state again is how an agent takes a next state back.
  return wanted.type === 'routable' && agent.nextState === null;
}

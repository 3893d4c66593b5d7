import type { Agent } from '../domain/agent.js';
import { activityOf, type SelectableAgentState } from '../domain/agent-state.js';
import type { AgentStateTiming } from '../domain/commands.js';
import type { Gateway } from '../gateway/gateway.js';
import type { CommandPlan } from './command-runner.js';
import type { SessionCore } from './session-core.js';

/** Milliseconds from Connect's answer to the state in a report; more than a second has been seen. */
const stateLimit = 10_000;

/** Finds a state by its name or ARN among those the agent may choose. */
export function selectableState(agent: Agent | null, nameOrArn: string): SelectableAgentState | undefined {
  const states = agent?.selectableStates ?? [];
  return states.find(({ arn }) => arn === nameOrArn) ?? states.find(({ name }) => name === nameOrArn);
}

export function agentStatePlan(
  core: SessionCore,
  gateway: Gateway,
  state: SelectableAgentState,
  when: AgentStateTiming,
): CommandPlan {
  const before = core.snapshot.agent?.state;
  return {
    command: 'setAgentState',
    target: 'agent',
    effectLimit: stateLimit,
    send: () => gateway.setAgentState(state, when),
    read: ({ agent }, isAnswered) => {
      if (!isAnswered || agent === null) return 'waiting';
      const isWorking = agent.state !== before && isTakenByWork(agent, state);
      return isWorking || isIn(agent, state, when) ? 'done' : 'waiting';
    },
  };
}

function isIn(agent: Agent, wanted: SelectableAgentState, when: AgentStateTiming): boolean {
  if (agent.state.name === wanted.name && agent.state.type === wanted.type) return true;
  if (when === 'now') return false;
  if (agent.nextState?.arn === wanted.arn) return true;
  // Choosing the routable state again is how an agent takes a next state back.
  return wanted.type === 'routable' && agent.nextState === null;
}

/** An agent who becomes available may ring at once: no report then ever shows the state itself. */
function isTakenByWork({ state, selectableStates }: Agent, wanted: SelectableAgentState): boolean {
  const activity = activityOf(state, selectableStates);
  return wanted.type === 'routable' && (activity === 'ringing' || activity === 'on-contact');
}

import { isLiveCall } from '../domain/active-call.js';
import type { AgentState, SelectableAgentState } from '../domain/agent-state.js';
import { activityOf, isMissedState } from '../domain/agent-state.js';
import type { AgentStateTiming } from '../domain/commands.js';
import { isFinished, isOffered, type Contact } from '../domain/contact.js';
import { isCcpError } from '../domain/errors.js';
import type { SessionSnapshot } from '../session/session-snapshot.js';
import type { Session } from '../session/session.js';
import type { ConnectFact, ConnectPhase, WriteAnswer } from './presence-facts.js';

/** Connect's side of presence. */
export interface ConnectPresence {
  /** Calls the listener at once and after each change. */
  listen(listener: (news: ConnectNews) => void): () => void;
  read(): ConnectFact;
  set(state: string, when: AgentStateTiming): Promise<WriteAnswer>;
}

export interface ConnectNews {
  readonly fact: ConnectFact;
  /** What the agent may choose; the same list until it changes. */
  readonly states: readonly SelectableAgentState[];
  /** ARN of the agent, or null before Connect has described one. */
  readonly agent: string | null;
  readonly isLeader: boolean;
}

const unknown: ConnectFact = { phase: 'unknown', state: '', nextState: null };
const noStates: readonly SelectableAgentState[] = [];

/** Reads the agent state out of a session's snapshot. Whether there is a call is told by the contacts, not by the state. */
export function connectFact({ status, agent, contacts }: SessionSnapshot): ConnectFact {
  if (status !== 'ready' || agent === null) return unknown;
  const phase = phaseOf(agent.state, agent.selectableStates, contacts);
  return { phase, state: agent.state.name, nextState: agent.nextState?.name ?? null };
}

function phaseOf(
  state: AgentState,
  selectable: readonly SelectableAgentState[],
  contacts: readonly Contact[],
): ConnectPhase {
  if (state.type === 'init') return 'unknown';
  const calls = contacts.filter(isLiveCall);
  if (calls.some((call) => !isOffered(call))) return 'on-call';
  if (calls.length > 0) return 'ringing';
  if (state.type === 'error') return isMissedState(state) ? 'missed' : 'failed';
  const isChosen = selectable.some(({ name, type }) => name === state.name && type === state.type);
  if (isChosen) return 'free';
  const activity = activityOf(state, selectable);
  if (activity === 'ringing') return contacts.some(isOpenCallback) ? 'ringing' : 'other-work';
  return activity === 'after-contact-work' ? 'after-contact' : 'other-work';
}

function isOpenCallback(contact: Contact): boolean {
  return contact.direction === 'callback' && !isFinished(contact);
}

/** Presence of the agent of a session. */
export function sessionPresence(session: Session): ConnectPresence {
  return {
    read: () => connectFact(session.snapshot),
    listen: (listener) =>
      session.subscribe(
        (snapshot) => snapshot,
        (snapshot) =>
          listener({
            fact: connectFact(snapshot),
            states: snapshot.agent?.selectableStates ?? noStates,
            agent: snapshot.agent?.arn ?? null,
            isLeader: snapshot.tab.isLeader,
          }),
      ),
    set: (state, when) => session.setAgentState(state, { when }).then(() => ({ ok: true }), answerOf),
  };
}

function answerOf(error: unknown): WriteAnswer {
  const code = isCcpError(error) ? error.code : null;
  if (code === 'command/timeout') return { ok: false, failure: 'unanswered' };
  if (code === 'agent-state/unknown') return { ok: false, failure: 'not-granted' };
  return { ok: false, failure: code === 'command/not-possible' || code === 'command/refused' ? 'busy' : 'unknown' };
}

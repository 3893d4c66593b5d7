/**
 * The kind of an agent state as Connect reports it: `routable` (Available), `not_routable` (custom), `offline`,
 * `system` (set by Connect during a contact), `error` (sticky until the agent changes it), `init` (not known yet).
 */
export type AgentStateType = 'init' | 'routable' | 'not_routable' | 'offline' | 'system' | 'error';

/** The agent state that Connect reports now. */
export interface AgentState {
  /** The instance's own name, or Connect's for system and error states (`Busy`, `MissedCallAgent`, ...). */
  readonly name: string;
  readonly type: AgentStateType;
  /** Epoch milliseconds since when, by Connect's clock. */
  readonly since: number;
}

/** A state that an agent may choose, from the instance's list. */
export interface SelectableAgentState {
  readonly name: string;
  readonly type: 'routable' | 'not_routable' | 'offline';
  readonly arn: string;
}

/** What an agent state means to a person, whichever name Connect gives it. */
export type AgentActivity =
  'unknown' | 'available' | 'custom' | 'offline' | 'ringing' | 'on-contact' | 'after-contact-work' | 'missed' | 'error';

const activityOfSystemState: Readonly<Record<string, AgentActivity>> = {
  PendingBusy: 'ringing',
  Pending: 'ringing',
  CallingCustomer: 'on-contact',
  Busy: 'on-contact',
  AfterCallWork: 'after-contact-work',
};

/** Connect reports a missed voice call as `MissedCallAgent` and a missed queued callback as `Default`. */
const missedStates: readonly string[] = ['MissedCallAgent', 'Default'];

export function isMissedState(state: AgentState): boolean {
  return state.type === 'error' && missedStates.includes(state.name);
}

/** Reads a state; `Pending` (an offered callback) arrives as `not_routable` without being a custom state. */
export function activityOf(state: AgentState, selectable: readonly SelectableAgentState[] = []): AgentActivity {
  if (state.type === 'init') return 'unknown';
  if (state.type === 'error') return isMissedState(state) ? 'missed' : 'error';
  if (state.type === 'routable') return 'available';
  if (state.type === 'offline') return 'offline';
  if (selectable.some(({ name }) => name === state.name)) return 'custom';
  return activityOfSystemState[state.name] ?? (state.type === 'not_routable' ? 'custom' : 'on-contact');
}

import type { SelectableAgentState } from '../domain/agent-state.js';
import { presenceKey } from './presence-key.js';
import type { CrmStatus } from './presence-facts.js';

/** What an agent may choose on each side, as the two sides list it. */
export interface PresenceCatalogue {
  readonly states: readonly SelectableAgentState[];
  readonly statuses: readonly CrmStatus[];
}

/** Finds an agent state by its ARN or name. */
export function stateOf({ states }: PresenceCatalogue, reference: string): SelectableAgentState | undefined {
  return states.find(({ arn }) => arn === reference) ?? states.find(({ name }) => name === reference);
}

/** Finds a status by its id, in any spelling, or its name; the label is not looked at. */
export function statusOf({ statuses }: PresenceCatalogue, reference: string): CrmStatus | undefined {
  const key = presenceKey(reference);
  return statuses.find((status) => presenceKey(status.key) === key) ?? statuses.find(({ name }) => name === reference);
}

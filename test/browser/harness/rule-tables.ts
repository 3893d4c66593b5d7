import type { SelectableAgentState } from '../../../src/domain/agent-state.js';
import type { PresenceCatalogue } from '../../../src/presence/presence-catalogue.js';
import type { PresenceRules } from '../../../src/presence/presence-rules.js';

const state = (name: string, type: SelectableAgentState['type']): SelectableAgentState => ({
  name,
  type,
  arn: `arn:${name}`,
});
const status = (key: string, name: string, label: string, isRoutable: boolean) => ({ key, name, label, isRoutable });

/** What agents of a small site may choose. */
export const ruleCatalogue: PresenceCatalogue = {
  states: [
    state('Available', 'routable'),
    state('Lunch', 'not_routable'),
    state('Training', 'not_routable'),
    state('Offline', 'offline'),
  ],
  statuses: [
    status('0N51', 'Online', 'Available for work', true),
    status('0N52', 'Lunch', 'Lunch break', false),
    status('0N53', 'Away', 'Away', false),
    status('0N54', 'On_Call', 'On a call', false),
  ],
};

export const someRules: PresenceRules = {
  version: 1,
  pairs: [
    { state: 'Available', status: 'Online' },
    { state: 'Lunch', status: 'Lunch' },
  ],
  while: { onCall: 'On_Call' },
};

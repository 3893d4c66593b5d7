import type { SelectableAgentState } from '../../../src/domain/agent-state.js';
import { compileRules, type CompiledRules } from '../../../src/presence/compiled-rules.js';
import type { PresenceCatalogue } from '../../../src/presence/presence-catalogue.js';
import type { PresenceRules } from '../../../src/presence/presence-rules.js';

const state = (name: string, type: SelectableAgentState['type']): SelectableAgentState => ({
  name,
  type,
  arn: `arn:${name}`,
});

export const catalogue: PresenceCatalogue = {
  states: [
    state('Available', 'routable'),
    state('Lunch', 'not_routable'),
    state('Training', 'not_routable'),
    state('CRM work', 'not_routable'),
    state('Offline', 'offline'),
  ],
  statuses: ['avail', 'break', 'lunch', 'training', 'offline', 'onCall', 'missed'].map((key) => ({
    key,
    name: key,
    label: key.toUpperCase(),
    isRoutable: key === 'avail',
  })),
};

const contacts = {
  version: 1,
  while: { onCall: 'onCall', missed: 'missed' },
  workload: { fromPercent: 80, untilPercent: 50, state: 'CRM work' },
} as const;

/** `bijective`: each state has a status of its own. `lossy`: two states share one. */
export const tables = {
  bijective: {
    ...contacts,
    pairs: [
      { state: 'Available', status: 'avail' },
      { state: 'Lunch', status: 'lunch' },
      { state: 'Training', status: 'training' },
      { state: 'Offline', status: 'offline' },
    ],
  },
  lossy: {
    ...contacts,
    pairs: [
      { state: 'Available', status: 'avail' },
      { state: 'Lunch', status: 'break' },
      { state: 'Training', status: 'break', way: 'to-crm' },
      { state: 'Offline', status: 'offline' },
    ],
  },
} as const satisfies Record<string, PresenceRules>;

export type TableName = keyof typeof tables;

export function compiled(name: TableName): CompiledRules {
  return compileRules(tables[name], catalogue);
}

/** What people choose from: the states and statuses that the rows name. */
export function choices(name: TableName): { readonly states: readonly string[]; readonly statuses: readonly string[] } {
  const { pairs } = tables[name];
  return { states: pairs.map(({ state }) => state), statuses: [...new Set(pairs.map(({ status }) => status))] };
}

/** A table by which agent state and presence status follow each other, and what agents may choose on both sides. */
const state = (name, type) => ({ name, type, arn: `arn:aws:connect:example:agent-state/${name}` });
const status = (key, name, label, isRoutable) => ({ key, name, label, isRoutable });

const catalogue = {
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

const pairs = [
  { state: 'Available', status: 'Online' },
  { state: 'Lunch', status: 'Lunch' },
  { state: 'Training', status: 'Away' },
];

export const soundRules = {
  catalogue,
  rules: {
    version: 1,
    pairs,
    while: { onCall: 'On_Call' },
    onOffline: 'log-out',
    workload: { fromPercent: 100, untilPercent: 75, state: 'Training' },
  },
};
export const faultyRules = {
  catalogue,
  rules: { version: 1, pairs: [...pairs, { state: 'Holiday', status: 'Away' }], while: { onCall: 'Elsewhere' } },
};

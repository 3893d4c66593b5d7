import { describe, expect, it } from 'vitest';
import { loggedOut } from '../../src/presence/presence-key.js';
import type { PresenceRules } from '../../src/presence/presence-rules.js';
import { RuleTrial } from '../../src/presence/rule-trial.js';
import { catalogue } from './simulation/rule-maps.js';

const rules: PresenceRules = {
  version: 1,
  pairs: [
    { state: 'Available', status: 'avail' },
    { state: 'Lunch', status: 'lunch' },
    { state: 'Training', status: 'training', way: 'to-crm' },
  ],
  while: { onCall: 'onCall', missed: 'missed' },
};

const aTrial = (more: Partial<PresenceRules> = {}) => new RuleTrial({ ...rules, ...more }, catalogue);
const followed = ({ steps }: RuleTrial) => steps[0]?.writes.map(({ side, value }) => `${side} ${value}`);

/** How both sides stand. */
const sides = ({ connect, status }: RuleTrial) => [connect.state, status];

/** How they stand once the agent is done with the call. */
const afterCall = (trial: RuleTrial) => {
  trial.lead('after-contact');
  trial.lead('cleared');
  return sides(trial);
};

describe('an administrator who tries the rules', () => {
  it('sees the other side follow, each way', () => {
    const trial = aTrial();
    trial.chooseState('Lunch');
    expect([followed(trial), trial.status]).toEqual([['crm lunch'], 'lunch']);
    trial.chooseStatus('avail');
    expect([followed(trial), trial.connect.state]).toEqual([['connect Available'], 'Available']);
  });

  it('sees that nothing follows where no row says so', () => {
    const trial = aTrial();
    trial.chooseState('Lunch');
    trial.chooseStatus('training');
    expect([followed(trial), trial.connect.state]).toEqual([[], 'Lunch']);
    trial.chooseStatus(loggedOut);
    expect(followed(trial)).toEqual([]);
  });

  it('leads a call through its moments and gets the status back that was before', () => {
    const trial = aTrial();
    trial.chooseState('Available');
    expect(trial.moments).toEqual(['ringing', 'on-call']);
    trial.lead('on-call');
    expect([followed(trial), trial.status]).toEqual([['crm onCall'], 'onCall']);
    expect(afterCall(trial)).toEqual(['Available', 'avail']);
  });

  it('keeps a status chosen during a call for afterwards', () => {
    const trial = aTrial();
    trial.lead('on-call');
    trial.chooseStatus('lunch');
    expect(trial.steps[0]?.writes).toEqual([
      { side: 'connect', value: 'Lunch', isForLater: true },
      ...(trial.steps[0]?.writes.slice(1) ?? []),
    ]);
    expect(trial.connect.nextState).toBe('Lunch');
    expect(afterCall(trial)).toEqual(['Lunch', 'lunch']);
  });

  it('stays missed until somebody chooses a state', () => {
    const trial = aTrial();
    trial.lead('ringing');
    trial.lead('missed');
    expect(trial.status).toBe('missed');
    trial.chooseState('Available');
    expect([trial.connect.phase, trial.status]).toEqual(['free', 'avail']);
  });

  it('puts the side back that follows', () => {
    const trial = aTrial({ direction: 'connect-leads' });
    trial.chooseState('Lunch');
    trial.chooseStatus('avail');
    expect(sides(trial)).toEqual(['Lunch', 'lunch']);
  });

  it('remembers the last steps only, and bears an empty catalogue', () => {
    const trial = aTrial();
    for (let turn = 0; turn < 30; turn += 1) trial.chooseState(turn % 2 === 0 ? 'Lunch' : 'Available');
    expect(trial.steps).toHaveLength(20);
    const empty = new RuleTrial(rules, { states: [], statuses: [] });
    expect([empty.connect.state, empty.status]).toEqual(['', loggedOut]);
  });
});

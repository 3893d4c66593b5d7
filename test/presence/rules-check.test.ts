import { describe, expect, it } from 'vitest';
import { compileRules } from '../../src/presence/compiled-rules.js';
import { presenceKey } from '../../src/presence/presence-key.js';
import type { PresenceRules } from '../../src/presence/presence-rules.js';
import { checkRules } from '../../src/presence/rules-check.js';
import { catalogue, tables } from './simulation/rule-maps.js';

const pairs = tables.bijective.pairs;
const found = (rules: Partial<PresenceRules>): readonly string[] =>
  checkRules({ version: 1, pairs, ...rules }, catalogue).map(({ severity, code, place, hint }) =>
    [severity, code, place, hint].join(' ').trim(),
  );

describe('a table of rules', () => {
  it('that is right has nothing said against it', () => {
    expect(checkRules(tables.bijective, catalogue)).toEqual([]);
  });

  it('names states and statuses that are there and can be set', () => {
    expect(found({ pairs: [{ state: 'Siesta', status: 'avail' }] })[0]).toBe('error unknown-state pairs.0.state');
    expect(found({ pairs: [{ state: 'AfterCallWork', status: 'avail' }] })[0]).toBe('error not-settable pairs.0.state');
    expect(found({ pairs: [{ state: 'Available', status: 'gone' }] })[0]).toBe('error unknown-status pairs.0.status');
    expect(found({ pairs: [...pairs, { state: 'CRM work', status: 'BREAK' }] })).toEqual([
      'error label-not-name pairs.4.status break',
    ]);
  });

  it('says each thing once', () => {
    expect(found({ pairs: [...pairs, { state: 'arn:Lunch', status: 'break', way: 'to-crm' }] })).toEqual([
      'error state-twice pairs.4.state',
    ]);
    expect(found({ pairs: [...pairs, { state: 'CRM work', status: 'lunch' }] })).toEqual([
      'error status-twice pairs.4.status',
      'warning round-trip pairs Lunch',
    ]);
  });

  it('warns of a way over and back that ends elsewhere', () => {
    expect(checkRules(tables.lossy, catalogue)).toMatchObject([
      { code: 'round-trip', value: 'Training', hint: 'Lunch' },
    ]);
  });

  it('keeps work away where it is meant to', () => {
    expect(found({ while: { onCall: 'avail' } })).toEqual(['error takes-work while.onCall']);
    expect(found({ otherStatuses: 'Available' })).toEqual(['error takes-work otherStatuses']);
    const workload = { fromPercent: 50, untilPercent: 80, state: 'Available' };
    expect(found({ workload })).toEqual(['error takes-work workload.state', 'error percent-range workload']);
    expect(compileRules({ version: 1, pairs, while: { onCall: 'avail' }, workload }, catalogue)).toMatchObject({
      while: {},
      workload: null,
    });
  });

  it('says what never happens', () => {
    expect(found({ pairs: [] })).toEqual(['warning no-rows pairs', 'warning nothing-for-available pairs']);
    expect(
      found({ direction: 'connect-leads', pairs: [...pairs, { state: 'Lunch', status: 'break', way: 'to-connect' }] }),
    ).toEqual(['warning way-unused pairs.4.way connect-leads']);
  });
});

describe('the id of a status', () => {
  it('is the same with 15 signs and with 18, and any other stays as it is', () => {
    expect(presenceKey('0N5xx00000000BzCAI')).toBe('0N5xx00000000Bz');
    expect(presenceKey('0N5xx00000000Bz')).toBe('0N5xx00000000Bz');
    expect(presenceKey('0N5xx00000000BzXXX')).toBe('0N5xx00000000BzXXX');
    expect(presenceKey('eighteen_signs_abc')).toBe('eighteen_signs_abc');
  });

  it('is found in rules in either spelling', () => {
    const statuses = [{ key: '0N5xx00000000Bz', name: 'Online', label: 'Online', isRoutable: true }];
    const rules = compileRules(
      { version: 1, pairs: [{ state: 'Available', status: '0N5xx00000000BzCAI' }] },
      { ...catalogue, statuses },
    );
    expect([...rules.toCrm]).toEqual([['Available', '0N5xx00000000Bz']]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PresenceEngine } from '../../src/presence/presence-engine.js';
import { run } from './simulation/run.js';
import { compiled } from './simulation/rule-maps.js';
import { kinds, simulate, simulationTable, tableNames } from './simulation/table.js';

const runs = { engine: 700, 'engine, reasons told': 500, naive: 150 } as const;

describe('two sides over bad lines, with calls, work and people who change their minds', () => {
  for (const table of tableNames) {
    for (const kind of kinds.filter((each) => each !== 'naive')) {
      it(`end in sync, whatever happened: ${table}, ${kind}`, () => {
        const row = simulate(kind, table, runs[kind]);
        expect(row).toMatchObject({ synced: 1, echoes: 0, livelocks: 0, mostOpen: 1 });
        expect(row.mostWrites).toBeLessThanOrEqual(2);
        expect(row.mostTries).toBeLessThanOrEqual(10);
        expect(row.honouredWithoutRace).toBeGreaterThanOrEqual(0.96);
        expect(row.writesPerAction).toBeLessThan(1);
      }, 120_000);
    }

    it(`do not with rules that answer each change with a write: ${table}`, () => {
      const naive = simulate('naive', table, runs.naive);
      expect(naive.honoured).toBeLessThan(0.7);
      expect(naive.synced).toBeLessThan(1);
      expect(naive.echoes).toBeGreaterThan(1000);
      expect(simulationTable([naive])).toContain('naive');
    }, 60_000);
  }

  it('end in sync also where the CRM loses one event in fifty', () => {
    const row = simulate('engine', 'lossy', 500, 0.02);
    expect(row).toMatchObject({ synced: 1, livelocks: 0, mostOpen: 1 });
  }, 60_000);

  it('are the same again for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
        const [one, other] = [run('engine', 'bijective', seed), run('engine', 'bijective', seed)];
        expect(one.isSynced).toBe(true);
        expect([one.sync.writes, one.isHonoured]).toEqual([other.sync.writes, other.isHonoured]);
      }),
      { numRuns: 60, seed: 7 },
    );
  }, 60_000);
});

const states = ['Available', 'Lunch', 'Training', 'Offline', 'CRM work', 'No such state'];
const statuses = ['avail', 'break', 'lunch', 'offline', 'onCall', 'no such status'];
const systemStates = ['PendingBusy', 'Busy', 'AfterCallWork', 'MissedCallAgent', 'FailedConnectAgent', 'Init'];
const busy = ['unknown', 'ringing', 'on-call', 'after-contact', 'missed', 'failed', 'other-work'] as const;

const event = fc.oneof(
  fc.record({
    type: fc.constant('connect' as const),
    fact: fc.oneof(
      fc.record({
        phase: fc.constant('free' as const),
        state: fc.constantFrom(...states),
        nextState: fc.constant(null),
      }),
      fc.record({
        phase: fc.constantFrom(...busy),
        state: fc.constantFrom(...systemStates),
        nextState: fc.option(fc.constantFrom(...states)),
      }),
    ),
  }),
  fc.record({ type: fc.constant('crm' as const), fact: fc.record({ status: fc.constantFrom(...statuses) }) }),
  fc.record({
    type: fc.constant('workload' as const),
    workload: fc.record({ current: fc.nat(10), capacity: fc.nat(10) }),
  }),
  fc.record({ type: fc.constant('crm-link' as const), isUp: fc.boolean() }),
  fc.constant({ type: 'returned' as const }),
  fc.constant({ type: 'time' as const }),
);
const steps = fc.array(fc.tuple(event, fc.nat(5000)), { maxLength: 80 });

describe('whatever both sides report, in whatever order', () => {
  it('a tab that does not lead writes nothing', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const engine = new PresenceEngine(compiled('lossy'));
        let now = 0;
        for (const [each, wait] of given) expect(engine.take(each, (now += wait))).toEqual([]);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('a state of Connect’s own is never written, nor two values to a side at once, and the journal stays short', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const engine = new PresenceEngine(compiled('lossy'));
        engine.take({ type: 'lead', isLeader: true }, 0);
        engine.take({ type: 'connect', fact: { phase: 'free', state: 'Available', nextState: null } }, 0);
        engine.take({ type: 'crm', fact: { status: 'avail' } }, 0);
        let now = 3000;
        for (const [each, wait] of given) {
          const writes = engine.take(each, (now += wait)).filter((effect) => effect.type === 'write');
          expect(new Set(writes.map(({ side }) => side)).size).toBe(writes.length);
          expect(writes.filter(({ value }) => systemStates.includes(value))).toEqual([]);
        }
        expect(engine.entries.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 300, seed: 12 },
    );
  });

  it('quiet comes when the events end, though no write is ever answered', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const engine = new PresenceEngine(compiled('bijective'));
        engine.take({ type: 'lead', isLeader: true }, 0);
        let now = 0;
        for (const [each, wait] of given) engine.take(each, (now += wait));
        let writes = 0;
        for (let wakes = 0; wakes < 400 && engine.wakeAt !== null && now < 3_600_000; wakes += 1) {
          now = engine.wakeAt;
          writes += engine.take({ type: 'time' }, now).filter(({ type }) => type === 'write').length;
        }
        expect(writes).toBeLessThanOrEqual(10);
      }),
      { numRuns: 100, seed: 13 },
    );
  });
});

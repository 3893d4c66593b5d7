import { describe, expect, it } from 'vitest';
import { passed, failed, type Check, type CheckResult } from '../../../src/diagnostics/preflight/check.js';
import { runPreflight } from '../../../src/diagnostics/preflight/preflight.js';
import { runChecks, runLimit } from '../../../src/diagnostics/preflight/runner.js';
import { settle } from '../../session/story.js';
import { instanceUrl, region, Workplace } from './workplace.js';

const setting = {
  profile: 'softphone',
  instance: instanceUrl,
  region,
  endpoints: null,
  iceServers: [],
  oldestMajors: {},
  vdiPlatform: null,
} as const;

const never = (): Promise<never> => new Promise(() => undefined);
const check = (id: string, run: Check['run'], more: Partial<Check> = {}): Check => ({
  id,
  layer: 'network',
  limit: 30_000,
  run,
  ...more,
});

function aRun(checks: readonly Check[], { ports, clock }: Workplace = new Workplace()) {
  const stop = new AbortController();
  const told: string[] = [];
  const onResult = ({ id, status }: CheckResult): void => void told.push(`${id} ${status}`);
  let results: readonly CheckResult[] | null = null;
  void runChecks({ checks, ports, setting, signal: stop.signal, onResult }).then((all) => {
    results = all;
  });
  const statuses = () => results?.map(({ id, status }) => `${id} ${status}`) ?? null;
  return { stop, told, clock, statuses, results: () => results };
}

describe('a run of checks', () => {
  it('waits for what a check builds on, and skips it with all behind it where that failed', async () => {
    const order: string[] = [];
    const note = (id: string, finding = passed()) => {
      return () => {
        order.push(id);
        return finding;
      };
    };
    const run = aRun([
      check('c', note('c'), { dependsOn: ['b'] }),
      check('b', note('b'), { dependsOn: ['a'] }),
      check('a', note('a')),
      check('d', note('d', failed('NET_OFFLINE'))),
      check('e', note('e'), { dependsOn: ['d'] }),
      check('f', note('f'), { dependsOn: ['e'] }),
      check('g', note('g'), { after: ['d'] }),
    ]);
    await settle();
    expect(order).toEqual(['a', 'd', 'b', 'g', 'c']);
    expect(run.statuses()).toEqual(['c pass', 'b pass', 'a pass', 'd fail', 'e skipped', 'f skipped', 'g pass']);
  });

  it('has six under way at most', async () => {
    let underWay = 0;
    const run = aRun(
      Array.from({ length: 9 }, (_, index) =>
        check(String(index), () => {
          underWay += 1;
          return never();
        }),
      ),
    );
    await settle();
    expect(underWay).toBe(6);
    run.stop.abort();
  });

  it('ends at once when it is stopped: what was under way is unknown, the rest skipped, and no timer stays', async () => {
    let isTold = false;
    const { signal } = new AbortController();
    const run = aRun([
      check('done', () => passed()),
      check('under way', (context) => {
        context.signal.addEventListener('abort', () => (isTold = true));
        return never();
      }),
      check('later', () => passed(), { dependsOn: ['under way'] }),
    ]);
    await settle();
    expect(signal.aborted).toBe(false);
    run.stop.abort();
    await settle();
    expect(run.statuses()).toEqual(['done pass', 'under way unknown', 'later skipped']);
    expect(isTold).toBe(true);
    expect(run.clock.pending).toBe(0);
  });

  it('ends after twenty seconds, whatever is under way', async () => {
    const run = aRun([check('slow', never)]);
    await settle();
    run.clock.advance(runLimit - 1);
    await settle();
    expect(run.statuses()).toBeNull();
    run.clock.advance(1);
    await settle();
    expect(run.statuses()).toEqual(['slow unknown']);
    expect(runLimit).toBeLessThanOrEqual(20_000);
  });

  it('goes on without a check that takes too long, and without one that breaks', async () => {
    const run = aRun([
      check('slow', never, { limit: 1_000 }),
      check('broken', () => {
        throw new TypeError('+81 3 1234 0000');
      }),
      check('good', () => passed(), { after: ['slow', 'broken'] }),
    ]);
    await settle();
    run.clock.advance(1_000);
    await settle();
    expect(run.statuses()).toEqual(['slow unknown', 'broken unknown', 'good pass']);
    expect(run.results()?.[1]).toMatchObject({ code: 'INTERNAL', evidence: ['TypeError'] });
    expect(run.told).toEqual(['broken unknown', 'slow unknown', 'good pass']);
  });

  it('ends where checks wait for each other', async () => {
    const run = aRun([check('a', () => passed(), { after: ['b'] }), check('b', () => passed(), { after: ['a'] })]);
    await settle();
    expect(run.statuses()).toEqual(['a skipped', 'b skipped']);
  });
});

describe('a preflight', () => {
  it('that is stopped in the middle says what it knows, and that it was stopped', async () => {
    const place = new Workplace();
    place.reaches.set('my.connect.aws', 'silent');
    const stop = new AbortController();
    const run = runPreflight({ instanceUrl, region, ports: place.ports, signal: stop.signal });
    await settle();
    stop.abort();
    const { report, verdict } = await run;
    expect(report.isStopped).toBe(true);
    expect(verdict.status).toBe('unknown');
    expect(place.clock.pending).toBe(0);
  });

  it('that was stopped before it began tests nothing', async () => {
    const place = new Workplace();
    const { results } = await runPreflight({ ports: place.ports, signal: AbortSignal.abort() });
    expect(new Set(results.map(({ status }) => status))).toEqual(new Set(['skipped']));
    expect(place.asked).toEqual([]);
  });
});

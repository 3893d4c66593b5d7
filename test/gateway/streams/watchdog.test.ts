import { describe, expect, it } from 'vitest';
import { Watchdog } from '../../../src/gateway/streams/watchdog.js';
import { TestClock } from './test-clock.js';

const seconds = 1000;

function watch() {
  const clock = new TestClock();
  const said: string[] = [];
  const watchdog = new Watchdog({
    clock,
    silenceLimit: 4 * seconds,
    report: (isUp, error) => said.push(isUp ? 'up' : (error?.code ?? 'down')),
  });
  watchdog.start();
  /** The CCP answers each second, and Connect reports every 30 s when `isReporting`. */
  const live = (howLong: number, isReporting = true): void => {
    for (let second = 1; second <= howLong; second += 1) {
      clock.advance(1 * seconds);
      watchdog.acknowledged();
      if (isReporting && second % 30 === 0) watchdog.reported();
    }
  };
  return { clock, said, watchdog, live };
}

describe('the watchdog', () => {
  it('is quiet while the CCP answers and Connect repeats its report', () => {
    const { said, live } = watch();
    live(600);
    expect(said).toEqual([]);
  });

  it('says once that the link is down when acknowledgements stop, and that it is up again', () => {
    const { said, clock, watchdog, live } = watch();
    live(10);
    clock.advance(30 * seconds);
    expect(said).toEqual(['connection/lost']);
    watchdog.acknowledged();
    expect(said).toEqual(['connection/lost', 'up']);
  });

  it('says that the link is down as soon as the CCP leaves its frame, until a fresh one answers', () => {
    const { said, watchdog, live } = watch();
    live(10);
    watchdog.interrupted();
    watchdog.interrupted();
    expect(said).toEqual(['connection/lost']);
    watchdog.stop();
    watchdog.start();
    watchdog.acknowledged();
    expect(said).toEqual(['connection/lost', 'up']);
  });

  it('forgives one answer that is late', () => {
    const { said, clock, watchdog } = watch();
    clock.advance(3.5 * seconds);
    watchdog.acknowledged();
    clock.advance(3.5 * seconds);
    watchdog.acknowledged();
    expect(said).toEqual([]);
  });

  it('says that reports are stale when two long polls brought none', () => {
    const { said, watchdog, live } = watch();
    live(64, false);
    expect(said).toEqual([]);
    live(2, false);
    expect(said).toEqual(['connection/stale']);
    watchdog.reported();
    expect(said).toEqual(['connection/stale', 'up']);
  });

  it('raises no alarm after a sleep, and gives Connect time to report', () => {
    const { said, clock, watchdog, live } = watch();
    live(10);
    clock.freeze(3600 * seconds);
    live(20, false);
    watchdog.reported();
    live(30, false);
    expect(said).toEqual([]);
  });

  it('notices after a sleep that reports do not come back', () => {
    const { said, clock, live } = watch();
    clock.freeze(3600 * seconds);
    live(40, false);
    expect(said).toEqual(['connection/stale']);
  });

  it('is not fooled by a background tab whose timers run once a minute', () => {
    const { said, clock, watchdog } = watch();
    for (let minute = 0; minute < 10; minute += 1) {
      clock.freeze(30 * seconds);
      watchdog.reported();
      clock.freeze(30 * seconds);
      clock.advance(0);
      watchdog.acknowledged();
    }
    expect(said).toEqual([]);
  });

  it('survives a clock that is set back', () => {
    const { said, clock, live } = watch();
    clock.freeze(-3600 * seconds);
    live(10);
    expect(said).toEqual([]);
  });

  it('leaves nothing behind when stopped', () => {
    const { clock, watchdog, said } = watch();
    watchdog.stop();
    clock.advance(600 * seconds);
    expect(said).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});

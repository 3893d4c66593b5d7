import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/gateway/streams/settings.js';
import { SignInWatch } from '../../../src/gateway/streams/sign-in-watch.js';
import { TestClock } from './test-clock.js';

const second = 1000;
const minute = 60 * second;

/** Before the instance goes: the watch of a page whose CCP has just begun to load. */
type Before = (watch: SignInWatch, clock: TestClock) => void;

const signedIn: Before = (watch, clock) => {
  watch.frameLoaded();
  watch.acknowledged();
  watch.reported();
  clock.advance(minute);
};

/**
 * Counts the CCPs that are loaded from an instance that is gone. `hasErrorPage`: browsers differ in whether their own error
 * page counts as one that has loaded.
 */
function goneInstance(hasErrorPage: boolean, isContinued: boolean) {
  const clock = new TestClock();
  const { timeouts } = readSettings({ instanceUrl: 'example' });
  let loads = 0;
  let mostTimers = 0;
  let cancel = (): void => undefined;
  const renew = (): void => {
    loads += 1;
    cancel();
    watch.opened();
    if (hasErrorPage) cancel = clock.after(20, () => watch.frameLoaded());
    mostTimers = Math.max(mostTimers, clock.pending);
  };
  const watch: SignInWatch = new SignInWatch({
    clock,
    timeouts,
    pageOrigin: 'https://crm.example',
    ccpOrigin: 'https://example.my.connect.aws',
    isContinued,
    emit: () => undefined,
    renew,
    mayRenew: () => true,
    knowsSession: () => Promise.resolve(false),
  });
  watch.opened();
  /** The most loads in any minute of so many. */
  const busiest = (minutes: number, each: () => void = () => undefined): number => {
    const counts = Array.from({ length: minutes }, () => {
      const before = loads;
      for (let passed = 0; passed < minute; passed += second) {
        each();
        clock.advance(second);
      }
      return loads - before;
    });
    return Math.max(...counts);
  };
  return { clock, watch, busiest, timers: () => mostTimers };
}

const befores: readonly (readonly [string, Before, boolean])[] = [
  ['nobody was signed in', () => undefined, false],
  ['the agent was started anew', () => undefined, true],
  [
    'the token was refused',
    (watch, clock) => {
      signedIn(watch, clock);
      watch.refused();
    },
    false,
  ],
  [
    'the CCP went elsewhere',
    (watch, clock) => {
      signedIn(watch, clock);
      watch.frameLoaded();
    },
    false,
  ],
];

describe.each([true, false])('an instance that is gone, its error page told: %s', (hasErrorPage) => {
  it.each(befores)(
    'is asked for a CCP three times a minute at most for hours, where %s',
    (_what, before, isContinued) => {
      const { clock, watch, busiest, timers } = goneInstance(hasErrorPage, isContinued);
      before(watch, clock);
      expect(busiest(180)).toBeLessThanOrEqual(3);
      expect(busiest(180)).toBeGreaterThan(0);
      expect(timers()).toBeLessThanOrEqual(3);
    },
  );

  it('is not asked by every glance at the page: a look every two seconds is the most', () => {
    const { clock, watch, busiest, timers } = goneInstance(hasErrorPage, false);
    clock.advance(minute);
    expect(busiest(30, () => watch.wake())).toBeLessThanOrEqual(31);
    expect(timers()).toBeLessThanOrEqual(4);
  });

  it('is asked often for ten minutes by somebody who signs in, and no longer', () => {
    const { clock, watch, busiest } = goneInstance(hasErrorPage, false);
    clock.advance(minute);
    watch.awaitSignIn();
    expect(busiest(10)).toBeLessThanOrEqual(40);
    clock.advance(minute);
    expect(busiest(60)).toBeLessThanOrEqual(3);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { ActivityWatch } from '../../../src/gateway/streams/activity-watch.js';
import type { StreamsNamespace } from '../../../src/gateway/streams/streams-namespace.js';
import { TestClock } from './test-clock.js';

const moment = Date.UTC(2026, 0, 5, 12, 0, 0);

/** Streams as far as it warns; `warn` is what the instance says. */
function fakeStreams() {
  let told = 0;
  const warnings: ((data: unknown) => void)[] = [];
  const cleared: (() => void)[] = [];
  const streams = {
    sendActivity: () => {
      told += 1;
    },
    SessionExpirationWarningManager: class {
      onExpirationWarning(listener: (data: unknown) => void): void {
        warnings.push(listener);
      }
      onExpirationWarningCleared(listener: () => void): void {
        cleared.push(listener);
      }
    },
  } as unknown as StreamsNamespace;
  return {
    streams,
    warn: (data: unknown) => warnings.forEach((listener) => listener(data)),
    clear: () => cleared.forEach((listener) => listener()),
    told: () => told,
    subscriptions: () => warnings.length,
  };
}

describe('watching the activity of the agent', () => {
  let clock: TestClock;
  let fake: ReturnType<typeof fakeStreams>;
  let said: (number | null)[];
  let watch: ActivityWatch;

  beforeEach(() => {
    clock = new TestClock();
    clock.advance(60_000);
    fake = fakeStreams();
    said = [];
    const emit = (event: { readonly type: string }): void => {
      if ('endsAt' in event && (typeof event.endsAt === 'number' || event.endsAt === null)) said.push(event.endsAt);
    };
    watch = new ActivityWatch({ clock, emit });
  });

  it.each([
    ['a member', { expiration: moment }],
    ['a bare number', moment],
    ['a date', new Date(moment)],
    ['seconds', { expiration: moment / 1000 }],
  ])('passes the instance’s warning on, with its moment as %s', (_as, data) => {
    watch.begin(fake.streams);
    fake.warn(data);
    fake.clear();
    expect(said).toEqual([moment, null]);
  });

  it('counts a warning without a moment as one for now', () => {
    watch.begin(fake.streams);
    fake.warn({});
    expect(said).toEqual([clock.now()]);
  });

  it('subscribes once for each CCP, and takes a warning back with the CCP', () => {
    watch.begin(fake.streams);
    watch.begin(fake.streams);
    expect(fake.subscriptions()).toBe(1);
    fake.warn(moment);
    watch.end();
    expect(said).toEqual([moment, null]);
  });

  it('tells Connect of the agent’s work every half minute at most, and at once when warned', () => {
    watch.noteActivity();
    expect(fake.told()).toBe(0);
    watch.begin(fake.streams);
    for (let second = 0; second < 60; second += 1) {
      watch.noteActivity();
      clock.advance(1000);
    }
    expect(fake.told()).toBe(2);
    fake.warn(moment);
    watch.noteActivity();
    expect(fake.told()).toBe(3);
  });

  it('does without, where Streams is older', () => {
    watch.begin({} as unknown as StreamsNamespace);
    watch.noteActivity();
    expect(said).toEqual([]);
  });
});

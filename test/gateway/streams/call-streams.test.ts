import { describe, expect, it } from 'vitest';
import { CcpError } from '../../../src/domain/errors.js';
import { StreamsCalls, type StreamsCall } from '../../../src/gateway/streams/call-streams.js';
import type { StreamsCallbacks } from '../../../src/gateway/streams/streams-namespace.js';
import { TestClock } from './test-clock.js';

function stage() {
  const clock = new TestClock();
  const calls = new StreamsCalls(clock, 10_000);
  const asked: StreamsCallbacks[] = [];
  const make = (call: Partial<StreamsCall> = {}): Promise<string> =>
    calls
      .make({ command: 'hold', about: { contactId: 'c-1' }, run: (callbacks) => asked.push(callbacks), ...call })
      .then(
        () => 'done',
        (error: CcpError) => error.code,
      );
  return { clock, calls, make, asked };
}

describe('a call of Streams', () => {
  it('ends when Streams says so', async () => {
    const { make, asked, clock } = stage();
    const [done, refused] = [make(), make()];
    asked[0]?.success({});
    asked[1]?.failure(JSON.stringify({ type: 'InvalidStateException', message: 'Invalid contact state.' }));
    expect(await done).toBe('done');
    expect(await refused).toBe('command/refused');
    expect(clock.pending).toBe(0);
  });

  it('times out when Connect refused with 401 or 403, for then nobody answers', async () => {
    const { make, clock } = stage();
    const call = make();
    clock.advance(10_000);
    expect(await call).toBe('command/timeout');
  });

  it('ignores an answer that comes too late', async () => {
    const { make, asked, clock } = stage();
    const call = make();
    clock.advance(10_000);
    asked[0]?.success();
    expect(await call).toBe('command/timeout');
  });

  it('maps what Streams throws', async () => {
    const { make } = stage();
    const run = () => {
      throw new TypeError('Contact c-1 no longer exists.');
    };
    expect(await make({ run })).toBe('command/contact-gone');
  });

  it('may be settled by another event that proves success', async () => {
    const { make, calls, asked } = stage();
    const [accept, other] = [make({ key: 'accept c-1' }), make({ key: 'accept c-2' })];
    calls.succeed('accept c-1');
    expect(await accept).toBe('done');
    asked[1]?.failure('error');
    expect(await other).toBe('command/refused');
  });

  it('does not outlive the gateway', async () => {
    const { make, calls, clock } = stage();
    const flights = [make(), make()];
    calls.failAll(new CcpError('session/stopped'));
    expect(await Promise.all(flights)).toEqual(['session/stopped', 'session/stopped']);
    expect(clock.pending).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { DurableLogRing } from '../../../src/diagnostics/log-ring/durable-log-ring.js';
import { followSession } from '../../../src/diagnostics/log-ring/follow-session.js';
import { memoryRingStore } from '../../../src/diagnostics/log-ring/memory-ring-store.js';
import type { RingStore } from '../../../src/diagnostics/log-ring/ring-store.js';
import { aContact, agentIn } from '../../session/reports.js';
import { aReadySession, settle } from '../../session/story.js';

/** A clock that goes when the test says so. */
class Clock {
  private time = 1000;
  private tasks: { at: number; run: () => void }[] = [];
  now = (): number => this.time;
  after = (milliseconds: number, run: () => void) => {
    const task = { at: this.time + milliseconds, run };
    this.tasks.push(task);
    return () => void (this.tasks = this.tasks.filter((other) => other !== task));
  };
  async pass(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    const due = this.tasks.filter(({ at }) => at <= this.time);
    this.tasks = this.tasks.filter(({ at }) => at > this.time);
    for (const { run } of due) run();
    await settle();
  }
}

function aRing(given: { readonly store?: RingStore; readonly mostEntries?: number; readonly mostBytes?: number } = {}) {
  const clock = new Clock();
  const { store = memoryRingStore(), ...bounds } = given;
  return { clock, store, ring: new DurableLogRing({ clock, openStore: () => Promise.resolve(store), ...bounds }) };
}

const bodies = (entries: readonly { readonly body: unknown }[]) => entries.map(({ body }) => body);

describe('the durable ring', () => {
  it('writes in batches, and what is grave at once', async () => {
    const { clock, store, ring } = aRing();
    ring.add('log', 'a');
    ring.add('statistics', { loss: 1 });
    await clock.pass(4999);
    expect(await store.all()).toEqual([]);
    await clock.pass(1);
    expect(bodies(await store.all())).toEqual(['a', { loss: 1 }]);
    ring.add('log', 'grave', { isUrgent: true });
    await settle();
    expect(bodies(await store.all())).toEqual(['a', { loss: 1 }, 'grave']);
  });

  it('keeps no more entries than its bound, the newest', async () => {
    const { ring } = aRing({ mostEntries: 10 });
    for (let at = 0; at < 25; at += 1) {
      ring.add('log', at, { at });
      await ring.flush();
    }
    expect(bodies(await ring.entries())).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24]);
  });

  it('keeps no more bytes than its bound, and no entry that would fill it alone', async () => {
    const { ring, store } = aRing({ mostBytes: 1000 });
    ring.add('log', 'x'.repeat(900));
    for (let at = 0; at < 50; at += 1) ring.add('log', 'y'.repeat(98));
    await ring.flush();
    expect(await store.extent()).toEqual({ entries: 10, bytes: 1000 });
  });

  it('lets no customer data in', async () => {
    const { ring } = aRing();
    ring.add('log', { text: 'dial +81312345678', customerName: 'Ana' });
    expect(bodies(await ring.entries())).toEqual([{ text: 'dial [number]', customerName: '[name]' }]);
  });

  it('goes on in memory where the browser keeps nothing, and says so', async () => {
    const refused = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    const ring = new DurableLogRing({ clock: new Clock(), openStore: refused });
    ring.add('log', 'a');
    expect(bodies(await ring.entries())).toEqual(['a']);
    expect(ring.isDurable).toBe(false);
  });

  it('loses no entry when the store breaks under way', async () => {
    const store = memoryRingStore();
    const { ring } = aRing({ store: { ...store, add: () => Promise.reject(new Error('full')) } });
    ring.add('log', 'a');
    await ring.flush();
    ring.add('log', 'b');
    expect(bodies(await ring.entries())).toEqual(['a', 'b']);
  });

  it('takes what a session logs, each entry once', async () => {
    const { session, gateway } = await aReadySession();
    const { clock, ring } = aRing();
    const leave = followSession(session, ring, clock);
    gateway.report([aContact('connecting', { contactId: 'c-1' })], agentIn('PendingBusy'));
    await clock.pass(2000);
    await clock.pass(2000);
    leave();
    const kept = await ring.entries();
    expect(kept.length).toBe(session.logEntries().length);
    expect(JSON.stringify(kept)).toContain('contact-offered');
    expect(kept.map(({ at }) => at)).toEqual(session.logEntries().map(({ at }) => at));
  });

  it('takes the seconds of a call as they are told, each once, in rows', async () => {
    const { session, gateway } = await aReadySession();
    const { clock, ring } = aRing();
    const leave = followSession(session, ring, clock);
    const tell = (second: number) => {
      const at = 1_767_225_600_000 + second * 1000;
      const figures = { packets: 50, lost: 1, level: 0.123_456, jitter: null, bufferDelay: 40, roundTrip: 80 };
      const samples = (['receiving', 'sending'] as const).map((direction) => ({ at, direction, ...figures }));
      gateway.say({ type: 'quality', contactId: 'c-1', samples });
    };
    tell(0);
    tell(1);
    leave();
    tell(2);
    const kept = (await ring.entries()).filter(({ kind }) => kind === 'statistics');
    expect(kept.map(({ at }) => at - 1_767_225_600_000)).toEqual([0, 0, 1000, 1000]);
    expect(kept[1]?.body).toEqual({
      contactId: 'c-1',
      direction: 'sending',
      columns: ['after', 'packets', 'lost', 'level', 'jitter', 'bufferDelay', 'roundTrip'],
      rows: [[0, 50, 1, 0.1235, null, 40, 80]],
    });
  });
});

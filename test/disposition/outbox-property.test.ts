import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRecord } from '../../src/disposition/make-record.js';
import { FallbackStore } from '../../src/disposition/outbox/fallback-store.js';
import { MemoryStore } from '../../src/disposition/outbox/memory-store.js';
import { Outbox } from '../../src/disposition/outbox/outbox.js';
import { aRecord } from './a-record.js';
import { CountingSink, type Weather } from './counting-sink.js';
import { VirtualMachine } from './virtual-page.js';

const bad: readonly Weather[] = ['lost-request', 'lost-answer', 'busy', 'after-store', 'item-later', 'never-answers'];

type Step =
  | { readonly type: 'add'; readonly page: 0 | 1; readonly isUndoable: boolean }
  | { readonly type: 'change'; readonly of: number; readonly page: 0 | 1 }
  | { readonly type: 'wait'; readonly seconds: number }
  | { readonly type: 'crash'; readonly page: 0 | 1 }
  | { readonly type: 'news'; readonly page: 0 | 1; readonly news: 'online' | 'seen' | 'leaving' };

const page = fc.constantFrom(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ type: fc.constant('add'), page, isUndoable: fc.boolean() }), weight: 4 },
  { arbitrary: fc.record({ type: fc.constant('change'), page, of: fc.nat(20) }), weight: 2 },
  { arbitrary: fc.record({ type: fc.constant('wait'), seconds: fc.integer({ min: 0, max: 40 }) }), weight: 4 },
  { arbitrary: fc.record({ type: fc.constant('crash'), page }), weight: 2 },
  {
    arbitrary: fc.record({ type: fc.constant('news'), page, news: fc.constantFrom('online', 'seen', 'leaving') }),
    weight: 1,
  },
);

const workday = fc.record({
  steps: fc.array(step, { minLength: 5, maxLength: 40 }),
  weather: fc.array(fc.constantFrom<Weather>('fine', ...bad), { maxLength: 40 }),
  chances: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }),
});

/** Two pages of one machine live through the steps; afterwards the weather is fine. Answers what was kept and what was stored. */
async function live({ steps, weather, chances }: typeof workday extends fc.Arbitrary<infer T> ? T : never) {
  const machine = new VirtualMachine();
  let turn = 0;
  machine.chance = () => chances[(turn += 1) % chances.length] ?? 0;
  const memory = new MemoryStore();
  const sink = new CountingSink();
  let call = 0;
  sink.weather = () => weather[(call += 1) - 1] ?? 'fine';
  const open = () => {
    const ports = machine.page();
    const outbox = new Outbox({ name: 'x', store: new FallbackStore(null, memory), sinks: [sink], ports });
    void outbox.flush();
    return { ports, outbox };
  };
  const pages = { 0: open(), 1: open() };
  const newest: ReturnType<typeof aRecord>[] = [];
  for (const move of steps) {
    if (move.type === 'wait') await machine.pass(move.seconds * 1000);
    if (move.type === 'news') pages[move.page].ports.hear(move.news);
    if (move.type === 'add') {
      newest.push(aRecord(newest.length));
      await pages[move.page].outbox.add(aRecord(newest.length - 1), { undoSeconds: move.isUndoable ? 5 : 0 });
    }
    if (move.type === 'change' && newest.length > 0) {
      const at = move.of % newest.length;
      const changed = changeRecord(newest[at] ?? aRecord(at), { note: 'changed' }, machine.now);
      newest[at] = changed;
      await pages[move.page].outbox.add(changed);
    }
    if (move.type === 'crash') {
      pages[move.page].ports.close();
      pages[move.page] = open();
    }
  }
  for (const at of [0, 1] as const) {
    pages[at].ports.close();
    pages[at] = open();
  }
  sink.weather = () => 'fine';
  await machine.pass(1_200_000);
  return { newest, sink, left: await memory.entries() };
}

describe('whatever happens to pages, requests and answers', () => {
  it('each record is stored once, each rev after the one before, and none is left', async () => {
    await fc.assert(
      fc.asyncProperty(workday, async (day) => {
        const { newest, sink, left } = await live(day);
        const wanted = newest.map(({ id, rev }) => [id, Array.from({ length: rev }, (_, at) => at + 1)]);
        expect([...sink.stored].toSorted()).toEqual(wanted.toSorted());
        expect(left).toEqual([]);
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});

import { describe, expect, it } from 'vitest';
import { changeRecord } from '../../src/disposition/make-record.js';
import { FallbackStore } from '../../src/disposition/outbox/fallback-store.js';
import { MemoryStore } from '../../src/disposition/outbox/memory-store.js';
import { Outbox } from '../../src/disposition/outbox/outbox.js';
import type { DispositionSink } from '../../src/disposition/outbox/sink.js';
import { aRecord } from './a-record.js';
import { CountingSink } from './counting-sink.js';
import { VirtualMachine } from './virtual-page.js';

function open(machine: VirtualMachine, memory: MemoryStore, sinks: readonly DispositionSink[]) {
  const page = machine.page();
  const store = new FallbackStore(null, memory);
  const outbox = new Outbox({ name: 'test', store, sinks, ports: page });
  return { page, outbox };
}

function start() {
  const machine = new VirtualMachine();
  const memory = new MemoryStore();
  const sink = new CountingSink();
  return { machine, memory, sink, ...open(machine, memory, [sink]) };
}

describe('a report', () => {
  it('can be undone for five seconds, and then leaves no trace', async () => {
    const { machine, outbox, sink } = start();
    await outbox.add(aRecord(1), { undoSeconds: 5 });
    await machine.pass(4_900);
    expect(await outbox.undo(aRecord(1))).toBe('undone');
    await machine.pass(60_000);
    expect([sink.calls.length, outbox.state.waiting]).toEqual([0, 0]);
  });

  it('is retracted by a further rev once it was sent', async () => {
    const { machine, outbox, sink } = start();
    await outbox.add(aRecord(1), { undoSeconds: 5 });
    await machine.pass(7_000);
    expect(await outbox.undo(aRecord(1))).toBe('retracted');
    await machine.pass(1_000);
    expect([...sink.stored.values()]).toEqual([[1, 2]]);
    expect(sink.calls.at(-1)?.[0]?.status).toBe('retracted');
  });

  it('goes out with the page that is being left, and a page that comes back retracts it instead of undoing', async () => {
    const { machine, page, outbox, sink } = start();
    await outbox.add(aRecord(1), { undoSeconds: 5 });
    page.hear('leaving');
    await machine.pass(100);
    expect(sink.stored.size).toBe(1);
    expect(await outbox.undo(aRecord(1))).toBe('retracted');
  });

  it('is not overtaken by its correction when that page is left, while the page that wrote it is gone', async () => {
    const { machine, memory, page, outbox, sink } = start();
    sink.weather = () => 'lost-request';
    await outbox.add(aRecord(1));
    page.close();
    const next = open(machine, memory, [sink]);
    await next.outbox.add(changeRecord(aRecord(1), { note: 'echo' }, machine.now));
    sink.weather = () => 'fine';
    next.page.hear('leaving');
    next.page.close();
    void open(machine, memory, [sink]).outbox.flush();
    await machine.pass(600_000);
    expect([...sink.stored.values()]).toEqual([[1, 2]]);
  });

  it('is followed by its corrections in their order, one at a time', async () => {
    const { machine, outbox, sink } = start();
    const first = aRecord(1);
    const second = changeRecord(first, { note: 'echo' }, machine.now);
    sink.weather = () => (sink.calls.length < 3 ? 'busy' : 'fine');
    await outbox.add(first);
    await outbox.add(second);
    await outbox.add(changeRecord(second, { note: 'no echo' }, machine.now));
    await machine.pass(60_000);
    expect([...sink.stored.values()]).toEqual([[1, 2, 3]]);
    expect(sink.calls.every((records) => records.length === 1)).toBe(true);
  });

  it('that no sink takes waits to be exported, the newest rev of it', async () => {
    const machine = new VirtualMachine();
    const { outbox } = open(machine, new MemoryStore(), []);
    await outbox.add(aRecord(1));
    await outbox.add(changeRecord(aRecord(1), { note: 'x' }, machine.now));
    await machine.pass(60_000);
    expect((await outbox.unsent()).map(({ rev }) => rev)).toEqual([2]);
    await outbox.forget(await outbox.unsent());
    await machine.pass(1_000);
    expect(outbox.state.waiting).toBe(0);
  });
});

describe('a sink in trouble', () => {
  it('is asked again ever more seldom, and never before the time that it names', async () => {
    const { machine, outbox, sink } = start();
    const times: number[] = [];
    machine.chance = () => 1;
    sink.weather = () => {
      times.push(machine.now);
      return times.length < 8 ? 'lost-request' : 'fine';
    };
    await outbox.add(aRecord(1));
    await machine.pass(600_000);
    const waits = times.slice(1).map((time, at) => Math.round((time - (times[at] ?? 0)) / 1000));
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128]);
    expect(sink.stored.size).toBe(1);

    machine.chance = () => 0;
    times.length = 0;
    sink.weather = () => (times.push(machine.now) < 3 ? 'busy' : 'fine');
    await outbox.add(aRecord(2));
    await machine.pass(20_000);
    expect(times.slice(1).map((time, at) => time - (times[at] ?? 0))).toEqual([2_000, 2_000]);
  });

  it('is tried at once when the network comes back, unless it named a time', async () => {
    const { machine, page, outbox, sink } = start();
    machine.chance = () => 1;
    sink.weather = () => 'lost-request';
    await outbox.add(aRecord(1));
    await machine.pass(100_000);
    expect(outbox.state).toMatchObject({ waiting: 1, trouble: 'network' });
    sink.weather = () => 'fine';
    page.hear('online');
    await machine.pass(0);
    await machine.pass(200);
    expect(outbox.state).toMatchObject({ waiting: 0, trouble: null });

    sink.weather = () => 'busy';
    await outbox.add(aRecord(2));
    await machine.pass(300);
    const calls = sink.calls.length;
    page.hear('online');
    await machine.pass(1_000);
    expect(sink.calls.length).toBe(calls);
  });

  it('does not hold up another, and a rejected record holds up nobody and is mended', async () => {
    const machine = new VirtualMachine();
    const [sink, other] = [new CountingSink(), Object.assign(new CountingSink(), { id: 'other' })];
    const { outbox } = open(machine, new MemoryStore(), [sink, other]);
    sink.weather = () => 'busy';
    sink.unwanted.add(`${aRecord(1).id} 1`);
    for (const number of [1, 2, 3]) await outbox.add(aRecord(number));
    await machine.pass(1_000);
    expect([other.stored.size, sink.stored.size]).toEqual([3, 0]);
    sink.weather = () => 'fine';
    await machine.pass(400_000);
    expect(outbox.state).toMatchObject({ waiting: 0, refused: 1 });
    const [refused] = await outbox.refused();
    expect(refused).toMatchObject({ sink: 'counting', trouble: 'schema' });
    if (refused !== undefined) await outbox.mend(refused, changeRecord(refused.record, { note: 'ok' }, machine.now));
    await machine.pass(1_000);
    expect([sink.stored.get(aRecord(1).id), outbox.state.refused]).toEqual([[2], 0]);
  });

  it('gets at most 25 records and 64 KB a call', async () => {
    const { machine, outbox, sink } = start();
    await Promise.all(Array.from({ length: 60 }, (_, at) => outbox.add(aRecord(at))));
    await machine.pass(1_000);
    expect(sink.calls.map((records) => records.length)).toEqual([25, 25, 10]);
    sink.calls.length = 0;
    const note = '電'.repeat(500);
    const reasons = Array.from({ length: 40 }, () => '語'.repeat(100));
    const suggestion = { code: 'LT2', confidence: 1, reasons, isAccepted: true };
    for (let at = 100; at < 110; at += 1) await outbox.add(aRecord(at, { note, suggestion }));
    await machine.pass(1_000);
    const sizes = sink.calls.map((records) => new TextEncoder().encode(JSON.stringify(records)).length);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(65_536);
  });

  it('that fails over one record gets that record alone, and the others without it', async () => {
    const { machine, outbox, sink } = start();
    const poison = aRecord(2).id;
    machine.chance = () => 1;
    sink.weather = () => (sink.calls.at(-1)?.some(({ id }) => id === poison) === true ? 'busy' : 'fine');
    for (const number of [1, 2, 3]) await outbox.add(aRecord(number));
    await machine.pass(3_600_000);
    expect([...sink.stored.keys()]).toEqual([aRecord(1).id, aRecord(3).id]);
    expect(outbox.state).toMatchObject({ waiting: 1, refused: 0 });
    await machine.pass(8 * 86_400_000);
    expect(outbox.state).toMatchObject({ waiting: 0, refused: 1 });
  });
});

describe('a disk that is full', () => {
  it('costs no record: it is kept in memory, which is said, and sent', async () => {
    const machine = new VirtualMachine();
    const sink = new CountingSink();
    const disk = new MemoryStore();
    Object.defineProperty(disk, 'keeping', { value: 'durable' });
    let isFull = false;
    const change = disk.change.bind(disk);
    disk.change = (given) => (isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : change(given));
    const store = new FallbackStore(disk, new MemoryStore());
    const outbox = new Outbox({ name: 'x', store, sinks: [sink], ports: machine.page() });
    sink.weather = () => 'busy';
    await outbox.add(aRecord(1));
    isFull = true;
    await outbox.add(aRecord(2));
    await machine.pass(1_000);
    expect(outbox.state).toMatchObject({ waiting: 2, keeping: 'memory', reason: 'full' });
    sink.weather = () => 'fine';
    await machine.pass(30_000);
    expect([sink.stored.size, outbox.state.waiting]).toEqual([2, 0]);
    isFull = false;
    await outbox.add(aRecord(3));
    await machine.pass(1_000);
    expect(outbox.state).toMatchObject({ waiting: 0, keeping: 'durable', reason: null });
  });
});

describe('two pages', () => {
  it('take turns, and send what the other has left', async () => {
    const { machine, memory, sink, page, outbox } = start();
    const other = open(machine, memory, [sink]);
    sink.weather = () => (sink.calls.length === 1 ? 'never-answers' : 'fine');
    await outbox.add(aRecord(1));
    await machine.pass(1_000);
    await other.outbox.add(aRecord(2));
    await machine.pass(5_000);
    expect(sink.stored.size).toBe(0);
    page.close();
    await machine.pass(5_000);
    expect(sink.stored.size).toBe(2);
    expect(other.outbox.state.waiting).toBe(0);
  });
});

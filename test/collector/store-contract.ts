import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DispositionStore, IncomingRecord, StoreQuery } from '../../src/collector/disposition-store.js';
import { digestOf } from '../../src/collector/record-schema.js';
import type { DispositionRecord } from '../../src/disposition/disposition-record.js';
import { report } from '../disposition/analysis/reports.js';

export interface StoreUnderTest {
  readonly store: DispositionStore;
  stop(): Promise<void>;
}

export const incoming = (record: DispositionRecord): IncomingRecord => ({
  record,
  text: JSON.stringify(record),
  digest: digestOf(record),
  receivedAt: 0,
});

async function all(store: DispositionStore, query: StoreQuery = {}): Promise<readonly DispositionRecord[]> {
  const records: DispositionRecord[] = [];
  for await (const record of store.read(query)) records.push(record);
  return records;
}

const idsOf = (records: readonly DispositionRecord[]) => records.map(({ id }) => id);

/** What every store promises. */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`a store of dispositions: ${name}`, () => {
    let under: StoreUnderTest;
    const write = (...records: readonly DispositionRecord[]) => under.store.write(records.map(incoming));

    beforeAll(async () => {
      under = await open();
    });
    beforeEach(() => under.store.removeBefore(Date.parse('2100-01-01')));
    afterAll(() => under.stop());

    it('gives back what was written, with names that it does not know', async () => {
      const record = { ...report({ id: 'a', queue: 'サポート' }), note: '「"遅い"」', ofTomorrow: { x: [1] } };
      expect(await write(record)).toEqual(['stored']);
      expect(await all(under.store)).toEqual([record]);
    });

    it('takes a record once, however often it comes', async () => {
      const record = report({ id: 'a' });
      expect(await write(record, record)).toEqual(['stored', 'duplicate']);
      expect(await write(record)).toEqual(['duplicate']);
      expect(await all(under.store)).toHaveLength(1);
    });

    it('takes it once from twenty senders at the same time', async () => {
      const records = Array.from({ length: 5 }, (_, index) => report({ id: `r${index}` }));
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => write(...records)));
      expect(outcomes.flat().filter((outcome) => outcome === 'stored')).toHaveLength(5);
      expect(outcomes.flat().filter((outcome) => outcome === 'duplicate')).toHaveLength(95);
      expect(await all(under.store)).toHaveLength(5);
    });

    it('keeps what is there when the same rev comes with other content, and says so', async () => {
      const record = report({ id: 'a', code: 'LT2' });
      await write(record);
      expect(await write({ ...record, note: 'other' }, report({ id: 'b', at: record.occurredAt }))).toEqual([
        'conflict',
        'stored',
      ]);
      expect((await all(under.store)).map(({ note }) => note)).toEqual([undefined, undefined]);
    });

    it('keeps every rev', async () => {
      const record = report({ id: 'a' });
      await write({ ...record, rev: 2, status: 'retracted' }, record);
      expect((await all(under.store)).map(({ rev, status }) => [rev, status])).toEqual([
        [1, 'active'],
        [2, 'retracted'],
      ]);
    });

    it('finds records by time and agent, in the order of time', async () => {
      const at = (id: string, time: string, agent = 'mori') => report({ id, at: time, agent });
      await write(
        at('c', '2026-11-17T00:00:00Z'),
        at('a', '2026-11-15T23:59:59.999Z'),
        at('b', '2026-11-16T12:00:00Z', 'haddad'),
        at('d', '2026-11-18T00:00:00Z'),
      );
      const day = { from: Date.parse('2026-11-15T23:59:59.999Z'), to: Date.parse('2026-11-18T00:00:00Z') };
      expect(idsOf(await all(under.store))).toEqual(['a', 'b', 'c', 'd']);
      expect(idsOf(await all(under.store, day))).toEqual(['a', 'b', 'c']);
      expect(idsOf(await all(under.store, { ...day, agent: 'mori' }))).toEqual(['a', 'c']);
      expect(idsOf(await all(under.store, { agent: 'haddad' }))).toEqual(['b']);
      expect(idsOf(await all(under.store, { from: day.to }))).toEqual(['d']);
      expect(await all(under.store, { agent: 'nobody' })).toEqual([]);
    });

    it('reads on past the end of a page', async () => {
      const many = Array.from({ length: 25 }, (_, index) => {
        const at = new Date(1.79e12 + Math.floor(index / 3) * 1000).toISOString();
        return { ...report({ id: `m${String(index).padStart(2, '0')}`, at }), ofTomorrow: 'x'.repeat(60_000) };
      });
      await write(...many);
      expect(idsOf(await all(under.store))).toEqual(idsOf(many));
    });

    it('removes what occurred before a moment, and nothing else', async () => {
      const days = ['14', '15', '16'].map((day) => report({ id: day, at: `2026-11-${day}T00:00:00Z` }));
      await write(...days);
      expect(await under.store.removeBefore(Date.parse('2026-11-16T00:00:00Z'))).toBe(2);
      expect(idsOf(await all(under.store))).toEqual(['16']);
    });

    it('says that it can write', async () => {
      await expect(under.store.check()).resolves.toBeUndefined();
    });
  });
}

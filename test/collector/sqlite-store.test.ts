import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { GroupCommit } from '../../src/collector/group-commit.js';
import { openSqliteStore } from '../../src/collector/sqlite-store.js';
import { report } from '../disposition/analysis/reports.js';
import { temporaryFolders } from '../harness/temporary-folders.js';
import { incoming, storeContract } from './store-contract.js';

const folder = temporaryFolders('ccp-collector');

storeContract('SQLite', async () => {
  const store = await openSqliteStore({ file: join(folder(), 'dispositions.db') });
  return { store, stop: () => store.close() };
});

describe('the SQLite file', () => {
  it('is durable: write-ahead log, full synchronisation', async () => {
    const file = join(folder(), 'a.db');
    const store = await openSqliteStore({ file });
    await store.write([incoming(report({ id: 'a' }))]);
    const second = new Libsql(file);
    expect(second.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    expect(second.prepare('SELECT count(*) AS rows FROM records').get()).toMatchObject({ rows: 1 });
    second.close();
    await store.close();
  });

  it('is opened again with what it held, and left alone when a newer version wrote it', async () => {
    const file = join(folder(), 'a.db');
    const first = await openSqliteStore({ file });
    await first.write([incoming(report({ id: 'a' }))]);
    await first.close();
    const again = await openSqliteStore({ file });
    expect(await again.write([incoming(report({ id: 'b' }))])).toEqual(['stored']);
    await again.close();
    const database = new Libsql(file);
    database.pragma('user_version = 2');
    database.close();
    await expect(openSqliteStore({ file })).rejects.toThrow('newer version');
  });

  it('reads thousands of records, those of one moment too, each once', async () => {
    const store = await openSqliteStore({ file: join(folder(), 'a.db') });
    const many = Array.from({ length: 2500 }, (_, index) =>
      report({ id: `m${index}`, at: new Date(1.79e12 + Math.floor(index / 1700) * 1000).toISOString() }),
    );
    await store.write(many.map(incoming));
    const seen = new Set<string>();
    for await (const { id } of store.read({})) seen.add(id);
    expect(seen.size).toBe(2500);
    await store.close();
  });

  it('stores what waits when it is closed', async () => {
    const file = join(folder(), 'a.db');
    const store = await openSqliteStore({ file });
    const written = store.write([incoming(report({ id: 'a' }))]);
    await store.close();
    expect(await written).toEqual(['stored']);
  });
});

describe('writers who share a commit', () => {
  it('commits once for all that came in the same turn', async () => {
    const sizes: number[] = [];
    const group = new GroupCommit<number, number>((items) => {
      sizes.push(items.length);
      return items.map((item) => item * 10);
    }, 6);
    const written = await Promise.all([
      group.write([1, 2]),
      group.write([3]),
      group.write([4, 5, 6]),
      group.write([7]),
    ]);
    expect(written).toEqual([[10, 20], [30], [40, 50, 60], [70]]);
    expect(sizes).toEqual([6, 1]);
  });

  it('tells everyone in the group when the disk is full, and goes on afterwards', async () => {
    let isFull = true;
    const group = new GroupCommit<number, number>((items) => {
      if (isFull) throw new Error('database or disk is full');
      return items;
    });
    const results = await Promise.allSettled([group.write([1]), group.write([2])]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isFull = false;
    expect(await group.write([3])).toEqual([3]);
  });
});

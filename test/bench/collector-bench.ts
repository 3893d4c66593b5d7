import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import type { IncomingRecord } from '../../src/collector/disposition-store.js';
import { openDynamoStore } from '../../src/collector/dynamo-store.js';
import { openSqliteStore } from '../../src/collector/sqlite-store.js';
import { digestOf } from '../../src/collector/record-schema.js';
import { startDynamoServer } from '../collector/dynamo-server.js';
import { report } from '../disposition/analysis/reports.js';
import type { Row } from './figures.js';

const records = 10_000;
/** A loop of single inserts takes its time. */
const plainRecords = 1000;
/** As the pages send them. */
const batch = 25;
/** Pages that send at the same time. */
const senders = 50;
const dynamoRecords = 200;

/** What a collector stores in a second, each record durable when it is acknowledged; beside one insert after the other. */
export async function collectorRows(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ccp-bench-'));
  try {
    const plain = plainInserts(join(folder, 'plain.db'), made('plain').slice(0, plainRecords));
    const ours = await groupedInserts(join(folder, 'ours.db'), made('ours'));
    const perRecord = await dynamoRequests();
    return [
      {
        what: 'durable inserts a second, SQLite (a plain loop of single inserts beside it)',
        raw: plain.toFixed(0),
        ours: ours.toFixed(0),
        result: `${(ours / plain).toFixed(1)} times`,
      },
      { what: 'requests to DynamoDB for each record', ours: perRecord.toFixed(2) },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const made = (name: string): readonly IncomingRecord[] =>
  Array.from({ length: records }, (_, index) => {
    const record = report({ id: `${name}-${index}` });
    return { record, text: JSON.stringify(record), digest: digestOf(record), receivedAt: 0 };
  });

function plainInserts(file: string, all: readonly IncomingRecord[]): number {
  const database = new Libsql(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE records (id TEXT PRIMARY KEY, body TEXT NOT NULL)');
  const insert = database.prepare('INSERT INTO records VALUES (?, ?)');
  const began = performance.now();
  for (const { record, text } of all) insert.run(record.id, text);
  const seconds = (performance.now() - began) / 1000;
  database.close();
  return all.length / seconds;
}

async function groupedInserts(file: string, all: readonly IncomingRecord[]): Promise<number> {
  const store = await openSqliteStore({ file });
  const batches = Array.from({ length: all.length / batch }, (_, index) =>
    all.slice(index * batch, (index + 1) * batch),
  );
  const began = performance.now();
  const send = async (): Promise<void> => {
    for (let next = batches.pop(); next !== undefined; next = batches.pop()) await store.write(next);
  };
  await Promise.all(Array.from({ length: senders }, send));
  const seconds = (performance.now() - began) / 1000;
  await store.close();
  return all.length / seconds;
}

async function dynamoRequests(): Promise<number> {
  const server = await startDynamoServer();
  const store = await openDynamoStore({ table: server.table, endpoint: server.endpoint, region: 'ap-northeast-1' });
  const some = made('dynamo').slice(0, dynamoRecords);
  for (let from = 0; from < some.length; from += batch) await store.write(some.slice(from, from + batch));
  const perRecord = server.requests.length / dynamoRecords;
  await store.close();
  await server.stop();
  return perRecord;
}

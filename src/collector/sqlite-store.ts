import type { Database } from 'libsql';
import { isRecord } from '../disposition/analysis/record-shape.js';
import type { DispositionRecord } from '../disposition/disposition-record.js';
import type { DispositionStore, IncomingRecord, StoreOutcome, StoreQuery } from './disposition-store.js';
import { GroupCommit } from './group-commit.js';
import { optionalPeer } from './optional-peer.js';

export interface SqliteStoreOptions {
  /** Path of the database; made when it is not there. Put it on a local disk: a network drive breaks the locks of SQLite. */
  readonly file: string;
}

const schema = `
  CREATE TABLE IF NOT EXISTS records (
    id TEXT NOT NULL,
    rev INTEGER NOT NULL,
    occurred INTEGER NOT NULL,
    agent TEXT NOT NULL,
    received INTEGER NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id, rev)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS records_by_time ON records (occurred, id, rev);
`;
/** Written to `user_version`, so that a later release knows what it opens. */
const schemaVersion = 1;
const pageSize = 1000;

/**
 * Keeps records in one SQLite file in this process. Write-ahead log with full synchronisation: a record that was
 * acknowledged is on the disk. Posts that come at the same time share one transaction.
 */
export async function openSqliteStore({ file }: SqliteStoreOptions): Promise<DispositionStore> {
  const { default: Libsql } = await optionalPeer(['libsql'], 'Keeping dispositions in SQLite', () => import('libsql'));
  const database = new Libsql(file, { timeout: 5000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const version = versionOf(database);
  if (version > schemaVersion) {
    database.close();
    throw new Error(`${file} was written by a newer version of ccp-elements (layout ${version}).`);
  }
  database.exec(schema);
  database.pragma(`user_version = ${schemaVersion}`);
  return new SqliteStore(database);
}

class SqliteStore implements DispositionStore {
  private readonly group: GroupCommit<IncomingRecord, StoreOutcome>;

  constructor(private readonly database: Database) {
    const insert = database.prepare(
      'INSERT INTO records (id, rev, occurred, agent, received, digest, body) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    );
    const find = database.prepare('SELECT digest FROM records WHERE id = ? AND rev = ?');
    const put = ({ record, text, digest, receivedAt }: IncomingRecord): StoreOutcome => {
      const { id, rev, agent } = record;
      const { changes } = insert.run(id, rev, Date.parse(record.occurredAt), agent.username, receivedAt, digest, text);
      if (changes > 0) return 'stored';
      return textOf(find.get(id, rev), 'digest') === digest ? 'duplicate' : 'conflict';
    };
    this.group = new GroupCommit(
      database.transaction((records: readonly IncomingRecord[]) => records.map(put)).immediate,
    );
  }

  write(records: readonly IncomingRecord[]): Promise<readonly StoreOutcome[]> {
    return this.group.write(records);
  }

  async *read({ from, to, agent }: StoreQuery): AsyncIterable<DispositionRecord> {
    const page = this.database.prepare(
      `SELECT occurred, id, rev, body FROM records
       WHERE (occurred, id, rev) > (?, ?, ?) AND occurred < ? AND (? IS NULL OR agent = ?)
       ORDER BY occurred, id, rev LIMIT ${pageSize}`,
    );
    const until = Math.min(to ?? latest, latest);
    let [occurred, id, rev] = [Math.max(from ?? -latest, -latest), '', 0];
    for (;;) {
      const rows = page.all(occurred, id, rev, until, agent ?? null, agent ?? null);
      for (const row of rows) {
        const record: unknown = JSON.parse(textOf(row, 'body'));
        if (isRecord(record)) yield record;
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) return;
      [occurred, id, rev] = [numberOf(last, 'occurred'), textOf(last, 'id'), numberOf(last, 'rev')];
      // Posts come in between two pages of a long export.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  removeBefore(at: number): Promise<number> {
    return Promise.resolve(this.database.prepare('DELETE FROM records WHERE occurred < ?').run(at).changes);
  }

  check(): Promise<void> {
    // An empty write transaction finds a full or read-only disk without leaving a trace.
    this.database.exec('BEGIN IMMEDIATE; UPDATE records SET rev = rev WHERE 0; COMMIT');
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.group.flush();
    this.database.close();
    return Promise.resolve();
  }
}

/** What JavaScript can tell as a date. */
const latest = 8_640_000_000_000_000;

function versionOf(database: Database): number {
  return numberOf(database.prepare('PRAGMA user_version').get(), 'user_version');
}

function fieldOf(row: unknown, name: string): unknown {
  if (typeof row !== 'object' || row === null) return undefined;
  return Object.entries(row).find(([key]) => key === name)?.[1];
}

function textOf(row: unknown, name: string): string {
  const field = fieldOf(row, name);
  return typeof field === 'string' ? field : '';
}

const numberOf = (row: unknown, name: string): number => Number(fieldOf(row, name) ?? 0);

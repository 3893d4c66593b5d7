import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { readDraft, readEntry } from './convert-kept.js';
import type { DispositionDraft } from './disposition-draft.js';
import type { OutboxEntry } from './outbox-entry.js';
import type { OutboxChange, OutboxStore } from './outbox-store.js';

interface OutboxSchema extends DBSchema {
  entries: { key: string; value: unknown };
  drafts: { key: string; value: unknown };
}

type Database = IDBPDatabase<OutboxSchema>;

/** What each version of the database added to the one before. A step, once published, stays as it is. */
const steps: readonly ((database: Database) => void)[] = [
  (database) => void database.createObjectStore('entries', { keyPath: 'key' }),
  (database) => void database.createObjectStore('drafts', { keyPath: 'key' }),
];

/** Written through to the disk, not only to the system's memory: a power cut loses nothing either. */
const strict = { durability: 'strict' } as const;

/** The outbox of the page's origin. Rejects where the browser keeps nothing for this page. */
export async function openIndexedDbStore(name: string): Promise<OutboxStore> {
  return new IndexedDbStore(name, await open(name));
}

async function open(name: string): Promise<Database> {
  try {
    return await openAt(name, steps.length);
  } catch (error) {
    // A newer version of this package has been here; what it added does not stand in our way.
    if (error instanceof DOMException && error.name === 'VersionError') return openAt(name, undefined);
    throw error;
  }
}

function openAt(name: string, version: number | undefined): Promise<Database> {
  return openDB<OutboxSchema>(name, version, {
    upgrade(database, before) {
      for (const step of steps.slice(before)) step(database);
    },
    blocking(_before, _after, event) {
      // Another tab brings a newer version: it waits until every older connection is closed.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

class IndexedDbStore implements OutboxStore {
  readonly keeping = 'durable';
  private reopened: Promise<Database> | null = null;
  private isClosed = false;

  constructor(
    private readonly name: string,
    private readonly first: Database,
  ) {}

  async entries(): Promise<readonly OutboxEntry[]> {
    const values = await this.use((database) => database.getAll('entries'));
    return values.flatMap((value) => readEntry(value) ?? []);
  }

  change({ put = [], remove = [], doneDraft }: OutboxChange): Promise<void> {
    return this.use(async (database) => {
      const transaction = database.transaction(['entries', 'drafts'], 'readwrite', strict);
      const entries = transaction.objectStore('entries');
      const done = doneDraft === undefined ? [] : [transaction.objectStore('drafts').delete(doneDraft)];
      const puts = put.map((entry) => entries.put(entry));
      await Promise.all([...puts, ...remove.map((key) => entries.delete(key)), ...done, transaction.done]);
    });
  }

  async draft(key: string): Promise<DispositionDraft | null> {
    return readDraft(await this.use((database) => database.get('drafts', key)));
  }

  async drafts(): Promise<readonly DispositionDraft[]> {
    const values = await this.use((database) => database.getAll('drafts'));
    return values.flatMap((value) => readDraft(value) ?? []);
  }

  async putDraft(draft: DispositionDraft): Promise<void> {
    await this.use((database) => database.put('drafts', draft));
  }

  async removeDraft(key: string): Promise<void> {
    await this.use((database) => database.delete('drafts', key));
  }

  close(): void {
    this.isClosed = true;
    this.first.close();
    void this.reopened?.then((database) => database.close());
  }

  /** A browser under pressure, or another tab's upgrade, may close a connection at any time: it is opened once more. */
  private async use<T>(task: (database: Database) => Promise<T>): Promise<T> {
    const database = await (this.reopened ?? this.first);
    try {
      return await task(database);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError' || this.isClosed) throw error;
      this.reopened = open(this.name);
      return task(await this.reopened);
    }
  }
}

import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptEntry, RingStore } from './ring-store.js';

interface RingSchema extends DBSchema {
  readonly entries: { readonly key: number; readonly value: Omit<KeptEntry, 'id'> & { readonly id?: number } };
}

const name = 'ccp-elements.log-ring.1';

/**
 * Keeps entries in the page's IndexedDB, where they outlive a reload and a crash. Several tabs of one origin share them.
 * Rejects where the browser keeps nothing, as in some private windows.
 */
export async function indexedRingStore(databaseName: string = name): Promise<RingStore> {
  const database = await openDB<RingSchema>(databaseName, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('entries', { keyPath: 'id', autoIncrement: true }),
    // Another tab with a later version of this library wants to change the store: it shall not wait for this one.
    blocking: (_from, _to, event) => closeTarget(event),
  });
  return {
    async add(entries) {
      const writing = database.transaction('entries', 'readwrite', { durability: 'relaxed' });
      await Promise.all([...entries.map(async (entry) => writing.store.add(entry)), writing.done]);
    },
    all: async () => (await database.getAll('entries')).map((entry) => ({ ...entry, id: entry.id ?? 0 })),
    extent: async () => extentOf(database),
    trim: async (bounds) => trim(database, bounds),
    clear: async () => database.clear('entries'),
    close: () => database.close(),
  };
}

function closeTarget({ target }: Event): void {
  if (target instanceof IDBDatabase) target.close();
}

async function extentOf(database: IDBPDatabase<RingSchema>): Promise<{ entries: number; bytes: number }> {
  let [entries, bytes] = [0, 0];
  for (
    let cursor = await database.transaction('entries').store.openCursor();
    cursor;
    cursor = await cursor.continue()
  ) {
    entries += 1;
    bytes += cursor.value.size;
  }
  return { entries, bytes };
}

async function trim(
  database: IDBPDatabase<RingSchema>,
  bounds: { readonly entries: number; readonly bytes: number },
): Promise<void> {
  const writing = database.transaction('entries', 'readwrite', { durability: 'relaxed' });
  let [entries, bytes] = [0, 0];
  // From the newest back: what is beyond a bound is older than all that stays.
  for (let cursor = await writing.store.openCursor(null, 'prev'); cursor; cursor = await cursor.continue()) {
    entries += 1;
    bytes += cursor.value.size;
    if (entries <= bounds.entries && bytes <= bounds.bytes) continue;
    await writing.store.delete(IDBKeyRange.upperBound(cursor.key));
    break;
  }
  await writing.done;
}

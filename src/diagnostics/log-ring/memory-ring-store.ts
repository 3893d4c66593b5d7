import type { KeptEntry, RingStore } from './ring-store.js';

/** Keeps entries as long as the page lives: where the browser keeps nothing, and in tests. */
export function memoryRingStore(): RingStore {
  let kept: KeptEntry[] = [];
  let lastId = 0;
  const bytesOf = (): number => kept.reduce((sum, { size }) => sum + size, 0);
  return {
    add: async (entries) => {
      for (const entry of entries) kept.push({ ...entry, id: (lastId += 1) });
      return Promise.resolve();
    },
    all: async () => Promise.resolve([...kept]),
    extent: async () => Promise.resolve({ entries: kept.length, bytes: bytesOf() }),
    trim: async (bounds) => {
      let [entries, bytes] = [kept.length, bytesOf()];
      const from = kept.findIndex(({ size }) => {
        if (entries <= bounds.entries && bytes <= bounds.bytes) return true;
        entries -= 1;
        bytes -= size;
        return false;
      });
      kept = from < 0 ? [] : kept.slice(from);
      return Promise.resolve();
    },
    clear: async () => {
      kept = [];
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

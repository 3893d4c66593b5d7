import type { OutboxEntry } from './outbox-entry.js';
import type { DispositionSink } from './sink.js';

const most = { records: 25, bytes: 65_536 } as const;

/**
 * What goes to a sink next, of its entries in the order of their keys. A rev waits until the one before it is stored, so a
 * batch holds one rev of a record at most; a refused rev does not hold up the one that mends it.
 */
export function nextBatch(
  entries: Iterable<OutboxEntry>,
  { mostRecords = most.records, mostBytes = most.bytes }: Pick<DispositionSink, 'mostRecords' | 'mostBytes'>,
  isDue: (entry: OutboxEntry) => boolean,
): readonly OutboxEntry[] {
  const batch: OutboxEntry[] = [];
  const seen = new Set<string>();
  // The brackets of the array.
  let bytes = 2;
  for (const entry of entries) {
    if (entry.state === 'refused' || seen.has(entry.record.id)) continue;
    seen.add(entry.record.id);
    if (!isDue(entry)) continue;
    if (entry.isAlone && batch.length > 0) continue;
    bytes += bytesOf(entry) + 1;
    if (batch.length > 0 && bytes > mostBytes) break;
    batch.push(entry);
    if (entry.isAlone || batch.length >= mostRecords) break;
  }
  return batch;
}

function bytesOf({ record }: OutboxEntry): number {
  return new TextEncoder().encode(JSON.stringify(record)).length;
}

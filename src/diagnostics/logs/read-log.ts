import type { CcpLog, LogLine, LogReadOptions } from './ccp-log.js';
import { consoleLines } from './console-lines.js';
import { isMembers, lineOf, parsed } from './convert-entry.js';
import { EntryScanner } from './entry-scanner.js';

/** Entries between two looks at the signal. */
const stretch = 2000;

/**
 * Reads a downloaded `agent-log.txt` of any version, also one that is cut off or broken in places, or what a console
 * showed. Never throws for what is in the file; rejects with the reason of the signal when it is stopped.
 */
export async function readLog(file: string, options: LogReadOptions = {}): Promise<CcpLog> {
  const source = file.startsWith('\ufeff') ? file.slice(1) : file;
  const scanner = new EntryScanner(source);
  const found: LogLine[] = [];
  let malformed = 0;
  let isCut = false;
  let seen = 0;
  for (let entry = scanner.next(); entry !== null; entry = scanner.next()) {
    const value = entry.isClosed ? parsed(source.slice(entry.from, entry.to)) : undefined;
    const line = lineOf(value, { index: found.length, from: entry.from, to: entry.to });
    if (line !== null) {
      found.push(line);
    } else {
      malformed += 1;
      isCut = !entry.isClosed;
      // Entries may lie inside: of a list in an object, or behind a brace that was lost.
      if (value === undefined || holdsEntries(value)) scanner.resume(entry);
    }
    seen += 1;
    if (seen % stretch === 0) await rest(scanner.part, options);
  }
  options.signal?.throwIfAborted();
  options.onProgress?.(1);
  if (found.length === 0) {
    const lines = inTime(consoleLines(source));
    if (lines.length > 0) return { lines, malformed: 0, isCut: false, source };
  }
  return { lines: inTime(found), malformed, isCut, source };
}

async function rest(part: number, { signal, onProgress, breathe }: LogReadOptions): Promise<void> {
  signal?.throwIfAborted();
  onProgress?.(part);
  await breathe?.();
  signal?.throwIfAborted();
}

function holdsEntries(value: unknown): boolean {
  return isMembers(value) && Object.values(value).some((member) => Array.isArray(member) && member.length > 0);
}

/** Layers write after one another, so the file is not in order. What has no time stays behind what stood before it. */
function inTime(lines: readonly LogLine[]): readonly LogLine[] {
  let last = 0;
  let isOrdered = true;
  const times = lines.map(({ at }) => {
    if (at !== null && at < last) isOrdered = false;
    last = at ?? last;
    return last;
  });
  if (isOrdered) return lines;
  const order = lines.map((_, place) => place);
  order.sort((one, other) => (times[one] ?? 0) - (times[other] ?? 0) || one - other);
  return order.flatMap((place) => lines[place] ?? []);
}

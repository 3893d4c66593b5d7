import { analyseLog, type LogAnalysis } from './analyse-log.js';
import { ccpLogLevels, type CcpLog, type LogLine } from './ccp-log.js';
import type { LogFilter, LogPage, LogRoom, LogSlot, RedactedExport, RoomOptions } from './log-room.js';
import { readLog } from './read-log.js';
import { redactedLog } from './redacted-log.js';

/** Characters of a line that a list shows; the whole of it is in the detail. */
const longestRow = 400;
const reading = 0.75;

interface OpenLog {
  readonly log: CcpLog;
  readonly byIndex: ReadonlyMap<number, LogLine>;
  key: string;
  found: readonly LogLine[];
}

/** Reads logs where it is made: in a worker, or in the page with a breath for others now and then. */
export class PageLogRoom implements LogRoom {
  private readonly logs = new Map<LogSlot, OpenLog>();

  constructor(private readonly breathe: () => Promise<void> = breath) {}

  async open(slot: LogSlot, file: Blob, { signal, onProgress }: RoomOptions = {}): Promise<LogAnalysis> {
    const text = await file.text();
    const { breathe } = this;
    const shared = signal === undefined ? { breathe } : { breathe, signal };
    const log = await readLog(text, { ...shared, onProgress: (part) => onProgress?.(part * reading) });
    const analysis = await analyseLog(log, {
      ...shared,
      onProgress: (part) => onProgress?.(reading + part * (1 - reading)),
    });
    const byIndex = new Map(log.lines.map((line) => [line.index, line]));
    this.logs.set(slot, { log, byIndex, key: '', found: log.lines });
    return analysis;
  }

  page(slot: LogSlot, filter: LogFilter, from: number, to: number): Promise<LogPage> {
    const open = this.logs.get(slot);
    if (open === undefined) return Promise.resolve({ count: 0, rows: [] });
    const key = JSON.stringify(filter);
    if (open.key !== key) {
      open.found = passing(open.log.lines, filter);
      open.key = key;
    }
    const rows = open.found.slice(from, to).map(({ index, at, level, component, text }) => ({
      index,
      at,
      level,
      component,
      text: text.slice(0, longestRow),
    }));
    return Promise.resolve({ count: open.found.length, rows });
  }

  detail(slot: LogSlot, index: number): Promise<string> {
    const open = this.logs.get(slot);
    const line = open?.byIndex.get(index);
    return Promise.resolve(line === undefined || open === undefined ? '' : open.log.source.slice(line.from, line.to));
  }

  async redacted(slot: LogSlot, { signal, onProgress }: RoomOptions = {}): Promise<RedactedExport> {
    const open = this.logs.get(slot);
    const { breathe } = this;
    const log = open?.log ?? { lines: [], malformed: 0, isCut: false, source: '' };
    const { value, counts } = await redactedLog(log, {
      breathe,
      ...(signal === undefined ? {} : { signal }),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    return { text: value, counts };
  }

  close(): void {
    this.logs.clear();
  }
}

function passing(lines: readonly LogLine[], { text, level, lines: chosen }: LogFilter): readonly LogLine[] {
  const least = ccpLogLevels.indexOf(level);
  const sought = text.trim().toLowerCase();
  const only = chosen === null ? null : new Set(chosen);
  return lines.filter(
    (line) =>
      (only === null || only.has(line.index)) &&
      ccpLogLevels.indexOf(line.level) >= least &&
      (sought === '' || line.text.toLowerCase().includes(sought)),
  );
}

/** A turn for everybody else; sooner than a timer, which browsers hold back. */
function breath(): Promise<void> {
  return new Promise((go) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      go();
    };
    port2.postMessage(null);
  });
}

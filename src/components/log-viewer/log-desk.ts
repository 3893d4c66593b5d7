import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { compareLogs, type LogComparison } from '../../diagnostics/logs/compare-logs.js';
import type { LogAnalysis } from '../../diagnostics/logs/analyse-log.js';
import type { LogFilter, LogRoom, LogRow, LogSlot, RedactedExport } from '../../diagnostics/logs/log-room.js';

export interface OpenedLog {
  readonly name: string;
  readonly analysis: LogAnalysis;
}

/** What goes on now, with the part that is done, 0 to 1. */
export interface LogWork {
  readonly kind: 'reading' | 'saving';
  readonly part: number;
}

export const allLines: LogFilter = { text: '', level: 'TEST', lines: null };

/** Rows that are asked for at once. */
const page = 200;

/** Holds what the viewer shows of logs in a room: analyses, the rows around those seen, and the work under way. */
export class LogDesk implements ReactiveController {
  first: OpenedLog | null = null;
  second: OpenedLog | null = null;
  work: LogWork | null = null;
  hasFailed = false;
  filter: LogFilter = allLines;
  count = 0;
  private room: Promise<LogRoom> | null = null;
  private rows = new Map<number, LogRow>();
  private asked = new Set<number>();
  private stopping = new AbortController();
  private round = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly openRoom: () => Promise<LogRoom>,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
    const { room } = this;
    this.room = null;
    this.first = null;
    this.second = null;
    void room?.then((opened) => opened.close());
  }

  get comparison(): LogComparison | null {
    return this.first === null || this.second === null ? null : compareLogs(this.first.analysis, this.second.analysis);
  }

  /** Reads a file; the log that was open stays when that fails or is stopped. */
  async open(slot: LogSlot, file: File): Promise<void> {
    await this.toil('reading', async (room, signal, onProgress) => {
      const analysis = await room.open(slot, file, { signal, onProgress });
      const opened = { name: file.name, analysis };
      if (slot === 'second') this.second = opened;
      else {
        this.first = opened;
        this.second = null;
        this.show(allLines);
      }
    });
  }

  async redacted(): Promise<RedactedExport | null> {
    let result: RedactedExport | null = null;
    await this.toil('saving', async (room, signal, onProgress) => {
      result = await room.redacted('first', { signal, onProgress });
    });
    return result;
  }

  stop(): void {
    this.stopping.abort();
  }

  show(filter: LogFilter): void {
    this.filter = filter;
    this.rows = new Map();
    this.asked = new Set();
    this.round += 1;
    void this.load(0);
    this.host.requestUpdate();
  }

  /** A row of those that pass the filter; undefined until it has come. */
  row(place: number): LogRow | undefined {
    const row = this.rows.get(place);
    if (row === undefined) void this.load(Math.floor(place / page));
    return row;
  }

  async detail(index: number): Promise<string> {
    return (await this.opened()).detail('first', index);
  }

  private opened(): Promise<LogRoom> {
    this.room ??= this.openRoom();
    return this.room;
  }

  private async load(sheet: number): Promise<void> {
    if (this.first === null || this.asked.has(sheet)) return;
    this.asked.add(sheet);
    const { round } = this;
    const room = await this.opened();
    const { count, rows } = await room.page('first', this.filter, sheet * page, (sheet + 1) * page);
    if (round !== this.round) return;
    this.count = count;
    rows.forEach((row, place) => this.rows.set(sheet * page + place, row));
    this.host.requestUpdate();
  }

  private async toil(
    kind: LogWork['kind'],
    task: (room: LogRoom, signal: AbortSignal, onProgress: (part: number) => void) => Promise<void>,
  ): Promise<void> {
    this.stop();
    const stopping = new AbortController();
    this.stopping = stopping;
    this.hasFailed = false;
    const tell = (part: number): void => {
      if (this.stopping !== stopping) return;
      this.work = { kind, part };
      this.host.requestUpdate();
    };
    tell(0);
    try {
      await task(await this.opened(), stopping.signal, tell);
    } catch {
      // Stopped by the person, which says itself, or not to be read, which is shown.
      if (!stopping.signal.aborted) this.hasFailed = true;
    } finally {
      if (this.stopping === stopping) this.work = null;
      this.host.requestUpdate();
    }
  }
}

import type { RedactionCounts } from '../redact/redaction.js';
import type { LogAnalysis } from './analyse-log.js';
import type { CcpLogLevel } from './ccp-log.js';

/** Two logs may be open at once, to be compared. */
export type LogSlot = 'first' | 'second';

export interface LogFilter {
  /** Words that the text of a line holds, in any case; empty for all. */
  readonly text: string;
  /** The least grave level shown. */
  readonly level: CcpLogLevel;
  /** Only these lines, by their index; null for all. */
  readonly lines: readonly number[] | null;
}

/** A line as it is listed. */
export interface LogRow {
  readonly index: number;
  readonly at: number | null;
  readonly level: CcpLogLevel;
  readonly component: string;
  readonly text: string;
}

export interface LogPage {
  /** Lines that pass the filter. */
  readonly count: number;
  readonly rows: readonly LogRow[];
}

export interface RedactedExport {
  readonly text: string;
  readonly counts: RedactionCounts;
}

export interface RoomOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (part: number) => void;
}

/** Where logs are read and kept: a worker, or the page itself where there is none. */
export interface LogRoom {
  /** Reads a file into a slot. Rejects with an AbortError when it is stopped, and then the slot keeps what it had. */
  open(slot: LogSlot, file: Blob, options?: RoomOptions): Promise<LogAnalysis>;
  /** The lines from `from` up to `to` of those that pass. */
  page(slot: LogSlot, filter: LogFilter, from: number, to: number): Promise<LogPage>;
  /** An entry as it stands in the file. */
  detail(slot: LogSlot, index: number): Promise<string>;
  /** The log without customer data. */
  redacted(slot: LogSlot, options?: RoomOptions): Promise<RedactedExport>;
  close(): void;
}

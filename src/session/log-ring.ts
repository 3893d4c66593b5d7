import type { LogFields, LogLevel } from '../gateway/gateway.js';
import { redactFields, redactText } from './redact.js';

export interface LogEntry {
  /** Epoch milliseconds by this machine's clock. */
  readonly at: number;
  readonly level: LogLevel;
  readonly text: string;
  readonly fields: LogFields;
}

/** Entries kept; at 30 s between reports this holds a shift of life-cycle changes. */
export const logCapacity = 1000;

/** The last entries, redacted on the way in so that no copy of them holds customer data. */
export class LogRing {
  private readonly ring: LogEntry[] = [];
  private next = 0;

  constructor(
    private readonly now: () => number,
    private readonly sink: (entry: LogEntry) => void,
    private readonly capacity = logCapacity,
  ) {}

  add(level: LogLevel, text: string, fields: LogFields = {}): void {
    const entry: LogEntry = Object.freeze({
      at: this.now(),
      level,
      text: redactText(text),
      fields: Object.freeze(redactFields(fields)),
    });
    this.ring[this.next] = entry;
    this.next = (this.next + 1) % this.capacity;
    this.sink(entry);
  }

  /** Oldest first. */
  entries(): readonly LogEntry[] {
    return [...this.ring.slice(this.next), ...this.ring.slice(0, this.next)];
  }
}

import type { DispositionRecord } from '../disposition/disposition-record.js';

/** A record on its way into a store. */
export interface IncomingRecord {
  readonly record: DispositionRecord;
  /** The record as JSON, with every name that the sender wrote. */
  readonly text: string;
  /** SHA-256 of the record with its names in order, by which a repeated rev and a changed one are told apart. */
  readonly digest: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number;
}

/** `conflict`: the same id and rev are there with other content, which stays. */
export type StoreOutcome = 'stored' | 'duplicate' | 'conflict';

export interface StoreQuery {
  /** When it occurred, epoch milliseconds; `from` counts in, `to` does not. */
  readonly from?: number;
  readonly to?: number;
  /** User name. */
  readonly agent?: string;
}

/**
 * Where records are kept, each id and rev once. `write` resolves when the records are durable: after that no crash of the
 * process or the machine may lose them. It rejects when none or only some could be kept; the same records may then be
 * written again.
 */
export interface DispositionStore {
  write(records: readonly IncomingRecord[]): Promise<readonly StoreOutcome[]>;
  /** Every rev that fits, by time of occurrence. */
  read(query: StoreQuery): AsyncIterable<DispositionRecord>;
  /** Removes what occurred before that moment; resolves with how many. */
  removeBefore(at: number): Promise<number>;
  /** Rejects when nothing can be written. */
  check(): Promise<void>;
  close(): Promise<void>;
}

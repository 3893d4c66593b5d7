import type { DispositionRecord } from '../disposition-record.js';

/** One record on its way to one sink. It is gone from the outbox once the sink has it. */
export interface OutboxEntry {
  readonly form: 1;
  /** Record, rev and sink: see `entryKey`. */
  readonly key: string;
  readonly sink: string;
  readonly record: DispositionRecord;
  /** `refused`: the sink does not want it as it is, and a person is to mend, repeat or export it. */
  readonly state: 'waiting' | 'refused';
  readonly attempts: number;
  /** Not before this moment, epoch milliseconds. */
  readonly nextAt: number;
  readonly addedAt: number;
  readonly isAlone: boolean;
  /** Why the last attempt failed, as `http-503`; null before one did. */
  readonly trouble: string | null;
}

/** Sorts by record, then rev. */
export function entryKey({ id, rev }: DispositionRecord, sink: string): string {
  return `${id} ${String(rev).padStart(6, '0')} ${sink}`;
}

export function newEntry(record: DispositionRecord, sink: string, now: number, nextAt: number): OutboxEntry {
  return {
    form: 1,
    key: entryKey(record, sink),
    sink,
    record,
    state: 'waiting',
    attempts: 0,
    nextAt,
    addedAt: now,
    isAlone: false,
    trouble: null,
  };
}

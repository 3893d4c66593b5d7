import type { DispositionRecord } from '../disposition-record.js';

/**
 * What became of one record. `later` keeps it and tries again, after `seconds` where the other side named them; `rejected`
 * keeps it for a person; `alone` asks for it again without the others, because the answer does not tell whose fault it was.
 */
export type SinkResult =
  | { readonly status: 'stored' }
  | { readonly status: 'duplicate' }
  | { readonly status: 'later'; readonly code: string; readonly seconds?: number }
  | { readonly status: 'rejected'; readonly code: string }
  | { readonly status: 'alone'; readonly code: string };

export interface SinkContext {
  readonly signal: AbortSignal;
  /** The page is being left: what takes longer than the page lives is lost, and the answer is not awaited. */
  readonly isLeaving: boolean;
}

/** A place where records go. It must take a record that it has already as `duplicate`: an answer may have been lost. */
export interface DispositionSink {
  /** Names the sink in the outbox of this machine; keep it from version to version. */
  readonly id: string;
  /** Which records it takes; every one where it is left out. */
  accepts?(record: DispositionRecord): boolean;
  /** The most in one call: 25 records and 64 KB (65,536 bytes of JSON) unless it says otherwise. */
  readonly mostRecords?: number;
  readonly mostBytes?: number;
  /** One result a record, in order. Throwing means that all are to be tried again. */
  write(records: readonly DispositionRecord[], context: SinkContext): Promise<readonly SinkResult[]>;
}

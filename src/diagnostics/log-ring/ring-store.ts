/** One thing that is kept; plain data, redacted before it comes here. */
export interface RingEntry {
  /** Epoch milliseconds by this machine's clock. */
  readonly at: number;
  readonly kind: 'log' | 'statistics';
  readonly body: unknown;
}

/** An entry with its place in the order of writing and its length as JSON. */
export interface KeptEntry extends RingEntry {
  readonly id: number;
  readonly size: number;
}

/** Where a ring keeps its entries. Each promise rejects where the store cannot be written or read. */
export interface RingStore {
  add(entries: readonly (RingEntry & { readonly size: number })[]): Promise<void>;
  /** Oldest first. */
  all(): Promise<readonly KeptEntry[]>;
  /** Number of entries and the sum of their sizes. */
  extent(): Promise<{ readonly entries: number; readonly bytes: number }>;
  /** Removes the oldest until what is left is within both bounds. */
  trim(bounds: { readonly entries: number; readonly bytes: number }): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

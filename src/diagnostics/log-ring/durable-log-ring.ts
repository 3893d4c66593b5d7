import { redactValue } from '../redact/redact-value.js';
import type { RedactionPolicy } from '../redact/redaction.js';
import type { SessionClock } from '../../session/ports.js';
import { memoryRingStore } from './memory-ring-store.js';
import type { KeptEntry, RingEntry, RingStore } from './ring-store.js';

export interface LogRingOptions {
  readonly clock: SessionClock;
  /** By default IndexedDB, opened when the first entry is written. */
  readonly openStore: () => Promise<RingStore>;
  /** Entries kept at the most; 20 000 by default. */
  readonly mostEntries?: number;
  /** Bytes kept at the most, reckoned as JSON; 5 000 000 by default. */
  readonly mostBytes?: number;
  /** Milliseconds that entries are gathered before they are written; 5000 by default. What is grave is written at once. */
  readonly pause?: number;
  readonly policy?: RedactionPolicy;
}

const defaults = { mostEntries: 20_000, mostBytes: 5_000_000, pause: 5000 };
/** Entries that wait while the store does not answer; beyond that the oldest of them go. */
const mostWaiting = 5000;

type Waiting = RingEntry & { readonly size: number };

/**
 * A ring of logs and statistics that outlives reload and crash. Entries are redacted on the way in, written in batches, and
 * bounded by number and bytes. Where the browser keeps nothing it holds them for the life of the page: `isDurable` tells.
 */
export class DurableLogRing {
  private readonly bounds: { readonly entries: number; readonly bytes: number };
  private waiting: Waiting[] = [];
  private store: Promise<RingStore> | null = null;
  private writing: Promise<void> = Promise.resolve();
  private cancelWriting: (() => void) | null = null;
  private sinceTrim = { entries: Infinity, bytes: 0 };
  private isStoreDurable = true;
  private isClosed = false;

  constructor(private readonly options: LogRingOptions) {
    const { mostEntries, mostBytes } = { ...defaults, ...options };
    this.bounds = { entries: mostEntries, bytes: mostBytes };
  }

  /** False once it turned out that the browser keeps nothing for this page. */
  get isDurable(): boolean {
    return this.isStoreDurable;
  }

  /** Keeps an entry. `isUrgent` writes it at once, as what may come before a crash should be. */
  add(kind: RingEntry['kind'], body: unknown, { at = this.options.clock.now(), isUrgent = false } = {}): void {
    if (this.isClosed) return;
    const { value } = redactValue(body, this.options.policy);
    const size = JSON.stringify(value)?.length ?? 0;
    if (size > this.bounds.bytes / 4) return;
    this.waiting.push({ at, kind, body: value, size });
    if (this.waiting.length > mostWaiting) this.waiting.shift();
    if (isUrgent) void this.flush();
    else this.cancelWriting ??= this.options.clock.after(this.options.pause ?? defaults.pause, () => void this.flush());
  }

  /** Writes what waits. Resolves when it is written; a failure of the store changes to one in memory and never rejects. */
  flush(): Promise<void> {
    this.cancelWriting?.();
    this.cancelWriting = null;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  /** What is kept, oldest first, with what waits. */
  async entries(): Promise<readonly KeptEntry[]> {
    await this.flush();
    const kept = await this.ask((store) => store.all());
    return [...kept].sort((one, other) => one.at - other.at || one.id - other.id);
  }

  async clear(): Promise<void> {
    this.waiting = [];
    await this.flush();
    await this.ask((store) => store.clear());
  }

  /** Writes what waits and lets go of the store; later entries are dropped. */
  async close(): Promise<void> {
    await this.flush();
    this.isClosed = true;
    if (this.store !== null) (await this.store).close();
  }

  private async write(): Promise<void> {
    const batch = this.waiting;
    if (batch.length === 0) return;
    this.waiting = [];
    await this.ask((store) => store.add(batch));
    this.sinceTrim.entries += batch.length;
    this.sinceTrim.bytes += batch.reduce((sum, { size }) => sum + size, 0);
    // A tenth over the bound between two looks spares walking through all of it each time.
    if (this.sinceTrim.entries * 10 < this.bounds.entries && this.sinceTrim.bytes * 10 < this.bounds.bytes) return;
    this.sinceTrim = { entries: 0, bytes: 0 };
    await this.ask((store) => store.trim(this.bounds));
  }

  private async ask<T>(question: (store: RingStore) => Promise<T>): Promise<T> {
    try {
      this.store ??= this.options.openStore();
      return await question(await this.store);
    } catch {
      // Blocked by the browser's settings, full, or deleted under way: the page goes on and says so by `isDurable`.
      if (this.isStoreDurable) this.store = Promise.resolve(memoryRingStore());
      this.isStoreDurable = false;
      return question(await (this.store ?? Promise.resolve(memoryRingStore())));
    }
  }
}

import type { DispositionRecord } from '../disposition-record.js';
import { changeRecord } from '../make-record.js';
import type { DispositionDraft } from './disposition-draft.js';
import type { FallbackStore } from './fallback-store.js';
import { Flush } from './flush.js';
import { nextBatch } from './next-batch.js';
import { newEntry, type OutboxEntry } from './outbox-entry.js';
import type { OutboxNews, OutboxPorts } from './outbox-ports.js';
import { countsOf, emptyState, type OutboxState } from './outbox-state.js';
import type { OutboxChange } from './outbox-store.js';
import type { DispositionSink } from './sink.js';

/** Where records wait that no sink takes: to be exported as a file. */
export const fileSinkId = 'file';

/** A record is sent this long after the last moment to undo it, so that no record is taken back on its way. Milliseconds. */
const grace = 500;
const shortestPause = 250;
const refreshPause = 200;
/** Under the 64 KB that a page may have under way while it is being left. */
const farewellBytes = 60_000;
const stateNames = ['waiting', 'refused', 'keeping', 'reason', 'trouble'] as const;

export interface OutboxOptions {
  readonly name: string;
  readonly store: FallbackStore;
  readonly sinks: readonly DispositionSink[];
  readonly ports: OutboxPorts;
}

/** Keeps records until every sink has them. */
export class Outbox {
  private known: OutboxState = emptyState;
  private readonly listeners = new Set<(state: OutboxState) => void>();
  private readonly sender: Flush;
  /** What was added in this page and may still have to be sent when it is left. */
  private readonly own = new Map<string, OutboxEntry>();
  private readonly handedOver = new Set<string>();
  private firsts: ReadonlySet<string> = new Set();
  private readonly stopHearing: () => void;
  private cancelTimer = (): void => undefined;
  private timerAt = Infinity;
  private cancelRefresh: (() => void) | null = null;
  private flushing: Promise<void> | null = null;
  private isWanted = false;
  private isEnded = false;

  constructor(private readonly options: OutboxOptions) {
    const { name, store, sinks, ports } = options;
    this.sender = new Flush(name, store, sinks, ports);
    this.stopHearing = ports.onNews((news) => this.hear(news));
  }

  get state(): OutboxState {
    return this.known;
  }

  /** Calls `listener` after each change of the state; the answer ends that. */
  subscribe(listener: (state: OutboxState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Keeps a record; the promise resolves when it is kept, and then nothing can lose it. It is sent after `undoSeconds`.
   * `doneDraft` is the draft that it was made of.
   */
  async add(record: DispositionRecord, { undoSeconds = 0, doneDraft = '' } = {}): Promise<void> {
    const { ports } = this.options;
    const now = ports.now();
    const nextAt = undoSeconds === 0 ? now : now + undoSeconds * 1000 + grace;
    const put = this.sinksFor(record).map((sink) => newEntry(record, sink, now, nextAt));
    await this.change(doneDraft === '' ? { put } : { put, doneDraft });
    for (const entry of put) this.own.set(entry.key, entry);
    this.schedule(nextAt);
  }

  /**
   * Takes a record back: before it was sent it is gone as if it had never been; afterwards a further rev retracts it.
   * `undone` says that it is gone.
   */
  async undo(record: DispositionRecord): Promise<'undone' | 'retracted'> {
    const { store, ports } = this.options;
    const entries = (await store.entries()).filter((entry) => entry.record.id === record.id);
    const isHeld = (entry: OutboxEntry): boolean =>
      entry.attempts === 0 && ports.now() < entry.nextAt - grace && !this.handedOver.has(entry.key);
    if (entries.length > 0 && entries.every(isHeld)) {
      const remove = entries.map(({ key }) => key);
      for (const key of remove) this.own.delete(key);
      await this.change({ remove });
      return 'undone';
    }
    await this.add(changeRecord(record, { status: 'retracted' }, ports.now()));
    return 'retracted';
  }

  /** What an agent has entered for a contact and not saved yet. */
  draft(key: string): Promise<DispositionDraft | null> {
    return this.options.store.draft(key);
  }

  drafts(): Promise<readonly DispositionDraft[]> {
    return this.options.store.drafts();
  }

  keepDraft(draft: DispositionDraft): Promise<void> {
    return this.options.store.putDraft(draft);
  }

  dropDraft(key: string): Promise<void> {
    return this.options.store.removeDraft(key);
  }

  /** What a sink refused, with why. */
  async refused(): Promise<readonly OutboxEntry[]> {
    return (await this.options.store.entries()).filter(({ state }) => state === 'refused');
  }

  /** Every record that is not everywhere yet, once, the newest rev of each. */
  async unsent(): Promise<readonly DispositionRecord[]> {
    const entries = await this.options.store.entries();
    return [...new Map(entries.map(({ record }) => [record.id, record])).values()];
  }

  /** Sends a refused record again, as it is or mended. A mended one takes the place of the refused. */
  async mend(entry: OutboxEntry, record: DispositionRecord = entry.record): Promise<void> {
    const now = this.options.ports.now();
    const mended = newEntry(record, entry.sink, now, now);
    await this.change({ put: [mended], remove: mended.key === entry.key ? [] : [entry.key] });
    await this.flush();
  }

  /** Lets go of records that were exported, or that nobody wants. */
  async forget(records: readonly DispositionRecord[]): Promise<void> {
    const ids = new Set(records.map(({ id }) => id));
    const entries = await this.options.store.entries();
    await this.change({ remove: entries.filter(({ record }) => ids.has(record.id)).map(({ key }) => key) });
  }

  /** Sends what is due. Resolves when that has been tried; the outcome is in the state. */
  flush(): Promise<void> {
    this.isWanted = true;
    this.flushing ??= this.flushAll().finally(() => {
      this.flushing = null;
    });
    return this.flushing;
  }

  /** Reads the state anew, as after another page's change. */
  async refresh(): Promise<void> {
    const { store } = this.options;
    const entries = await store.entries();
    if (this.isEnded) return;
    const keys = new Set(entries.map(({ key }) => key));
    for (const key of this.own.keys()) if (!keys.has(key)) this.own.delete(key);
    this.firsts = firstRevs(entries);
    const { keeping, reason } = store;
    this.publish({ ...countsOf(entries), keeping, reason, trouble: this.sender.trouble });
    this.schedule(this.sender.nextAt(entries));
  }

  /** Ends the sending; what is kept stays for the next page. */
  stop(): void {
    this.isEnded = true;
    this.stopHearing();
    this.cancelTimer();
    this.cancelRefresh?.();
    this.sender.end();
    this.listeners.clear();
    this.options.store.close();
  }

  private async change(change: OutboxChange): Promise<void> {
    await this.options.store.change(change);
    this.options.ports.tell();
    this.refreshSoon();
  }

  private sinksFor(record: DispositionRecord): readonly string[] {
    const takers = this.options.sinks.filter((sink) => sink.accepts?.(record) ?? true).map(({ id }) => id);
    return takers.length === 0 ? [fileSinkId] : takers;
  }

  private async flushAll(): Promise<void> {
    while (this.isWanted && !this.isEnded) {
      this.isWanted = false;
      await this.sender.run();
    }
    if (this.isEnded) return;
    this.options.ports.tell();
    await this.refresh();
  }

  /** Sets the time of the next attempt. An earlier one stays: it finds nothing to do, and sets the next. */
  private schedule(at: number | null): void {
    if (at === null || this.isEnded) return;
    const { ports } = this.options;
    const wait = Math.max(at - ports.now(), shortestPause);
    if (this.timerAt <= ports.now() + wait) return;
    this.cancelTimer();
    this.timerAt = ports.now() + wait;
    this.cancelTimer = ports.after(wait, () => {
      this.timerAt = Infinity;
      void this.flush();
    });
  }

  private refreshSoon(): void {
    this.cancelRefresh ??= this.options.ports.after(refreshPause, () => {
      this.cancelRefresh = null;
      void this.refresh();
    });
  }

  private hear(news: OutboxNews): void {
    if (news === 'changed') return this.refreshSoon();
    if (news === 'leaving') return this.handOver();
    if (news === 'online') this.sender.forgetRests();
    void this.flush();
  }

  /** The page may be gone before an answer comes: the records stay, and the next page learns that they are duplicates. */
  private handOver(): void {
    for (const sink of this.options.sinks) {
      const entries = [...this.own.values()].filter((entry) => entry.sink === sink.id && this.mayLead(entry));
      const batch = nextBatch(entries, { mostRecords: sink.mostRecords ?? 25, mostBytes: farewellBytes }, () => true);
      if (batch.length === 0) continue;
      for (const { key } of batch) this.handedOver.add(key);
      void this.sender.write(sink, batch, true);
    }
  }

  /** A later rev goes only where none before it waits, which another page may have written. */
  private mayLead({ key, record }: OutboxEntry): boolean {
    return record.rev === 1 || this.firsts.has(key);
  }

  private publish(state: OutboxState): void {
    const before = this.known;
    const isSame = stateNames.every((name) => before[name] === state[name]);
    if (isSame) return;
    this.known = Object.freeze(state);
    for (const listener of this.listeners) listener(this.known);
  }
}

/** Keys of the entries that no earlier rev of their record stands before, in each sink. */
function firstRevs(entries: readonly OutboxEntry[]): ReadonlySet<string> {
  const firsts = new Map<string, OutboxEntry>();
  for (const entry of entries) {
    const name = `${entry.sink} ${entry.record.id}`;
    const before = firsts.get(name);
    if (before === undefined || entry.record.rev < before.record.rev) firsts.set(name, entry);
  }
  return new Set([...firsts.values()].map(({ key }) => key));
}

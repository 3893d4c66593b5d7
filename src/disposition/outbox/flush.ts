import { afterAttempt, backOff } from './attempt.js';
import { nextBatch } from './next-batch.js';
import type { OutboxEntry } from './outbox-entry.js';
import type { OutboxPorts } from './outbox-ports.js';
import type { OutboxStore } from './outbox-store.js';
import type { DispositionSink, SinkResult } from './sink.js';

/** A sink that could not be reached, or asked for time, is left alone until then. */
interface Rest {
  readonly until: number;
  readonly failures: number;
  /** The other side named the time, so that a network come back does not shorten it. */
  readonly isAsked: boolean;
}

export const networkTrouble = 'network';

/** Sends what is due, batch by batch. The pages of an origin take turns. */
export class Flush {
  /** Why the last attempt failed; null after one that did not. */
  trouble: string | null = null;
  private readonly rests = new Map<string, Rest>();
  private readonly stop = new AbortController();

  constructor(
    private readonly name: string,
    private readonly store: OutboxStore,
    private readonly sinks: readonly DispositionSink[],
    private readonly ports: Pick<OutboxPorts, 'now' | 'random' | 'alone'>,
  ) {}

  run(): Promise<void> {
    return this.ports.alone(`${this.name} flush`, async () => {
      if (this.stop.signal.aborted) return;
      const entries = await this.store.entries();
      const readAt = this.ports.now();
      // One slow sink does not hold up the others.
      await Promise.all(this.sinks.map((sink) => this.sendAll(sink, entries, readAt)));
    });
  }

  /** A network that has come back is tried at once. */
  forgetRests(): void {
    for (const [sink, { isAsked }] of this.rests) if (!isAsked) this.rests.delete(sink);
  }

  /** When the next attempt is due, epoch milliseconds; null where nothing waits. */
  nextAt(entries: readonly OutboxEntry[]): number | null {
    const known = new Set(this.sinks.map(({ id }) => id));
    const times = entries
      .filter(({ state, sink }) => state === 'waiting' && known.has(sink))
      .map(({ nextAt, sink }) => Math.max(nextAt, this.rests.get(sink)?.until ?? 0));
    return times.length === 0 ? null : times.reduce((first, time) => Math.min(first, time));
  }

  end(): void {
    this.stop.abort();
  }

  async write(
    sink: DispositionSink,
    batch: readonly OutboxEntry[],
    isLeaving: boolean,
  ): Promise<readonly SinkResult[]> {
    const { signal } = this.stop;
    const records = batch.map(({ record }) => record);
    const failed: SinkResult = { status: 'later', code: networkTrouble };
    try {
      const results = await sink.write(records, { signal, isLeaving });
      // A sink that says less than it was asked has not taken the rest.
      return batch.map((_, at) => results[at] ?? failed);
    } catch {
      // Whatever a sink throws says that nothing is known of these records; the state tells the trouble.
      return batch.map(() => failed);
    }
  }

  private async sendAll(sink: DispositionSink, entries: readonly OutboxEntry[], readAt: number): Promise<void> {
    const left = new Map(entries.filter((entry) => entry.sink === sink.id).map((entry) => [entry.key, entry]));
    const tried = new Set<string>();
    const isDue = ({ key, nextAt }: OutboxEntry): boolean => nextAt <= readAt && !tried.has(key);
    while (!this.stop.signal.aborted && !this.isResting(sink)) {
      const batch = nextBatch(left.values(), sink, isDue);
      if (batch.length === 0) return;
      const results = await this.write(sink, batch, false);
      if (this.stop.signal.aborted && results.every(isUnreached)) return;
      this.judge(sink, results);
      if (results.every(isUnreached)) return;
      await this.keep(batch, results, left, tried);
    }
  }

  private isResting(sink: DispositionSink): boolean {
    return (this.rests.get(sink.id)?.until ?? 0) > this.ports.now();
  }

  private judge(sink: DispositionSink, results: readonly SinkResult[]): void {
    const codes = results.flatMap((result) => ('code' in result ? result.code : []));
    this.trouble = codes.at(-1) ?? null;
    const later = results.flatMap((result) => (result.status === 'later' ? result : []));
    if (later.length < results.length) return void this.rests.delete(sink.id);
    const failures = (this.rests.get(sink.id)?.failures ?? 0) + 1;
    const asked = Math.max(0, ...later.map(({ seconds = 0 }) => seconds * 1000));
    const wait = Math.max(asked, backOff(failures, this.ports.random()));
    this.rests.set(sink.id, { until: this.ports.now() + wait, failures, isAsked: asked > 0 });
  }

  private async keep(
    batch: readonly OutboxEntry[],
    results: readonly SinkResult[],
    left: Map<string, OutboxEntry>,
    tried: Set<string>,
  ): Promise<void> {
    const put: OutboxEntry[] = [];
    const remove: string[] = [];
    batch.forEach((entry, at) => {
      const result = results[at];
      if (result === undefined) return;
      const after = afterAttempt(entry, result, this.ports.now(), this.ports.random());
      if (result.status !== 'alone') tried.add(entry.key);
      if (after === null) {
        remove.push(entry.key, ...mendedBy(entry, left.values()));
        left.delete(entry.key);
      } else {
        put.push(after);
        left.set(entry.key, after);
      }
    });
    await this.store.change({ put, remove });
  }
}

function isUnreached(result: SinkResult): boolean {
  return result.status === 'later' && result.code === networkTrouble;
}

/** Earlier revs of the same record that were refused: the one that is stored now stands for them. */
function mendedBy({ record }: OutboxEntry, others: Iterable<OutboxEntry>): readonly string[] {
  const keys: string[] = [];
  if (record.rev === 1) return keys;
  for (const { key, state, record: other } of others) {
    if (state === 'refused' && other.id === record.id && other.rev < record.rev) keys.push(key);
  }
  return keys;
}

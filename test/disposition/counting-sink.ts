import type { DispositionRecord } from '../../src/disposition/disposition-record.js';
import type { DispositionSink, SinkResult } from '../../src/disposition/outbox/sink.js';

/** What happens to a call: `lost-answer` stores and says nothing, `after-store` stores and then says that it failed. */
export type Weather = 'fine' | 'lost-request' | 'lost-answer' | 'busy' | 'after-store' | 'item-later' | 'never-answers';

/** A store that counts what it takes, and takes a rev once. */
export class CountingSink implements DispositionSink {
  readonly id = 'counting';
  readonly calls: (readonly DispositionRecord[])[] = [];
  readonly stored = new Map<string, number[]>();
  /** Records that it never takes. */
  readonly unwanted = new Set<string>();
  weather: () => Weather = () => 'fine';

  async write(records: readonly DispositionRecord[]): Promise<readonly SinkResult[]> {
    this.calls.push(records);
    await Promise.resolve();
    const weather = this.weather();
    if (weather === 'never-answers') return new Promise(() => undefined);
    if (weather === 'lost-request') throw new Error('offline');
    if (weather === 'busy') return records.map(() => ({ status: 'later', code: 'http-503', seconds: 2 }));
    const results = records.map((record, at) =>
      weather === 'item-later' && at % 2 === 1 ? ({ status: 'later', code: 'busy' } as const) : this.take(record),
    );
    if (weather === 'lost-answer') throw new Error('offline');
    return weather === 'after-store' ? records.map(() => ({ status: 'later', code: 'http-500' })) : results;
  }

  private take({ id, rev }: DispositionRecord): SinkResult {
    if (this.unwanted.has(`${id} ${rev}`)) return { status: 'rejected', code: 'schema' };
    const revs = this.stored.get(id) ?? [];
    if (revs.includes(rev)) return { status: 'duplicate' };
    this.stored.set(id, [...revs, rev]);
    return { status: 'stored' };
  }
}

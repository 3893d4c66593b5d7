import { describe, expect, it } from 'vitest';
import { Collector } from '../../src/collector/collector.js';
import { openSqliteStore } from '../../src/collector/sqlite-store.js';
import { staticTokens } from '../../src/collector/tokens.js';
import { changeRecord } from '../../src/disposition/make-record.js';
import { FallbackStore } from '../../src/disposition/outbox/fallback-store.js';
import { MemoryStore } from '../../src/disposition/outbox/memory-store.js';
import { Outbox } from '../../src/disposition/outbox/outbox.js';
import { httpSink } from '../../src/disposition/sinks/http-sink.js';
import { aRecord } from '../disposition/a-record.js';
import { VirtualMachine } from '../disposition/virtual-page.js';

const context = { signal: new AbortController().signal, isLeaving: false };

async function start() {
  const store = await openSqliteStore({ file: ':memory:' });
  const authenticate = staticTokens([{ name: 'agents', token: 'token-of-the-agents', may: ['write', 'read'] }]);
  const collector = new Collector({ store, authenticate, rate: { perSecond: 1000, burst: 1000 } });
  let token = 'token-of-the-agents';
  let isAnswerLost = false;
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const response = await collector.handle(new Request(url, init));
    if (isAnswerLost) throw new TypeError('the network is gone');
    return response;
  };
  const headers = () => ({ Authorization: `Bearer ${token}` });
  const sink = httpSink({ url: 'http://collector/dispositions', fetch, headers });
  return {
    collector,
    sink,
    say: (other: string) => (token = other),
    lose: (isLost: boolean) => (isAnswerLost = isLost),
  };
}

describe('the collector and the outbox', () => {
  it('agree on every record that an agent can make', async () => {
    const { sink, collector } = await start();
    const first = aRecord(1, { note: '😀'.repeat(500) });
    const outcome = { setId: 's', setVersion: 1, code: 'TIMEOUT', label: 'TIMEOUT', path: ['TIMEOUT'] };
    const rest = aRecord(2, { outcome, source: 'automatic' });
    const evidence = { mosAverage: 3.2, softphoneErrors: ['unsupported_browser'], lastSeconds: 60 };
    const records = [first, rest, aRecord(3, { evidence })];
    expect(await sink.write(records, context)).toEqual(records.map(() => ({ status: 'stored' })));
    const retracted = changeRecord(first, { status: 'retracted' }, Date.now());
    expect(await sink.write([retracted, first], context)).toEqual([{ status: 'stored' }, { status: 'duplicate' }]);
    expect(await sink.write([{ ...first, note: 'other' }], context)).toEqual([
      { status: 'rejected', code: 'conflict' },
    ]);
    await collector.stop();
    expect(await sink.write([aRecord(9)], context)).toEqual([{ status: 'later', code: 'http-503', seconds: 5 }]);
  });

  it('have each record once after lost answers and a wrong token', async () => {
    const { sink, collector, lose, say } = await start();
    const machine = new VirtualMachine();
    const store = new FallbackStore(null, new MemoryStore());
    const outbox = new Outbox({ name: 'x', store, sinks: [sink], ports: machine.page() });
    for (let at = 0; at < 60; at += 1) await outbox.add(aRecord(at));
    const pass = async (seconds: number): Promise<void> => {
      for (let second = 0; second < seconds; second += 1) {
        await machine.pass(1000);
        // The store answers in real time.
        await new Promise((go) => setTimeout(go, 2));
      }
    };
    lose(true);
    await pass(10);
    lose(false);
    say('another token');
    await pass(30);
    expect(outbox.state).toMatchObject({ refused: 0, trouble: 'http-401' });
    expect(outbox.state.waiting).toBeGreaterThan(0);
    say('token-of-the-agents');
    for (let round = 0; round < 60 && outbox.state.waiting > 0; round += 1) await pass(10);
    expect(outbox.state).toMatchObject({ waiting: 0, refused: 0 });
    const headers = { Authorization: 'Bearer token-of-the-agents' };
    const answer = await collector.handle(new Request('http://collector/dispositions?format=ndjson', { headers }));
    expect((await answer.text()).trim().split('\n').length).toBe(60);
    await collector.stop();
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { Collector, type CollectorEvent, type CollectorOptions } from '../../src/collector/collector.js';
import type { DispositionStore } from '../../src/collector/disposition-store.js';
import { createLambdaHandler } from '../../src/collector/lambda.js';
import { openSqliteStore } from '../../src/collector/sqlite-store.js';
import { staticTokens } from '../../src/collector/tokens.js';
import { readRecords } from '../../src/disposition/analysis/read-records.js';
import { report } from '../disposition/analysis/reports.js';

const page = 'https://crm.example.com';
const tokens = [
  { name: 'agents', token: 'token-of-the-agents', may: ['write'] },
  { name: 'board', token: 'token-of-the-board', may: ['read'] },
] as const;

let store: DispositionStore;
let events: CollectorEvent[];
let now = 0;
const collector = (options: Partial<CollectorOptions> = {}) =>
  new Collector({
    store,
    authenticate: staticTokens(tokens),
    origins: [page],
    log: (event) => events.push(event),
    now: () => now,
    ...options,
  });

interface Sent {
  readonly token?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}
const post = (body: unknown, { token = 'token-of-the-agents', headers = {} }: Sent = {}) =>
  new Request('http://collector/dispositions', {
    method: 'POST',
    headers: { ...(token === null ? {} : { Authorization: `Bearer ${token}` }), ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const get = (path: string, token = 'token-of-the-board') =>
  new Request(`http://collector${path}`, { headers: { Authorization: `Bearer ${token}` } });
const record = (id: string, more: Parameters<typeof report>[0] = {}) => report({ id: `record-${id}`, ...more });
const statuses = async (response: Response) =>
  ((await response.json()) as { results: { status: string }[] }).results.map(({ status }) => status);

beforeEach(async () => {
  store = await openSqliteStore({ file: ':memory:' });
  events = [];
});

describe('taking records in', () => {
  it('answers for each record, in their order', async () => {
    const bad = { ...record('c'), quality: { ...record('c').quality, severity: 4 } };
    const response = await collector().handle(post([record('a'), record('a'), bad, 7]));
    expect(response.status).toBe(207);
    expect(await response.json()).toEqual({
      results: [
        { id: 'record-a', rev: 1, status: 'stored' },
        { id: 'record-a', rev: 1, status: 'rejected', code: 'conflict' },
        { id: 'record-c', rev: 1, status: 'rejected', code: 'invalid', field: 'quality.severity' },
        { id: '', rev: 0, status: 'rejected', code: 'invalid', field: '' },
      ],
    });
  });

  it('gives the same answer to the same key, even while the first request runs, and stores once', async () => {
    const under = collector();
    const batch = [record('a'), record('b')];
    const send = () => under.handle(post(batch, { headers: { 'Idempotency-Key': 'k1' } })).then(statuses);
    const results = await Promise.all([send(), send()]);
    expect([...results, await send()]).toEqual(Array(3).fill(['stored', 'stored']));
    expect(await under.handle(post(batch)).then(statuses)).toEqual(['duplicate', 'duplicate']);
    const other = await under.handle(post([record('c')], { headers: { 'Idempotency-Key': 'k1' } }));
    expect([other.status, await other.json()]).toEqual([422, expect.objectContaining({ code: 'key-reused' })]);
  });

  it('does not remember a failure: the same key reaches the store again', async () => {
    let isFull = true;
    const write: DispositionStore['write'] = (records) =>
      isFull ? Promise.reject(new Error('database or disk is full')) : store.write(records);
    const under = collector({ store: { ...bound(store), write } });
    const send = () => under.handle(post([record('a')], { headers: { 'Idempotency-Key': 'k1' } }));
    const refused = await send();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
    expect(events.at(-1)).toMatchObject({ level: 'error', event: 'store-failed' });
    isFull = false;
    expect(await statuses(await send())).toEqual(['stored']);
  });

  it.each([
    ['no JSON', '[{', 400, 'not-json'],
    ['no array', {}, 400, 'not-an-array'],
    ['26 records', Array(26).fill({}), 413, 'too-many-items'],
    ['more than 64 KB', `[${' '.repeat(70_000)}]`, 413, 'too-large'],
  ])('refuses %s as a whole', async (_what, body, status, code) => {
    const response = await collector().handle(post(body));
    expect([response.status, await response.json()]).toEqual([status, expect.objectContaining({ code })]);
  });

  it.each([
    ['no id', { id: undefined }, 'id'],
    ['a schema of another version', { schema: 'disposition.v2' }, 'schema'],
    ['a time that is none', { occurredAt: 'yesterday' }, 'occurredAt'],
    ['a note of 501 signs', { note: 'あ'.repeat(501) }, 'note'],
    ['a quality report without its key', { quality: undefined }, 'quality'],
    ['no agent', { agent: null }, 'agent'],
  ])('rejects a record with %s, and names the field', async (_what, change, field) => {
    const response = await collector().handle(post([{ ...record('a'), ...change }]));
    expect(await response.json()).toMatchObject({ results: [{ status: 'rejected', code: 'invalid', field }] });
  });

  it('never writes what was reported into its log', async () => {
    await collector().handle(post([{ ...record('a'), note: 'the secret of Mr Sato' }, { note: 'another secret' }]));
    expect(JSON.stringify(events)).not.toMatch(/secret|mori/);
    expect(events).toEqual([{ level: 'info', event: 'stored', principal: 'agents', count: 1 }]);
  });
});

/** The store with its methods bound, to change one of them. */
const bound = (of: DispositionStore): DispositionStore => ({
  write: (records) => of.write(records),
  read: (query) => of.read(query),
  removeBefore: (at) => of.removeBefore(at),
  check: () => of.check(),
  close: () => of.close(),
});

describe('who may do what', () => {
  it('lets nobody in without a token, nor with a wrong one', async () => {
    for (const token of [null, 'token-of-nobody-here']) {
      const response = await collector().handle(post([record('a')], { token }));
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    }
  });

  it('keeps reading and writing apart', async () => {
    expect((await collector().handle(post([record('a')], { token: 'token-of-the-board' }))).status).toBe(403);
    expect((await collector().handle(get('/dispositions', 'token-of-the-agents'))).status).toBe(403);
    expect((await collector().handle(get('/dispositions'))).status).toBe(200);
  });

  it('takes only tokens that cannot be guessed', () => {
    expect(() => staticTokens([{ name: 'x', token: 'short', may: [] }])).toThrow('16 signs');
  });

  it('slows a sender down who sends too much, tells it how long, and nobody else', async () => {
    const under = collector({ rate: { perSecond: 1, burst: 2 } });
    const send = () => under.handle(post([]));
    expect([(await send()).status, (await send()).status]).toEqual([207, 207]);
    const refused = await send();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '1']);
    expect((await under.handle(get('/dispositions'))).status).toBe(200);
    now += 1000;
    expect((await send()).status).toBe(207);
  });

  it('answers pages of listed origins only', async () => {
    const ask = (origin: string) =>
      collector().handle(new Request('http://collector/dispositions', { method: 'OPTIONS', headers: { origin } }));
    const listed = await ask(page);
    expect([listed.status, listed.headers.get('access-control-allow-origin')]).toEqual([204, page]);
    expect(listed.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
    const other = await ask('https://evil.example.com');
    expect([other.status, other.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const sent = await collector().handle(post([], { headers: { origin: page } }));
    expect(sent.headers.get('access-control-allow-origin')).toBe(page);
  });
});

describe('asking', () => {
  const fill = () =>
    collector().handle(
      post([
        record('a', { code: 'LT2', at: '2026-11-16T08:45:00Z' }),
        record('b', { code: 'DO3', at: '2026-11-16T09:05:00Z', agent: '=haddad' }),
        record('c', { code: 'MI3', at: '2026-11-17T09:34:00Z' }),
      ]),
    );

  it.each(['ndjson', 'json', 'csv'])('exports as %s what the reader of the analysis reads', async (format) => {
    await fill();
    const response = await collector().handle(get(`/dispositions?format=${format}&to=2026-11-17T00:00:00Z`));
    const { records, faults } = readRecords(Buffer.from(await response.arrayBuffer()).toString('utf8'));
    expect(faults).toEqual([]);
    expect(records.map(({ quality }) => quality?.code)).toEqual(['LT2', 'DO3']);
    expect(records.map(({ agent }) => agent.username)).toEqual(['mori', '=haddad']);
  });

  it('maps two dimensions on the clock that is asked for', async () => {
    await fill();
    const response = await collector().handle(
      get('/analysis?rows=symptom&columns=hour&timeZone=Asia/Tokyo&value=weighted'),
    );
    expect(await response.json()).toMatchObject({
      columns: { keys: ['17', '18'], sums: [2, 8] },
      total: 10,
      reports: 3,
      clusters: [],
    });
  });

  it.each(['/analysis?rows=colour', '/analysis?timeZone=Mars', '/analysis?from=soon', '/dispositions?format=pdf'])(
    'says what is wrong with %s',
    async (path) => {
      const response = await collector().handle(get(path));
      expect([response.status, await response.json()]).toEqual([400, expect.objectContaining({ code: 'wrong-query' })]);
    },
  );

  it('has nothing elsewhere', async () => {
    expect((await collector().handle(get('/'))).status).toBe(404);
    expect((await collector().handle(new Request('http://collector/analysis', { method: 'DELETE' }))).status).toBe(405);
  });
});

describe('its life', () => {
  it('says how it is', async () => {
    expect(await (await collector().handle(new Request('http://collector/health'))).json()).toEqual({
      status: 'ready',
    });
    const broken = collector({ store: { ...bound(store), check: () => Promise.reject(new Error('read-only')) } });
    expect((await broken.handle(new Request('http://collector/health'))).status).toBe(503);
  });

  it('forgets what is older than its retention', async () => {
    now = Date.parse('2026-12-01T00:00:00Z');
    const under = collector({ retentionDays: 14 });
    await under.handle(
      post([record('a', { at: '2026-11-16T23:59:59Z' }), record('b', { at: '2026-11-17T00:00:00Z' })]),
    );
    expect(await under.sweep()).toBe(1);
    expect(await collector().sweep()).toBe(0);
  });

  it('ends what runs before it closes the store, and takes no more', async () => {
    let commit = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (commit = resolve));
    const under = collector({
      store: { ...bound(store), write: (records) => waiting.then(() => store.write(records)) },
    });
    const running = under.handle(post([record('a')]));
    const stopped = under.stop();
    expect((await under.handle(post([record('b')]))).status).toBe(503);
    commit();
    expect(await statuses(await running)).toEqual(['stored']);
    await stopped;
  });
});

describe('as a Lambda function', () => {
  const http = (method: string) => ({ requestContext: { http: { method } } });
  const headers = { authorization: 'Bearer token-of-the-agents', 'content-type': 'application/json' };

  it('answers as the server does, from bodies in base64 too', async () => {
    let opened = 0;
    const handler = createLambdaHandler(() => {
      opened += 1;
      return { store, authenticate: staticTokens(tokens) };
    });
    const body = Buffer.from(JSON.stringify([record('a')])).toString('base64');
    const result = await handler({ rawPath: '/dispositions', ...http('POST'), headers, body, isBase64Encoded: true });
    expect([result.statusCode, JSON.parse(result.body)]).toEqual([
      207,
      { results: [{ id: 'record-a', rev: 1, status: 'stored' }] },
    ]);
    const map = await handler({
      rawPath: '/analysis',
      rawQueryString: 'rows=agent&columns=day',
      ...http('GET'),
      headers: { authorization: 'Bearer token-of-the-board' },
    });
    expect(JSON.parse(map.body)).toMatchObject({ rows: { keys: ['mori'] }, total: 1 });
    expect(opened).toBe(1);
  });

  it('opens its store again after it failed', async () => {
    let opened = 0;
    const handler = createLambdaHandler(() => {
      opened += 1;
      if (opened === 1) throw new Error('no network yet');
      return { store, authenticate: staticTokens(tokens) };
    });
    await expect(handler({ rawPath: '/health', ...http('GET') })).rejects.toThrow('no network yet');
    expect((await handler({ rawPath: '/health', ...http('GET') })).statusCode).toBe(200);
  });
});

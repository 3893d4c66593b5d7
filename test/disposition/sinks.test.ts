import { describe, expect, it } from 'vitest';
import { attributesSink } from '../../src/disposition/sinks/attributes-sink.js';
import { callbackSink } from '../../src/disposition/sinks/callback-sink.js';
import { crmSink, type CrmLogEntry } from '../../src/disposition/sinks/crm-sink.js';
import { dispositionFile } from '../../src/disposition/sinks/file.js';
import { httpSink } from '../../src/disposition/sinks/http-sink.js';
import type { DispositionRecord } from '../../src/disposition/disposition-record.js';
import { aRecord } from './a-record.js';

const context = { signal: new AbortController().signal, isLeaving: false };
const records = [aRecord(1), aRecord(2)];
const contact: DispositionRecord['contact'] = { contactId: 'c-1', channel: 'voice', direction: 'inbound' };

/** A network that answers every call alike and keeps the calls. */
function network(answer: () => Response) {
  const calls: RequestInit[] = [];
  const fetch: typeof globalThis.fetch = (_url, init = {}) => {
    calls.push(init);
    return Promise.resolve(answer());
  };
  return { calls, fetch };
}

const sent = (call: RequestInit | undefined): unknown =>
  typeof call?.body === 'string' ? JSON.parse(call.body) : null;

const answering = (status: number, headers: Record<string, string> = {}) =>
  httpSink({ url: 'https://c.example/dispositions', ...network(() => new Response('{}', { status, headers })) });

describe('the collector', () => {
  it('gets an array with a key that is the same for the same records, and fresh headers', async () => {
    const { calls, fetch } = network(() => Response.json({ results: [] }));
    let token = 0;
    const headers = () => ({ Authorization: `Bearer ${(token += 1)}` });
    const sink = httpSink({ url: 'https://c.example/dispositions', fetch, headers });
    await sink.write(records, context);
    await sink.write(records, { ...context, isLeaving: true });
    await sink.write(records.slice(1), context);
    const keys = calls.map((call) => new Headers(call.headers).get('Idempotency-Key'));
    expect([keys[0] === keys[1], keys[1] === keys[2]]).toEqual([true, false]);
    expect(calls.map((call) => new Headers(call.headers).get('Authorization'))).toEqual([
      'Bearer 1',
      'Bearer 2',
      'Bearer 3',
    ]);
    expect(calls.map(({ keepalive, credentials }) => [keepalive, credentials])).toEqual([
      [false, 'omit'],
      [true, 'omit'],
      [false, 'omit'],
    ]);
    expect(sent(calls[0])).toEqual(JSON.parse(JSON.stringify(records)));
  });

  it('answers for each record, in any order; one that it leaves out is sent again', async () => {
    const results = [{ id: records[1]?.id, rev: 1, status: 'rejected', code: 'schema' }];
    const sink = httpSink({ url: 'https://c.example', ...network(() => Response.json({ results })) });
    expect(await sink.write(records, context)).toEqual([
      { status: 'later', code: 'no-result' },
      { status: 'rejected', code: 'schema' },
    ]);
  });

  it.each([
    [503, { 'Retry-After': '7' }, { status: 'later', code: 'http-503', seconds: 7 }],
    [429, {}, { status: 'later', code: 'http-429' }],
    [401, {}, { status: 'later', code: 'http-401' }],
    [404, {}, { status: 'later', code: 'http-404' }],
    [400, {}, { status: 'alone', code: 'http-400' }],
    [413, {}, { status: 'alone', code: 'http-413' }],
  ])('is understood where it answers %i', async (status, headers, result) => {
    expect(await answering(status, headers).write(records, context)).toEqual([result, result]);
  });

  it('refuses a single record with 400 or 422 for good', async () => {
    expect(await answering(422).write([aRecord(1)], context)).toEqual([{ status: 'rejected', code: 'http-422' }]);
  });
});

describe('other places', () => {
  it('an endpoint for contact attributes gets codes and nothing of the note', async () => {
    const { calls, fetch } = network(() => Response.json({}));
    const sink = attributesSink({ url: 'https://c.example/attributes', fetch });
    const record = { ...aRecord(1, { note: 'secret' }), contact };
    expect([sink.accepts?.(record), sink.accepts?.(aRecord(1))]).toEqual([true, false]);
    await sink.write([record], context);
    const attributes = { qd_code: 'LT2', qd_severity: '2' };
    expect(sent(calls[0])).toEqual([{ id: record.id, rev: 1, contactId: 'c-1', attributes }]);
  });

  it('a CRM is asked once a record and by its key, and a failure of one repeats only that one', async () => {
    const entries: CrmLogEntry[] = [];
    const sink = crmSink({
      save: (entry) => {
        entries.push(entry);
        return entries.length === 1 ? Promise.reject(new TypeError('no')) : Promise.resolve();
      },
    });
    const both = records.map((record) => ({ ...record, contact }));
    expect(await sink.write(both, context)).toEqual([{ status: 'later', code: 'TypeError' }, { status: 'stored' }]);
    expect(entries.map(({ key, code, contactId }) => [key, code, contactId])).toEqual(
      both.map(({ id }) => [id, 'LT2', 'c-1']),
    );
  });

  it('a function of the page may refuse a record', async () => {
    const sink = callbackSink(() => ({ status: 'rejected', code: 'mine' }));
    expect(await sink.write([aRecord(1)], context)).toEqual([{ status: 'rejected', code: 'mine' }]);
  });
});

describe('a file', () => {
  it('opens in Excel in Japanese, with no formula in it', () => {
    const note = (text: string): DispositionRecord => aRecord(1, { note: text });
    const bad = ['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '　＝1+1', ' =1'];
    const { text } = dispositionFile([note('音が "途切れる"、\n二行目'), ...bad.map(note)], 'csv');
    expect(text.startsWith('\uFEFFid,rev,kind')).toBe(true);
    expect(text).toContain('"音が ""途切れる""、\n二行目"');
    expect(text).toContain('2026-11-21 10:30:00');
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text.match(/,"?'[=+\-@＝]/g)?.length).toBe(bad.length);
  });

  it('is read again as the same records', () => {
    expect(JSON.parse(dispositionFile(records, 'json').text)).toEqual(JSON.parse(JSON.stringify(records)));
    const lines = dispositionFile(records, 'ndjson').text.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(records)));
  });
});

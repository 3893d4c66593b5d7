import type { DispositionRecord } from '../disposition-record.js';
import type { DispositionSink, SinkContext, SinkResult } from '../outbox/sink.js';
import { uuid7Of } from '../uuid7.js';
import { readResults, retryAfter } from './convert-answer.js';

export interface HttpSinkOptions {
  /** Address that takes `POST` with a JSON array of records, as `https://collector.example/dispositions`. */
  readonly url: string;
  /** Headers for each call, for example `Authorization`. Called before each call, so that a short token is a fresh one. */
  readonly headers?: () => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** Keep it from version to version; by default `http`. */
  readonly id?: string;
  readonly accepts?: (record: DispositionRecord) => boolean;
  /** Sends the cookies of that address; by default none. */
  readonly credentials?: RequestCredentials;
  /** What is sent of a record; by default all of it. */
  readonly bodyOf?: (record: DispositionRecord) => unknown;
  readonly fetch?: typeof globalThis.fetch;
}

/** How long an answer is awaited, in milliseconds. */
const answerLimit = 30_000;

/** Answers that say something of the records rather than of the address, the sign-in or the moment. */
const aboutRecords: readonly number[] = [400, 409, 413, 415, 422];

/**
 * Sends records to a collector: at most 25 or 64 KB a call, with an `Idempotency-Key` that is the same when the same records are
 * sent again. Answers of 400, 409, 413, 415 and 422 are about the records: they are sent singly, and the one that is refused is kept for
 * a person. Every other failure is repeated later, also 401, 403 and 404, for they are mended at the other end.
 */
export function httpSink(options: HttpSinkOptions): DispositionSink {
  const { id = 'http', accepts } = options;
  return {
    id,
    ...(accepts === undefined ? {} : { accepts }),
    async write(records, context) {
      const answer = await post(options, records, context);
      if (answer.ok) return readResults(await answer.json(), records);
      const result = failure(answer, records.length);
      return records.map(() => result);
    },
  };
}

async function post(
  { url, headers, credentials = 'omit', bodyOf = whole, fetch = globalThis.fetch }: HttpSinkOptions,
  records: readonly DispositionRecord[],
  { signal, isLeaving }: SinkContext,
): Promise<Response> {
  const given = headers === undefined ? {} : await headers();
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': batchKey(records), ...given },
    body: JSON.stringify(records.map(bodyOf)),
    credentials,
    keepalive: isLeaving,
    signal: isLeaving ? null : AbortSignal.any([signal, AbortSignal.timeout(answerLimit)]),
  });
}

function whole(record: DispositionRecord): unknown {
  return record;
}

function failure(answer: Response, count: number): SinkResult {
  const code = `http-${answer.status}`;
  if (aboutRecords.includes(answer.status)) return { status: count > 1 ? 'alone' : 'rejected', code };
  const seconds = retryAfter(answer.headers.get('Retry-After'), Date.now());
  return { status: 'later', code, ...(seconds === null ? {} : { seconds }) };
}

/** The same for the same records, and another for any others. */
function batchKey(records: readonly DispositionRecord[]): string {
  return uuid7Of(Date.parse(records[0]?.recordedAt ?? ''), records.map(({ id, rev }) => `${id} ${rev}`).join());
}

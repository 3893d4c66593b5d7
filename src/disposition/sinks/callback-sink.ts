import type { DispositionRecord } from '../disposition-record.js';
import type { DispositionSink, SinkResult } from '../outbox/sink.js';

export interface CallbackSinkOptions {
  /** Keep it from version to version; by default `callback`. */
  readonly id?: string;
  readonly accepts?: (record: DispositionRecord) => boolean;
}

/**
 * Gives each record to a function of the page. When it throws or rejects, the record comes again; it may therefore come twice,
 * and `id` with `rev` tells. To refuse one for good, answer with `{ status: 'rejected', code }`.
 */
export function callbackSink(
  take: (record: DispositionRecord) => Promise<SinkResult | void> | SinkResult | void,
  { id = 'callback', accepts }: CallbackSinkOptions = {},
): DispositionSink {
  return {
    id,
    ...(accepts === undefined ? {} : { accepts }),
    write: (records) => Promise.all(records.map((record) => takeOne(take, record))),
  };
}

async function takeOne(
  take: (record: DispositionRecord) => Promise<SinkResult | void> | SinkResult | void,
  record: DispositionRecord,
): Promise<SinkResult> {
  try {
    return (await take(record)) ?? { status: 'stored' };
  } catch (error) {
    return { status: 'later', code: error instanceof Error ? error.name : 'callback' };
  }
}

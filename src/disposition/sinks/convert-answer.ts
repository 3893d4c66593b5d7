import { isPlain } from '../../domain/plain-data.js';
import type { DispositionRecord } from '../disposition-record.js';
import type { SinkResult } from '../outbox/sink.js';

const unanswered: SinkResult = { status: 'later', code: 'no-result' };

/**
 * Reads `{ results: [{ id, rev, status, code? }] }`, in any order. A success without a list of results stands for all;
 * a record that the list leaves out is sent again.
 */
export function readResults(answer: unknown, records: readonly DispositionRecord[]): readonly SinkResult[] {
  const results = isPlain(answer) ? answer['results'] : undefined;
  if (!Array.isArray(results)) return records.map(() => ({ status: 'stored' }));
  const byName = new Map(
    results.filter(isPlain).map((result) => [`${String(result['id'])} ${String(result['rev'])}`, readResult(result)]),
  );
  return records.map(({ id, rev }) => byName.get(`${id} ${rev}`) ?? unanswered);
}

function readResult({ status, code }: Readonly<Record<string, unknown>>): SinkResult {
  if (status === 'stored' || status === 'duplicate') return { status };
  const named = typeof code === 'string' && code !== '' ? code : 'rejected';
  return status === 'rejected' ? { status, code: named } : { status: 'later', code: named };
}

/** Seconds to wait, from a header of seconds or of a date; null where there is none. At most one day. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(86_400, Math.max(0, seconds)) : null;
}

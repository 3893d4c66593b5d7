import type { DispositionRecord } from '../../src/disposition/disposition-record.js';
import { makeRecord, type ReportContent } from '../../src/disposition/make-record.js';
import { readCode } from '../../src/disposition/quality-key.js';
import { uuid7Of } from '../../src/disposition/uuid7.js';

const at = Date.UTC(2026, 10, 21, 1, 30);

/** The report `LT2` with an id of its own. */
export function aRecord(number: number, content: Partial<ReportContent> = {}): DispositionRecord {
  const quality = readCode('LT2');
  return makeRecord(
    { source: 'keyboard', ...(quality === null ? {} : { quality }), ...content },
    {
      id: uuid7Of(at + number, `record ${number}`),
      noticedAt: at,
      now: at,
      clockSkew: 0,
      timeZone: 'Asia/Tokyo',
      agent: null,
      contact: undefined,
      instance: {},
    },
  );
}

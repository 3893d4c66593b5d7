import { isPlain, type Plain } from '../../domain/plain-data.js';
import type { CrmCapability, CrmEvent } from '../crm-adapter.js';
import { done, failed, type CrmFailureCode, type CrmOutcome } from '../crm-outcome.js';
import type { RecordReference, SearchResult } from '../crm-record.js';

/** Longer texts are not from a CRM that means well. */
const longest = 500;
const mostRecords = 200;

/** What a page may say that it can. */
const known: readonly CrmCapability[] = [
  'click-to-dial',
  'click-to-dial-switch',
  'current-record',
  'find-log',
  'panel-label',
  'panel-size',
  'panel-visibility',
  'pop',
  'refresh',
  'save-log',
  'search',
  'settings',
];

const codes: readonly CrmFailureCode[] = ['unsupported', 'not-ready', 'invalid', 'denied', 'server', 'unknown'];

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longest;

/** Reads an answer: what `read` finds in its value, or why the page did not do it. */
export function readAnswer<T>(body: Plain, read: (value: unknown) => T | undefined): CrmOutcome<T> {
  if (body['isDone'] !== true) {
    const code = codes.find((one) => one === body['code']) ?? 'unknown';
    return failed(code, isText(body['said']) ? body['said'] : '');
  }
  const value = read(body['value']);
  return value === undefined ? failed('unknown', 'the answer does not fit its form') : done(value);
}

export function readCapabilities(value: unknown): readonly CrmCapability[] | undefined {
  if (!isPlain(value) || !Array.isArray(value['capabilities'])) return undefined;
  const named: readonly unknown[] = value['capabilities'];
  return known.filter((ability) => named.includes(ability));
}

export function readRecord(value: unknown): RecordReference | undefined {
  if (!isPlain(value) || !isText(value['id'])) return undefined;
  const { type, id, name } = value;
  return { type: isText(type) ? type : '', id, ...(isText(name) ? { name } : {}) };
}

/** A record, or null for none. */
export function readMaybeRecord(value: unknown): RecordReference | null | undefined {
  return value === null ? null : readRecord(value);
}

export function readSearch(value: unknown): SearchResult | undefined {
  if (!isPlain(value) || !Array.isArray(value['records']) || value['records'].length > mostRecords) return undefined;
  const records = value['records'].map(readRecord);
  return records.every((record) => record !== undefined) ? { records, token: value['token'] ?? null } : undefined;
}

export function readSettings(value: unknown): Readonly<Record<string, string>> | undefined {
  if (!isPlain(value)) return undefined;
  return Object.fromEntries(Object.entries(value).flatMap(([name, entry]) => (isText(entry) ? [[name, entry]] : [])));
}

/** What the page tells by itself, or null for what it cannot tell. */
export function readEvent(event: Plain): CrmEvent | null {
  const record = readRecord(event['record']) ?? null;
  switch (event['type']) {
    case 'click-to-dial': {
      const { number, parameters } = event;
      if (!isText(number)) return null;
      return {
        type: 'click-to-dial',
        number,
        record,
        parameters: isText(parameters) ? parameters : null,
        workId: null,
      };
    }
    case 'navigation':
      return { type: 'navigation', record };
    case 'panel':
      return typeof event['isVisible'] === 'boolean' ? { type: 'panel', isVisible: event['isVisible'] } : null;
    case 'signed-out':
      return { type: 'signed-out' };
    default:
      return null;
  }
}

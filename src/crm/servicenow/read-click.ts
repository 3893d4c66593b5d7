import { readJson } from '../../domain/json-text.js';
import { isPlain, type Plain } from '../../domain/plain-data.js';
import type { RecordReference } from '../crm-record.js';
import { readSysId } from './record-query.js';
import type { ServiceNowClick } from './servicenow-options.js';

/**
 * A click on a number, as the platform's own pages tell it: an `OUTGOING_CALL` with the number in its meta data and the
 * records around it, or in older ones a bare `phone_number`. Null for everything else, which the event also carries.
 */
export function readClick(context: unknown): ServiceNowClick | null {
  const said = contentOf(context);
  if (said === null) return null;
  const bare = numberOf(said['phone_number']);
  if (bare !== null) return { number: bare, record: recordOf(said) };
  const data = said['type'] === 'OUTGOING_CALL' ? said['data'] : null;
  const meta = isPlain(data) ? data['metaData'] : null;
  if (!isPlain(data) || !isPlain(meta)) return null;
  const number = numberOf(meta['phoneNumber']);
  if (number === null) return null;
  const around = Array.isArray(data['data']) ? data['data'] : [];
  const records = around.flatMap((entry: unknown) => (isPlain(entry) ? (recordOf(entry) ?? []) : []));
  return { number, record: records[0] ?? recordOf(meta) };
}

/** Pages send the content as it is, or as JSON text. */
function contentOf(context: unknown): Plain | null {
  const said = typeof context === 'string' ? readJson(context) : context;
  return isPlain(said) ? said : null;
}

function numberOf(value: unknown): string | null {
  return typeof value === 'string' && /\d/.test(value) ? value.trim() : null;
}

function recordOf(entry: Plain): RecordReference | null {
  const query = typeof entry['query'] === 'string' ? entry['query'] : '';
  const id = readSysId(entry['sys_id']) ?? readSysId(entry['value']) ?? readSysId(/sys_id=(\w+)/.exec(query)?.[1]);
  const type = entry['entity'] ?? entry['table'];
  return id === null ? null : { type: typeof type === 'string' ? type : '', id };
}

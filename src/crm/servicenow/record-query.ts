import { isPlain } from '../../domain/plain-data.js';
import { namedRecord, type FieldValues, type PopTarget, type RecordReference } from '../crm-record.js';
import { digitsOf, isNumber, mostCustomers, type CustomerTable } from '../customer-table.js';
import type { OpenFrame, OpenFramePlace } from './open-frame.js';

export const customerContacts: CustomerTable = {
  table: 'customer_contact',
  nameColumn: 'name',
  phoneColumns: ['phone', 'mobile_phone'],
};

/** A value within an encoded query: nothing in it begins another condition, and nothing is run as a script by the platform. */
function quoted(value: string): string {
  return value
    .replaceAll(/[\^\r\n]/g, '')
    .replace(/^\s*javascript:/i, '')
    .trim();
}

/** The encoded query for a number or for a part of a name; null where there is nothing to look for. */
export function customerQuery({ nameColumn, phoneColumns }: CustomerTable, text: string): string | null {
  const wanted = isNumber(text) ? digitsOf(text) : quoted(text);
  if (wanted === '') return null;
  const columns = isNumber(text) ? phoneColumns : [nameColumn];
  return columns.map((column) => `${column}LIKE${wanted}`).join('^OR');
}

/** The path that reads the rows of a query. */
export function tablePath(table: string, query: string, columns: readonly string[]): string {
  const parameters = new URLSearchParams({
    sysparm_query: query,
    sysparm_fields: ['sys_id', ...columns].join(','),
    sysparm_limit: String(mostCustomers),
  });
  return `/api/now/table/${encodeURIComponent(table)}?${parameters.toString()}`;
}

/** An id of the platform: 32 hexadecimal digits. */
export function readSysId(value: unknown): string | null {
  return typeof value === 'string' && /^[\da-f]{32}$/i.test(value) ? value.toLowerCase() : null;
}

/** The rows of an answer as records, or null where it is none. */
export function readRows(answer: unknown, table: string, nameColumn?: string): readonly RecordReference[] | null {
  if (!isPlain(answer) || !Array.isArray(answer['result'])) return null;
  return answer['result'].flatMap((row: unknown) => {
    const id = isPlain(row) ? readSysId(row['sys_id']) : null;
    if (!isPlain(row) || id === null) return [];
    return [namedRecord(table, id, nameColumn === undefined ? '' : row[nameColumn])];
  });
}

const tableName = /^[a-z][\da-z_]*$/i;

/** What shows a target in the page around the frame, or null for what it cannot show. */
export function showing(target: PopTarget, customers: CustomerTable): ((api: OpenFrame) => void) | null {
  if (target.kind === 'url') return (api) => api.openCustomURL(target.url);
  const form = formOf(target, customers);
  if (form !== null) return (api) => api.openServiceNowForm(form);
  const list = listOf(target, customers);
  return list === null ? null : (api) => api.openServiceNowList(list);
}

function formOf(target: PopTarget, customers: CustomerTable): OpenFramePlace | null {
  if (target.kind === 'record') {
    const id = readSysId(target.record.id);
    const entity = target.record.type === '' ? customers.table : target.record.type;
    return id === null || !tableName.test(entity) ? null : { entity, query: `sys_id=${id}` };
  }
  if (target.kind !== 'new-record' || !tableName.test(target.type)) return null;
  return { entity: target.type, query: `sys_id=-1&sysparm_query=${encodeURIComponent(preset(target.values))}` };
}

function listOf(target: PopTarget, customers: CustomerTable): OpenFramePlace | null {
  if (target.kind === 'search') {
    const query = customerQuery(customers, target.text);
    return query === null ? null : { entity: customers.table, query };
  }
  if (target.kind === 'object-home' && tableName.test(target.type))
    return { entity: target.type, query: 'sys_idISNOTEMPTY' };
  // A list of the platform is its query.
  const isList = target.kind === 'list' && tableName.test(target.type) && target.listId !== '';
  return isList ? { entity: target.type, query: target.listId } : null;
}

function preset(values: FieldValues): string {
  const known = Object.entries(values).filter(([column, value]) => tableName.test(column) && value !== null);
  return known.map(([column, value]) => `${column}=${quoted(String(value))}`).join('^');
}

import { isPlain } from '../../domain/plain-data.js';
import { namedRecord, type RecordReference } from '../crm-record.js';
import { digitsOf, isNumber, mostCustomers, type CustomerTable } from '../customer-table.js';
import { convertSaid } from './convert-framework.js';

export const contacts: CustomerTable = {
  table: 'contact',
  nameColumn: 'fullname',
  phoneColumns: ['telephone1', 'mobilephone', 'telephone2'],
};

/** Text within the quotes of a filter, with nothing in it that ends them or stands for other text. */
const quoted = (text: string): string => `'${text.replaceAll(/[%_[\]]/g, '').replaceAll("'", "''")}'`;

/** The query for a number however it is written, or for a part of a name. */
export function customerQuery({ table, nameColumn, phoneColumns }: CustomerTable, text: string): string {
  // Between two digits the wildcard takes what people write there.
  const number = `'${[...digitsOf(text)].join('%')}'`;
  const conditions = isNumber(text)
    ? phoneColumns.map((column) => `contains(${column},${number})`)
    : [`contains(${nameColumn},${quoted(text)})`];
  const columns = [`${table}id`, nameColumn, ...phoneColumns].join(',');
  return `?$select=${columns}&$filter=${encodeURIComponent(conditions.join(' or '))}&$top=${mostCustomers}`;
}

/** The one call of a contact: by a column of its own, or somewhere in the description. */
export function callQuery(column: string, contactId: string): string {
  const id = quoted(contactId);
  const condition = column === 'description' ? `contains(description,${id})` : `${column} eq ${id}`;
  return `?$select=activityid&$filter=${encodeURIComponent(condition)}&$top=1`;
}

/** A GUID as Dynamics writes it, without braces and in small letters. */
export function readGuid(value: unknown): string | null {
  const id = typeof value === 'string' ? value.replaceAll(/[{}]/g, '').toLowerCase() : '';
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? id : null;
}

/** The customers found. The wildcards of a number also take other digits: those are left out. */
export function readCustomers(said: unknown, where: CustomerTable, text: string): readonly RecordReference[] | null {
  const found = convertSaid(said);
  if (found === null) return null;
  const wanted = digitsOf(text);
  return Object.values(found).flatMap((row) => {
    const id = isPlain(row) ? readGuid(row[`${where.table}id`]) : null;
    if (!isPlain(row) || id === null) return [];
    const numbers = where.phoneColumns.map((column) => row[column]).filter((number) => typeof number === 'string');
    if (isNumber(text) && !numbers.some((number) => digitsOf(number).includes(wanted))) return [];
    return [namedRecord(where.table, id, row[where.nameColumn])];
  });
}

/** The id of the first row found, null for none, undefined where it cannot be read. */
export function readFirstCall(said: unknown): string | null | undefined {
  const found = convertSaid(said);
  if (found === null) return undefined;
  const [row] = Object.values(found);
  return isPlain(row) ? (readGuid(row['activityid']) ?? undefined) : null;
}

import { isPlain, type Plain } from '../../domain/plain-data.js';
import type { ClickToDial } from '../crm-adapter.js';
import type { RecordReference } from '../crm-record.js';
import { convertJson } from './convert-sforce.js';
import { isId, objectOf } from './salesforce-id.js';

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The record in what either interface says of a page or a click; null where it is a list, a report or a home page. */
export function readRecord(value: unknown): RecordReference | null {
  const said = convertJson(value);
  if (!isPlain(said)) return null;
  // The documentation of Classic spells one of them with a space.
  const id = said['recordId'] ?? said['objectId'] ?? said['object Id'];
  if (!isId(id)) return null;
  const name = textOf(said['recordName'] ?? said['objectName']);
  const { contactId, accountId, personAccount } = said;
  return {
    type: textOf(said['objectType'] ?? said['object']) ?? objectOf(id),
    id,
    ...(name === null ? {} : { name }),
    ...(isId(contactId) ? { contactId } : {}),
    ...(isId(accountId) ? { accountId } : {}),
    ...(personAccount === true || personAccount === 'true' ? { isPersonAccount: true } : {}),
  };
}

/** A click on a number, in an envelope or not. Old versions give the number as a number. */
export function readClick(value: unknown): ClickToDial | null {
  const said = convertJson(value);
  if (!isPlain(said)) return null;
  const payload = isPlain(said['returnValue']) ? said['returnValue'] : said;
  const { number, params } = payload;
  if (typeof number !== 'string' && typeof number !== 'number') return null;
  return {
    type: 'click-to-dial',
    number: String(number),
    record: readRecord(payload),
    parameters: textOf(params),
    workId: null,
  };
}

/** What a search has found: the map of either interface, without what is no record in it. */
export function readMatches(map: Plain): readonly RecordReference[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (!isId(key) || !isPlain(value)) return [];
    const name = textOf(value['Name']);
    const type = textOf(value['object']) ?? textOf(value['RecordType']) ?? objectOf(key);
    const { PersonContactId: contactId } = value;
    return [
      {
        type: objectOf(key) === 'custom' || objectOf(key) === '' ? type : objectOf(key),
        id: key,
        ...(name === null ? {} : { name }),
        ...(isId(contactId) ? { contactId, isPersonAccount: true } : {}),
      },
    ];
  });
}

/** The id of a saved record: alone, in an object, beside `true` or in its place. */
export function readSavedId(...places: readonly unknown[]): string | null {
  for (const place of places) {
    if (isId(place)) return place;
    if (isPlain(place)) return readSavedId(place['recordId'], place['id'], place['Id']);
  }
  return null;
}

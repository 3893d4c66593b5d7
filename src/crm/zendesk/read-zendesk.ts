import { isPlain, type Plain } from '../../domain/plain-data.js';
import type { ClickToDial } from '../crm-adapter.js';
import { namedRecord, type RecordReference } from '../crm-record.js';

/** Zendesk counts its records with numbers, which apps may get as text. */
export function readId(value: unknown): string | null {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return String(value);
  return typeof value === 'string' && /^[1-9]\d{0,19}$/.test(value) ? value : null;
}

/** The persons that a search for users has found. */
export function readUsers(answer: unknown): readonly RecordReference[] | null {
  if (!isPlain(answer) || !Array.isArray(answer['results'])) return null;
  return answer['results'].flatMap((found: unknown) => {
    const id = isPlain(found) ? readId(found['id']) : null;
    if (!isPlain(found) || id === null) return [];
    return [namedRecord('user', id, found['name'])];
  });
}

/** A click on a number of a page of Zendesk, with the ticket or the person that it stands on. */
export function readDialOut(data: unknown): ClickToDial | null {
  if (!isPlain(data)) return null;
  const { number } = data;
  if (typeof number !== 'string' || number.trim() === '') return null;
  return { type: 'click-to-dial', number: number.trim(), record: recordOf(data), parameters: null, workId: null };
}

function recordOf(data: Plain): RecordReference | null {
  const ticket = readId(data['ticketId']);
  if (ticket !== null) return { type: 'ticket', id: ticket };
  const user = readId(data['userId']);
  return user === null ? null : { type: 'user', id: user };
}

/** An entry of what the page or Zendesk answered with, by its name. */
export function partOf(answer: unknown, name: string): unknown {
  return isPlain(answer) ? answer[name] : undefined;
}

/** The id of a call in the answer to its saving, alone or in an envelope. */
export function readCallId(answer: unknown): string | null {
  const id = partOf(partOf(answer, 'call'), 'id') ?? partOf(answer, 'id');
  if (typeof id === 'number') return readId(id);
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? id : null;
}

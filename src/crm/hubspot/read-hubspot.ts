import { isPlain } from '../../domain/plain-data.js';
import type { ClickToDial } from '../crm-adapter.js';
import type { RecordReference } from '../crm-record.js';

const names: Readonly<Record<string, string>> = {
  '0-1': 'contact',
  '0-2': 'company',
  CONTACT: 'contact',
  COMPANY: 'company',
};

const typeIds: Readonly<Record<string, string>> = { contact: '0-1', company: '0-2', '': '0-1' };

/** HubSpot counts with numbers. */
export function readNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null;
}

/** The object type that a record's kind stands for, as `0-1`; null for what is none. */
export function objectTypeOf({ type }: RecordReference): string | null {
  const known = typeIds[type.toLowerCase()];
  return known ?? (/^\d-\d+$/.test(type) ? type : null);
}

/** A click on a number of a record of HubSpot. */
export function readDial(data: unknown): ClickToDial | null {
  if (!isPlain(data)) return null;
  const { phoneNumber, calleeInfo, objectId, objectType } = data;
  if (typeof phoneNumber !== 'string' || phoneNumber.trim() === '') return null;
  const callee = isPlain(calleeInfo) ? recordOf(calleeInfo['calleeId'], calleeInfo['calleeObjectTypeId']) : null;
  const record = callee ?? recordOf(objectId, objectType);
  return { type: 'click-to-dial', number: phoneNumber.trim(), record, parameters: null, workId: null };
}

function recordOf(id: unknown, type: unknown): RecordReference | null {
  const number = readNumber(id);
  if (number === null || typeof type !== 'string') return null;
  return { type: names[type] ?? type, id: String(number) };
}

/** Whom HubSpot takes a caller for. */
export function readMatches(data: unknown): readonly RecordReference[] {
  const matches = isPlain(data) ? data['callerIdMatches'] : null;
  if (!Array.isArray(matches)) return [];
  return matches.flatMap((match: unknown) => {
    const place = isPlain(match) ? match['objectCoordinates'] : null;
    return isPlain(place) ? (recordOf(place['objectId'], place['objectTypeId']) ?? []) : [];
  });
}

/** Whether the widget is seen, or null where this is not told. */
export function readVisibility(data: unknown): boolean | null {
  if (!isPlain(data)) return null;
  const { isMinimized, isHidden } = data;
  if (typeof isMinimized !== 'boolean' && typeof isHidden !== 'boolean') return null;
  return isMinimized !== true && isHidden !== true;
}

/** A part of what HubSpot tells, by its name. */
export function partOf(data: unknown, name: string): unknown {
  return isPlain(data) ? data[name] : undefined;
}

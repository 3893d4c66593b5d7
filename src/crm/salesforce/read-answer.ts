import { isPlain, type Plain } from '../../domain/plain-data.js';
import { done, failed, type CrmFailed, type CrmFailureCode, type CrmOutcome } from '../crm-outcome.js';

const codes: Readonly<Record<string, CrmFailureCode>> = {
  INVALID_PARAM: 'invalid',
  SOFTPHONE_CONTAINER_ERROR: 'not-ready',
  SERVER_ERROR: 'server',
  GENERIC_ERROR: 'server',
};

/** Reads an envelope of Open CTI in Lightning. Two of its methods call the failures `error`, all others `errors`. */
export function readLightning<T>(response: unknown, read: (value: unknown) => CrmOutcome<T>): CrmOutcome<T> {
  if (!isPlain(response)) return failed('unknown', 'no envelope');
  if (response['success'] === true) return read(response['returnValue']);
  return lightningFailure(response['errors'] ?? response['error']);
}

function lightningFailure(errors: unknown): CrmFailed {
  const first: unknown = Array.isArray(errors) ? errors[0] : errors;
  if (!isPlain(first)) return failed('unknown', 'no reason given');
  const code = String(first['code']);
  const fields = fieldNames(first['details']);
  // Salesforce calls a refused field a general error, and repeats the value in its message: the names must do.
  if (fields !== null) return failed('invalid', `${code}: ${fields}`);
  return failed(codes[code] ?? 'unknown', `${code}: ${withoutValues(String(first['description']))}`);
}

function fieldNames(details: unknown): string | null {
  const list: readonly unknown[] = Array.isArray(details) ? details : [];
  const names = list.flatMap((detail) => (isPlain(detail) ? [fieldName(detail)] : []));
  return names.length === 0 ? null : names.join(', ');
}

/** A rule of the whole record names no field. */
function fieldName({ field, fields }: Plain): string {
  if (Array.isArray(fields)) return fields.filter((name) => typeof name === 'string').join(', ');
  return typeof field === 'string' ? field : 'record';
}

/** Reads an envelope of Open CTI in Classic. */
export function readClassic<T>(
  response: unknown,
  read: (result: unknown, whole: Plain) => CrmOutcome<T>,
): CrmOutcome<T> {
  if (!isPlain(response)) return failed('unknown', 'no envelope');
  const { error, result } = response;
  if (typeof error === 'string' && error !== '') return failed(classicCode(error), withoutValues(error));
  return result === false ? failed('unknown', 'no reason given') : read(result, response);
}

function classicCode(error: string): CrmFailureCode {
  if (/container|initiali[sz]ed/i.test(error)) return 'not-ready';
  if (/permission|access|privilege/i.test(error)) return 'denied';
  return /field|invalid|required|supported|must/i.test(error) ? 'invalid' : 'server';
}

/** Reads an answer of the console's toolkit. */
export function readConsole(response: unknown): CrmOutcome<Plain> {
  if (!isPlain(response)) return failed('unknown', 'no envelope');
  return response['success'] === true ? done(response) : failed('server', 'the console refused');
}

/** Numbers of customers and what stands in quotes stay out of the log. */
function withoutValues(text: string): string {
  return text
    .replaceAll(/["'“‘].*?["'”’]/g, '…')
    .replaceAll(/\d{5,}/g, '…')
    .slice(0, 200);
}

export const nothing = (): CrmOutcome<void> => done(undefined);

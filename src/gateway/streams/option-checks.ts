import { CcpError } from '../../domain/errors.js';
import { nearestName } from './nearest-name.js';

/** Throws `options/invalid-value` or `options/unknown-option`; `path` says where the value stands. */
export type OptionCheck = (value: unknown, path: string) => void;

export function invalid(path: string, expected: string): CcpError {
  return new CcpError('options/invalid-value', { said: `${path}: expected ${expected}` });
}

const check =
  (isRight: (value: unknown) => boolean, expected: string): OptionCheck =>
  (value, path) => {
    if (!isRight(value)) throw invalid(path, expected);
  };

export const flag = check((value) => typeof value === 'boolean', 'true or false');
export const text = check((value) => typeof value === 'string' && value !== '', 'a text');
export const call = check((value) => typeof value === 'function', 'a function');
export const address = check(isAddress, 'an address that begins with https://, http:// or /');

export const oneOf = (...values: readonly string[]): OptionCheck =>
  check((value) => typeof value === 'string' && values.includes(value), `one of ${values.join(', ')}`);

export const milliseconds = (least: number, most: number): OptionCheck =>
  check(
    (value) => typeof value === 'number' && value >= least && value <= most,
    `milliseconds from ${least} to ${most}`,
  );

export const methods = (...names: readonly string[]): OptionCheck =>
  check(
    (value) => {
      if (typeof value !== 'object' || value === null) return false;
      const members = new Map<string, unknown>(names.map((name) => [name, Reflect.get(value, name)]));
      return [...members.values()].every((member) => typeof member === 'function');
    },
    `an object with ${names.join(' and ')}`,
  );

/** Any value that can be posted to the CCP. */
export const plainData = check((value) => typeof value === 'object' && value !== null, 'an object');

/**
 * A group of options by name. `elsewhere` says where a name of Streams itself has gone, for those who know its `initCCP`.
 */
export function group(
  members: Readonly<Record<string, OptionCheck>>,
  elsewhere: Readonly<Record<string, string>> = {},
): OptionCheck {
  const names = Object.keys(members);
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path, 'an object');
    for (const [name, part] of Object.entries(value)) {
      const where = path === '' ? name : `${path}.${name}`;
      const member = Object.hasOwn(members, name) ? members[name] : undefined;
      if (member === undefined) throw unknown(where, elsewhere[name] ?? nearestName(name, names));
      if (part !== undefined) member(part, where);
    }
  };
}

function unknown(path: string, meant: string | null): CcpError {
  const hint = meant === null ? '' : `; did you mean ${meant}?`;
  return new CcpError('options/unknown-option', { said: `there is no option ${path}${hint}` });
}

function isAddress(value: unknown): boolean {
  const written = value instanceof URL ? value.href : value;
  if (typeof written !== 'string' || written === '') return false;
  if (!URL.canParse(written, 'https://page.example')) return false;
  return /^(?:https?|blob|file|chrome-extension|moz-extension):$/.test(
    new URL(written, 'https://page.example').protocol,
  );
}

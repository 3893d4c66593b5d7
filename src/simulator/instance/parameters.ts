import { serviceError } from './service-error.js';

/** What a client sent; nothing in it is known to be there. */
export type Parameters = Readonly<Record<string, unknown>>;

export function isParameters(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function text(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (typeof value !== 'string' || value === '')
    throw serviceError.invalidParameter(`Missing required key '${name}' in params`);
  return value;
}

export function optionalText(parameters: Parameters, name: string): string | null {
  const value = parameters[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

export function optionalNumber(parameters: Parameters, name: string): number | null {
  const value = parameters[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

export function structure(parameters: Parameters, name: string): Parameters {
  const value = parameters[name];
  if (!isParameters(value)) throw serviceError.invalidParameter(`Missing required key '${name}' in params`);
  return value;
}

export function texts(parameters: Parameters, name: string): readonly string[] {
  const value: unknown = parameters[name];
  if (!Array.isArray(value)) throw serviceError.invalidParameter(`Missing required key '${name}' in params`);
  return value.filter((part) => typeof part === 'string');
}

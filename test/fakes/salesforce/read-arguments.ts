import type { Fields } from './task-rules.js';

export function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The plain values of an object that came over the wire. */
export function readFields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, entry]) => entry === null || ['string', 'number', 'boolean'].includes(typeof entry),
    ),
  );
}

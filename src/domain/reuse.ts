import { isPlain, type Plain } from './plain-data.js';

/**
 * Returns `previous` where it says the same as `next`, and else `next` with every equal part taken from `previous`, so
 * that a repeated report of Connect changes no identity and wakes no listener. For plain data.
 */
export function reuse<T>(previous: T, next: T): T;
export function reuse(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (Array.isArray(previous) && Array.isArray(next)) return reuseList(previous, next);
  if (isPlain(previous) && isPlain(next)) return reuseRecord(previous, next);
  return next;
}

function reuseList(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const parts = next.map((part, index) => reuse(previous[index], part));
  const isSame = parts.length === previous.length && parts.every((part, index) => part === previous[index]);
  return isSame ? previous : parts;
}

function reuseRecord(previous: Plain, next: Plain): Plain {
  const keys = Object.keys(next);
  const parts: Record<string, unknown> = {};
  let isSame = keys.length === Object.keys(previous).length;
  for (const key of keys) {
    parts[key] = reuse(previous[key], next[key]);
    isSame &&= key in previous && Object.is(parts[key], previous[key]);
  }
  return isSame ? previous : parts;
}

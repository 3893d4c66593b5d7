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

/** What is new is made only once something differs: most reports say what the one before said. */
function reuseList(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  let parts: unknown[] | null = previous.length === next.length ? null : [];
  for (let index = 0; index < next.length; index += 1) {
    const part = reuse(previous[index], next[index]);
    if (parts === null && !Object.is(part, previous[index])) parts = previous.slice(0, index);
    parts?.push(part);
  }
  return parts ?? previous;
}

function reuseRecord(previous: Plain, next: Plain): Plain {
  const keys = Object.keys(next);
  let parts: Record<string, unknown> | null = keys.length === Object.keys(previous).length ? null : {};
  for (const [index, key] of keys.entries()) {
    const part = reuse(previous[key], next[key]);
    const isSame = Object.is(part, previous[key]) && (part !== undefined || key in previous);
    if (parts === null && !isSame) {
      parts = {};
      for (const before of keys.slice(0, index)) parts[before] = previous[before];
    }
    if (parts !== null) parts[key] = part;
  }
  return parts ?? previous;
}

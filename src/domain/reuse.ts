import { isPlain, type Plain } from './plain-data.js';

/**
 * Returns `previous` where it says the same as `next`, and else `next` with every equal part taken from `previous`, so
 * that a repeated report of Connect changes no identity and wakes no listener. For plain data.
 */
export function reuse<T>(previous: T, next: T): T;
export function reuse(previous: unknown, next: unknown): unknown {
  if (Object.is(previous, next)) return previous;
  if (typeof next !== 'object') return next;
  if (Array.isArray(previous) && Array.isArray(next)) return reuseList(previous, next);
  if (isPlain(previous) && isPlain(next)) return reuseRecord(previous, next);
  return next;
}

/** The record with some of its parts changed; each part, and the whole, is that of before where it says the same. */
export function withParts<T extends object>(whole: T, change: Partial<T>): T;
export function withParts(whole: Plain, change: Plain): Plain {
  let changed: Record<string, unknown> | null = null;
  for (const name of Object.keys(change)) {
    const part = reuse(whole[name], change[name]);
    if (Object.is(part, whole[name])) continue;
    changed ??= { ...whole };
    changed[name] = part;
  }
  return changed ?? whole;
}

/** A new list is made only once something differs: most reports say what the one before said. */
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
  let isSame = keys.length === Object.keys(previous).length;
  let taken: [key: string, part: unknown][] | null = null;
  for (const key of keys) {
    const before = previous[key];
    const given = next[key];
    const part = Object.is(before, given) ? given : reuse(before, given);
    if (!Object.is(part, before) || (part === undefined && !(key in previous))) isSame = false;
    if (!Object.is(part, given)) (taken ??= []).push([key, part]);
  }
  if (isSame) return previous;
  if (taken === null) return next;
  const merged: Record<string, unknown> = { ...next };
  for (const [key, part] of taken) merged[key] = part;
  return merged;
}

import { isPlain } from './plain-data.js';

/** Deeper than Connect's reports go; a report that goes deeper, or in a circle, is read anew. */
const deepest = 12;

/**
 * Whether two pieces of data, of any realm, say the same. A moment, or whatever else is neither plain nor a list, is
 * never the same as another.
 */
export function isSameData(one: unknown, other: unknown, depth = 0): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || depth === deepest) return false;
  if (Array.isArray(one) && Array.isArray(other)) return isSameList(one, other, depth + 1);
  return isPlain(one) && isPlain(other) && isSameRecord(one, other, depth + 1);
}

function isSameList(one: readonly unknown[], other: readonly unknown[], depth: number): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (!isSameData(one[index], other[index], depth)) return false;
  }
  return true;
}

function isSameRecord(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
  depth: number,
): boolean {
  const keys = Object.keys(one);
  const others = Object.keys(other);
  if (keys.length !== others.length) return false;
  return keys.every((key, index) => {
    // Connect names the members of a record in one order, which spares the search.
    const isThere = key === others[index] || Object.hasOwn(other, key);
    return isThere && isSameData(one[key], other[key], depth);
  });
}

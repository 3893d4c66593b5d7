/**
 * Whether two sets of options ask for the same. Frameworks write the same values anew with each rendering, so objects are
 * compared by what they hold; functions and instances of classes, which cannot be compared, count as the same.
 */
export function sameOptions(first: unknown, second: unknown): boolean {
  if (typeof first === 'function' && typeof second === 'function') return true;
  if (!isObject(first) || !isObject(second)) return Object.is(first, second);
  if (first instanceof URL && second instanceof URL) return first.href === second.href;
  if (!isPlain(first) || !isPlain(second)) return true;
  const names = new Set([...Object.keys(first), ...Object.keys(second)]);
  return [...names].every((name) => sameOptions(Reflect.get(first, name), Reflect.get(second, name)));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Array.isArray(value);
}

/** A part of what Salesforce sends, which may be an instance of the library's classes; undefined where there is none. */
export function partOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const part: unknown = Reflect.get(value, name);
  return part;
}

/** The same as text that is not empty, or null. */
export function textOf(value: unknown, name: string): string | null {
  const part = partOf(value, name);
  return typeof part === 'string' && part.trim() !== '' ? part.trim() : null;
}

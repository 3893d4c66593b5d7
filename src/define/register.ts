/** The version of this package; `test/package` keeps it equal to package.json. */
export const version = '0.1.0';

const registrationsKey: unique symbol = Symbol.for('ccp-elements.registrations.1');

declare global {
  interface Window {
    [registrationsKey]?: Map<string, string>;
  }
}

/**
 * Registers a tag once. Two copies of this package may meet on one page: the first one serves, and when they differ in
 * version the console says so once.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof window === 'undefined') return;
  const registrations = (window[registrationsKey] ??= new Map());
  if (customElements.get(tag) === undefined) {
    customElements.define(tag, element);
    registrations.set(tag, version);
    return;
  }
  const other = registrations.get(tag) ?? 'unknown';
  const warned = `warned ${version}`;
  if (other === version || registrations.has(warned)) return;
  registrations.set(warned, other);
  // eslint-disable-next-line no-console -- nobody else can be told: the session of the other copy is not ours
  console.warn(`ccp-elements ${version} found its elements already registered by version ${other}, which stays.`);
}

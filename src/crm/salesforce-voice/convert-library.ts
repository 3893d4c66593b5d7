import type { VoiceClass, VoiceEvent, VoiceLibrary } from './voice-library.js';

type Class = new (values?: object) => object;

interface Namespace {
  readonly initializeConnector: (connector: object) => void;
  readonly publishEvent: (event: object) => unknown;
  readonly [name: string]: unknown;
}

/** The library as its namespace or its default export, or null where the value is none. */
export function convertLibrary(value: unknown, reportError: (error: unknown) => void): VoiceLibrary | null {
  const found = namespaceOf(value) ?? namespaceOf((value as { readonly default?: unknown } | null)?.default);
  if (found === null) return null;
  const classOf = (name: VoiceClass | 'VendorConnector'): Class => found[name] as Class;
  return {
    begin: (methods) => found.initializeConnector(Object.assign(new (classOf('VendorConnector'))(), methods)),
    make: (name, values) => new (classOf(name))(values),
    publish: (eventType: VoiceEvent, payload) => {
      const told = async (): Promise<void> =>
        void (await found.publishEvent({ eventType, payload, registerLog: false }));
      told().catch(reportError);
    },
  };
}

function namespaceOf(value: unknown): Namespace | null {
  if (typeof value !== 'object' || value === null) return null;
  const found = value as Namespace;
  const isWhole = ['initializeConnector', 'publishEvent', 'VendorConnector', 'PhoneCall'].every(
    (name) => typeof found[name] === 'function',
  );
  return isWhole ? found : null;
}

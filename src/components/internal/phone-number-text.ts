import type { ReactiveControllerHost } from 'lit';

type Library = typeof import('libphonenumber-js/min');

let library: Library | null = null;
let loading: Promise<void> | null = null;
const waiting = new Set<ReactiveControllerHost>();

/**
 * An E.164 number as people write it: national when it is of `country`, else international, with no-break joints. Until the
 * tables are loaded the number stands as it is, and `host` renders again when they are.
 */
export function phoneNumberText(number: string, country: string | null, host: ReactiveControllerHost): string {
  if (library === null) {
    waiting.add(host);
    loading ??= load();
    return number;
  }
  const parsed = library.parsePhoneNumberFromString(number);
  if (parsed === undefined) return number;
  const text = parsed.country === country ? parsed.formatNational() : parsed.formatInternational();
  return text.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

async function load(): Promise<void> {
  library = await import('libphonenumber-js/min');
  for (const host of waiting) host.requestUpdate();
  waiting.clear();
}

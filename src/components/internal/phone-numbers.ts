import type * as Library from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Numbers = typeof Library;

let numbers: Numbers | undefined;
let loading: Promise<void> | undefined;

/** The numbering plans are a chunk of their own; numbers are shown as E.164 until it is there, and where it is not. */
function load(): Promise<void> {
  loading ??= import('libphonenumber-js/min').then(
    (library) => void (numbers = library),
    () => void (loading = undefined),
  );
  return loading;
}

/** Spaces and hyphens that no line breaks at. */
function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

/** The library separates international groups by spaces; where the national form has a hyphen, people expect it here too. */
function hyphenated(international: string, national: string): string {
  const nationalGaps = national.match(/\D+/g) ?? [];
  const [code = '', ...groups] = international.split(' ');
  const gapBefore = (index: number): string => (nationalGaps.at(index - groups.length) === '-' ? '-' : ' ');
  return groups.reduce((written, group, index) => `${written}${index === 0 ? ' ' : gapBefore(index)}${group}`, code);
}

/** What keeps a text from being dialled: why, and the country it was read for, if any. */
export interface NumberDoubt {
  readonly reason: 'too-short' | 'too-long' | 'no-country' | 'not-a-number' | 'not-allowed';
  readonly country: string | null;
}

/** Writes and checks phone numbers for one element, which is rendered again when the numbering plans have come. */
export class PhoneNumbers implements ReactiveController {
  private isAskedFor = false;

  /** `asked` loads the numbering plans with the first number: for an element that is there long before one. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly loads: 'connected' | 'asked' = 'connected',
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.loads === 'connected') this.ask();
  }

  private ask(): void {
    if (numbers !== undefined || this.isAskedFor) return;
    this.isAskedFor = true;
    void load().then(() => {
      this.isAskedFor = false;
      this.host.requestUpdate();
    });
  }

  /** National where the number belongs to the agent's country, else international. */
  display(e164: string, country: string | null): string {
    this.ask();
    const parsed = numbers?.parsePhoneNumberFromString(e164);
    if (parsed === undefined) return unbroken(e164);
    const national = parsed.formatNational();
    return unbroken(parsed.country === country ? national : hyphenated(parsed.formatInternational(), national));
  }

  /** The number as Connect dials it, or null where it cannot be told. */
  e164(text: string, country: string | null): string | null {
    if (numbers === undefined) return null;
    const code = codeOf(numbers, country);
    return numbers.parsePhoneNumberFromString(text, code === undefined ? {} : { defaultCountry: code })?.number ?? null;
  }

  /** The text with separators, as far as it has been typed. */
  asTyped(text: string, country: string | null): string {
    return numbers === undefined ? text : new numbers.AsYouType(codeOf(numbers, country)).input(text);
  }

  /** The country that a typed text belongs to, or null while it cannot be told. */
  countryOf(text: string, country: string | null): string | null {
    if (numbers === undefined) return null;
    const typed = new numbers.AsYouType(codeOf(numbers, country));
    typed.input(text);
    return typed.getCountry() ?? null;
  }

  /** Why the text cannot be dialled, or null where it can, or where nobody can tell. */
  doubt(text: string, country: string | null, dialableCountries: readonly string[]): NumberDoubt | null {
    if (numbers === undefined) return null;
    const length = numbers.validatePhoneNumberLength(text, codeOf(numbers, country));
    const readFor = this.countryOf(text, country);
    if (length !== undefined) return { reason: reasonOf(length), country: readFor };
    const isForbidden =
      readFor !== null &&
      dialableCountries.length > 0 &&
      !dialableCountries.some((code) => code.toUpperCase() === readFor);
    return isForbidden ? { reason: 'not-allowed', country: readFor } : null;
  }
}

function reasonOf(
  length: 'INVALID_COUNTRY' | 'NOT_A_NUMBER' | 'TOO_SHORT' | 'TOO_LONG' | 'INVALID_LENGTH',
): NumberDoubt['reason'] {
  if (length === 'INVALID_COUNTRY') return 'no-country';
  if (length === 'NOT_A_NUMBER') return 'not-a-number';
  return length === 'TOO_LONG' ? 'too-long' : 'too-short';
}

function codeOf(library: Numbers, country: string | null): CountryCode | undefined {
  return country !== null && library.isSupportedCountry(country) ? country : undefined;
}

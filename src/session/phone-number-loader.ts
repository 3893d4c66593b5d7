import type * as Numbers from 'libphonenumber-js/min';
import type { CountryCode, PhoneNumber as ParsedNumber } from 'libphonenumber-js/min';
import type { PhoneNumberReader } from '../domain/phone-number.js';

type Library = typeof Numbers;

/** Loads the numbering plans as a chunk of their own, for they weigh more than the session. */
export async function loadPhoneNumbers(): Promise<PhoneNumberReader> {
  const library = await import('libphonenumber-js/min');
  return {
    read(text, country) {
      const parsed = library.parsePhoneNumberFromString(text, { extract: false, ...defaultCountry(library, country) });
      if (parsed === undefined || !parsed.isPossible()) return null;
      return { e164: parsed.number, countries: countriesOf(parsed) };
    },
  };
}

function defaultCountry(library: Library, country: string | null): { defaultCountry?: CountryCode } {
  return country !== null && library.isSupportedCountry(country) ? { defaultCountry: country } : {};
}

/** One country where the number tells it, else all that share its country code. */
function countriesOf(parsed: ParsedNumber): readonly string[] {
  return parsed.country === undefined ? parsed.getPossibleCountries() : [parsed.country];
}

import { countryOf } from '../../domain/region-country.js';

/** Where an agent works, as ISO 3166-1 alpha-2, guessed from the language of the page. */
function countryOfLanguage(tag: string): string | null {
  try {
    return new Intl.Locale(tag).maximize().region ?? null;
  } catch {
    // The page's `lang` is free text; a tag that `Intl` cannot read tells no country.
    return null;
  }
}

/** The country whose numbers are written nationally: the element's own, or that of the page's language. */
export function homeCountry(country: string, tag: string): string | null {
  return country === '' ? countryOfLanguage(tag) : country;
}

/** The country in which typed numbers without a country code are read. */
export function dialCountry(country: string, region: string, tag: string): string | null {
  return country === '' ? (countryOf(region) ?? countryOfLanguage(tag)) : country.toUpperCase();
}

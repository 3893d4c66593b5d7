/** A number read from what a person or a CRM wrote. */
export interface PhoneNumber {
  readonly e164: string;
  /** ISO 3166-1 alpha-2 codes in upper case of the countries it may belong to; empty when it cannot be told. */
  readonly countries: readonly string[];
}

/** Knows the numbering plans of the world. It is a port because the tables are large and wanted only when dialling. */
export interface PhoneNumberReader {
  /** Reads an international or, with a country, a national number; null when it is none. */
  read(text: string, country: string | null): PhoneNumber | null;
}

const hyphens = /[-\u2010-\u2015\u2212\u30fc\u2043~\u301c]/g;
const otherSeparators = /[\s().\/\u00b7\u30fb\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/**
 * Takes away what people write around a number: full-width forms, hyphens of any kind (also the Japanese long vowel
 * mark), brackets, dots, spaces, invisible direction marks, a leading `tel:`.
 */
export function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/^\s*tel:/i, '')
    .replaceAll(hyphens, '')
    .replaceAll(otherSeparators, '');
}

/** E.164: a plus sign and at most 15 digits; Connect dials nothing else. */
export function isE164(text: string): boolean {
  return /^\+[1-9]\d{6,14}$/.test(text);
}

/** May an agent dial it, by the countries the instance allows? An empty list means that nothing is known. */
export function isDialable({ countries }: PhoneNumber, dialableCountries: readonly string[]): boolean {
  if (dialableCountries.length === 0 || countries.length === 0) return true;
  const permitted = dialableCountries.map((country) => country.toUpperCase());
  return countries.some((country) => permitted.includes(country));
}

import { readJson } from '../../domain/json-text.js';
import { isPlain } from '../../domain/plain-data.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';

/** How numbers are written for the people of one country, from the call center's `reqConnectPhoneFormat`. */
export interface PhoneFormat {
  /** ISO 3166-1 alpha-2: the country of numbers without a country code. */
  readonly country: string;
  readonly style: 'e164' | 'international' | 'national';
  /** Without the signs between groups. */
  readonly isPlain: boolean;
  /** What is dialled for an outside line and before national numbers; the softphone itself dials without. */
  readonly outsidePrefix: string;
  readonly nationalPrefix: string;
}

const styles: Readonly<Record<string, PhoneFormat['style']>> = {
  e164: 'e164',
  international: 'international',
  national: 'national',
};

/**
 * Reads `{"OPF":"0","NPF":"1","Country":"US","NF":"International_plaintext"}`. Text copied from a document often has curly
 * quotes, which are no JSON: the refusal says so, and where.
 */
export function readPhoneFormat(text: string): CrmOutcome<PhoneFormat> {
  const curly = text.search(/[“”„‟‘’«»]/);
  if (curly !== -1) {
    const quote = text.charAt(curly);
    return refuse(`has a curly quote (${quote}) at character ${curly + 1}: write straight quotes (") instead`);
  }
  const format = readJson(text);
  if (!isPlain(format)) return refuse('is no JSON object, as {"Country":"US","NF":"National"}');
  const { Country: country, NF: style = 'E164' } = format;
  if (typeof country !== 'string' || !/^[A-Za-z]{2}$/.test(country)) {
    return refuse('needs "Country" with the two letters of a country, as "JP"');
  }
  const [, name = '', plain] = /^([A-Za-z0-9]+?)(_plaintext)?$/i.exec(String(style)) ?? [];
  const known = styles[name.toLowerCase()];
  if (known === undefined) return refuse('needs "NF" as E164, International or National, with _plaintext or without');
  return done({
    country: country.toUpperCase(),
    style: known,
    isPlain: plain !== undefined,
    outsidePrefix: digitsOf(format['OPF']),
    nationalPrefix: digitsOf(format['NPF']),
  });
}

/** A number in E.164 as this format writes it; as it is where it is no number. Loads the numbering plans. */
export async function writeNumber(e164: string, { style, isPlain: isBare }: PhoneFormat): Promise<string> {
  if (style === 'e164') return e164;
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/min');
  const parsed = parsePhoneNumberFromString(e164);
  if (parsed === undefined) return e164;
  const written = style === 'national' ? parsed.formatNational() : parsed.formatInternational();
  return isBare ? written.replaceAll(/[^\d+]/g, '') : written;
}

const refuse = (what: string) => failed('invalid', `reqConnectPhoneFormat ${what}`);

const digitsOf = (value: unknown): string => (typeof value === 'string' ? value.replaceAll(/\D/g, '') : '');

/** A record of Connect's whose members may be missing, null, or new. */
export type Raw = Readonly<Record<string, unknown>>;

const nothing: Raw = Object.freeze({});

/** Reads a record; what is not one reads as an empty record, so that no absence throws. */
export function record(value: unknown): Raw {
  return typeof value === 'object' && value !== null ? (value as Raw) : nothing;
}

export function records(value: unknown): readonly Raw[] {
  return list(value).map(record);
}

/** A list of our own: what `map` makes of a list of the realm belongs to the realm and would keep all of it alive. */
export function list(value: unknown): readonly unknown[] {
  const own: unknown[] = [];
  if (Array.isArray(value)) for (const part of value as readonly unknown[]) own.push(part);
  return own;
}

export function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** One of the words this library knows, or what stands for the others. */
export function word<Word extends string>(value: unknown, words: readonly Word[], other: Word): Word {
  return words.find((known) => known === value) ?? other;
}

/**
 * Epoch milliseconds of a moment: a Date, also of another window, ISO text, or a number, which the wire counts in seconds.
 */
export function moment(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? Math.round(value < 1e11 ? value * 1000 : value) : null;
  if (typeof value === 'string') return numberOrNull(Date.parse(value));
  const { getTime } = record(value);
  return typeof getTime === 'function' ? numberOrNull((value as Date).getTime()) : null;
}

function numberOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

const sipAddress = /^sips?:([^@;]*)/i;
const digits = /^\+?\d[\d().\s-]*$/;

/** The number in a number or SIP address; null for the words Connect puts there, such as `INTERNAL-TRANSFER`. */
export function phoneNumber(value: unknown): string | null {
  const written = text(value)?.trim() ?? '';
  const number = sipAddress.exec(written)?.[1] ?? written;
  return digits.test(number) ? number : null;
}

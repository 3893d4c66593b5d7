/**
 * How telephone numbers and mail addresses look in a text, and what holds digits without being one: ids, ARNs and times,
 * which support needs. Sources of regular expressions, each free of backtracking over more than a few dozen characters.
 */
const notBefore = String.raw`(?<![\w.]|[0-9a-f]-|\d:)`;
const between = String.raw`[\s().\-\u2010-\u2015\u2212\u30fc]{1,3}`;
const hyphen = String.raw`[.\-\u2010-\u2015\u2212\u30fc]`;

/** An ARN, a UUID, a date with or without its time, an epoch in seconds, milliseconds or microseconds. */
export const keptForm = [
  String.raw`\barn:aws[\w-]{0,20}:[^\s"'<>]+`,
  String.raw`(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])`,
  String.raw`(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)(?:[T ]\d{2}:[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?`,
  String.raw`(?<![\w.+])1(?:\d{9}|\d{12}|\d{15})(?![\d.]?\d)`,
].join('|');

export const emailForm = String.raw`[^\s@"'<>:;,()[\]]{1,64}@[^\s@"'<>()[\]]{1,190}\.[a-z]{2,24}`;

/**
 * With a country code, with a leading zero as in Japan and most of Europe, in three groups as in North America, or ten to
 * fifteen digits in a row. A bare run of nine digits or fewer may be a size, a port or a duration, and stays.
 */
export const numberForm = [
  String.raw`(?<![\w.])\+[\s(]{0,2}\d+(?:${between}\d{1,11}(?!\d)){0,6}`,
  String.raw`${notBefore}\(?0\d+(?:${between}\d{1,8}(?!\d)){0,4}`,
  String.raw`${notBefore}\(?\d{2,4}\)?${between}\d{2,4}${hyphen}\d{3,4}(?![\w]|${hyphen}\d)`,
  String.raw`${notBefore}\d{3} \d{3} \d{4}(?!\w)`,
  String.raw`${notBefore}\d{10,15}(?![\w]|\.\d)`,
].join('|');

/** Whether what `numberForm` found holds enough digits to reach somebody. */
export function isTelephoneNumber(found: string): boolean {
  const digits = found.replaceAll(/\D/g, '');
  if (found.startsWith('+')) return digits.length >= 7;
  return digits.length >= 9 && !/^20\d{12}$/.test(digits);
}

const wide = /[０-９＋＠]/;

/** Full-width signs as ASCII ones, where there are digits among them; the length stays. */
export function inNarrowSigns(text: string): string {
  if (!wide.test(text)) return text;
  return text.replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

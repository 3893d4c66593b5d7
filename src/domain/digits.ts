/** Digits to send together, and how long to wait before the next. */
export interface DigitGroup {
  readonly digits: string;
  /** Milliseconds of silence after the group. */
  readonly pause: number;
}

/** One comma, in milliseconds. */
export const pauseLength = 1000;

/** At most this many characters at once; a longer text is no keypad input. */
export const maximumDigits = 50;

/** Accepts `0-9`, `*`, `#` and `,` (a pause of one second), in full-width forms too; null for anything else. */
export function readDigits(text: string): readonly DigitGroup[] | null {
  const digits = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (!/^[0-9*#,]+$/.test(digits) || digits.length > maximumDigits || !/[^,]/.test(digits)) return null;
  return [...digits.matchAll(/([0-9*#]*)(,*)/g)]
    .map(([, group = '', commas = '']) => ({ digits: group, pause: commas.length * pauseLength }))
    .filter((group) => group.digits !== '' || group.pause > 0);
}

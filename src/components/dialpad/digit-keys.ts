export interface DigitKey {
  readonly digit: string;
  /** Letters as on a phone; international, so the same in every language. */
  readonly letters: string;
}

const key = (digit: string, letters = ''): DigitKey => ({ digit, letters });

export const digitKeys: readonly DigitKey[] = [
  key('1'),
  key('2', 'ABC'),
  key('3', 'DEF'),
  key('4', 'GHI'),
  key('5', 'JKL'),
  key('6', 'MNO'),
  key('7', 'PQRS'),
  key('8', 'TUV'),
  key('9', 'WXYZ'),
  key('*'),
  key('0', '+'),
  key('#'),
];

/** The keypad digit of a keyboard key, full-width ones included, or null. */
export function digitOf(keyboardKey: string): string | null {
  const plain = keyboardKey.normalize('NFKC');
  return /^[0-9*#+]$/.test(plain) ? plain : null;
}

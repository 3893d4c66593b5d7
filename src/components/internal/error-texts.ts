import type { ErrorText } from '../../locales/en.js';
import { startErrorTexts } from '../../locales/en-start-errors.js';
import { LaterPart } from './later-part.js';

/** By code. */
export type ErrorTexts = Readonly<Record<string, ErrorText>>;

let english: ErrorTexts | null = null;

const part = new LaterPart(
  () => import('../../locales/en-errors.js'),
  ({ errorTexts }) => bringErrorTexts(errorTexts),
);

/** Puts the English texts of errors at the hand of every element. */
export function bringErrorTexts(texts: ErrorTexts): void {
  english = texts;
}

/** The English text; null for an unknown code and while it is on its way, and `hear` is called when that has ended. */
export function englishErrorText(code: string, hear: () => void): ErrorText | null {
  if (english !== null) return textOf(english, code);
  part.need(hear);
  return part.hasFailed || code === 'load/part-failed' ? startErrorTexts['load/part-failed'] : null;
}

/** Null for a code that nobody knows. */
export function textOf(texts: ErrorTexts, code: string): ErrorText | null {
  return (Object.hasOwn(texts, code) ? texts[code] : undefined) ?? null;
}

import type { ErrorCode } from '../../domain/error-codes.js';
import type { ErrorText, Locale } from '../../locales/en.js';
import { startErrorTexts } from '../../locales/en-start-errors.js';
import { LaterPart } from './later-part.js';

let english: Locale['errors'] | null = null;

const part = new LaterPart(
  () => import('../../locales/en-errors.js'),
  ({ errorTexts }) => bringErrorTexts(errorTexts),
);

/** Puts the English texts of errors at the hand of every element. */
export function bringErrorTexts(texts: Locale['errors']): void {
  english = texts;
}

/** The English text; null while it is on its way, and `hear` is called when that has ended. */
export function englishErrorText(code: ErrorCode, hear: () => void): ErrorText | null {
  if (english !== null) return english[code];
  part.need(hear);
  return part.hasFailed || code === 'load/part-failed' ? startErrorTexts['load/part-failed'] : null;
}

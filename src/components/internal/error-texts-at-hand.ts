import { errorTexts } from '../../locales/en-errors.js';
import { bringErrorTexts } from './error-texts.js';

/** For pages that load everything at once: no text of an error has to be waited for. */
export const haveErrorTexts = (): void => bringErrorTexts(errorTexts);

import { enWords } from '../../locales/en-words.js';
import { bringWords } from './localize.js';

/** For everything that is drawn for an agent who is signed in. */
export const haveWords = (): void => bringWords(enWords);

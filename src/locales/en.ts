import { errorTexts } from './en-errors.js';
import type { enStartWords } from './en-start-words.js';
import { enWords } from './en-words.js';

/** English, and the shape that every other language has. */
export const en = { ...enWords, errors: errorTexts } as const;

type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T extends readonly string[]
      ? readonly string[]
      : { readonly [Key in keyof T]: Widened<T[Key]> };

/** What a translation consists of. */
export type Locale = Widened<typeof en>;

/** Everything but the texts of errors. */
export type Words = Omit<Locale, 'errors'>;

/** What is there before anybody is signed in. */
export type StartWords = Widened<typeof enStartWords>;

/** What failed, why, and what to do. */
export type ErrorText = Locale['errors'][keyof Locale['errors']];

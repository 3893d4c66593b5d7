import { foldText } from './fold-text.js';
import { plainNumber } from './phone-number.js';
import type { QuickConnect, QuickConnectKind } from './quick-connect.js';

/** A quick connect with what a search reads of it. */
interface Entry {
  readonly quickConnect: QuickConnect;
  readonly name: string;
  /** With the plus sign. */
  readonly number: string;
}

/** What is looked for. */
export interface QuickConnectQuery {
  /** Part of a name, or of a number as people write it; several words have to occur all. */
  readonly text: string;
  /** Null for every kind. */
  readonly kind: QuickConnectKind | null;
}

/** The words of a query as names are compared with them. */
export function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Finds quick connects by name and number. Reads the list once, so that ten thousand are searched at every keystroke. */
export class QuickConnectSearch {
  private readonly entries: readonly Entry[];

  constructor(quickConnects: readonly QuickConnect[]) {
    this.entries = quickConnects.map((quickConnect) => ({
      quickConnect,
      name: foldText(quickConnect.name),
      number: quickConnect.phoneNumber ?? '',
    }));
  }

  /** In Connect's order, but those whose name begins with what is looked for come first. */
  find({ text, kind }: QuickConnectQuery): readonly QuickConnect[] {
    const words = wordsOf(text);
    const digits = digitsOf(text);
    const ofKind = kind === null ? this.entries : this.entries.filter(({ quickConnect }) => quickConnect.kind === kind);
    if (words.length === 0) return ofKind.map(({ quickConnect }) => quickConnect);
    const [first = ''] = words;
    const beginning: QuickConnect[] = [];
    const others: QuickConnect[] = [];
    for (const { quickConnect, name, number } of ofKind) {
      if (words.every((word) => name.includes(word))) {
        (name.startsWith(first) ? beginning : others).push(quickConnect);
      } else if (digits !== null && hasDigits(number, digits)) others.push(quickConnect);
    }
    return [...beginning, ...others];
  }
}

/** The text as a number to compare with, or null where it is none. */
function digitsOf(text: string): string | null {
  const plain = plainNumber(text);
  return /^\+?\d{2,}$/.test(plain) ? plain : null;
}

/** A national number begins with a zero that the number with the country code does not have. */
function hasDigits(number: string, digits: string): boolean {
  if (number.includes(digits)) return true;
  return digits.startsWith('0') && digits.length > 2 && number.includes(digits.slice(1));
}

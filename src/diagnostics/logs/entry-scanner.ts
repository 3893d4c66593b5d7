/** A place in the text where an object begins and ends; `isClosed` is false where the text ends before it. */
export interface ScannedEntry {
  readonly from: number;
  readonly to: number;
  readonly isClosed: boolean;
}

/** An entry with all its objects; one that is longer is broken, as by a quote that was lost. */
const longestEntry = 2_000_000;
/** So many times the length of the text may be read in all, however broken it is. */
const patience = 6;

const quote = 34;
const backslash = 92;
const open = 123;
const close = 125;
const openList = 91;
const closeList = 93;
/** What an entry of a log begins with, in every version known. */
const entryStart =
  /\{\s{0,64}"(?:component|level|text|time|exception|objects|line|agentResourceId|loggerId|tabId|contextLayer|at|fields)"\s{0,8}:/g;

/** Finds the objects of a list in a text, one after the other, without trusting that it is valid JSON. */
export class EntryScanner {
  private at = 0;
  private read = 0;

  constructor(private readonly text: string) {}

  /** 0 to 1. */
  get part(): number {
    return this.text.length === 0 ? 1 : this.at / this.text.length;
  }

  /** Null at the end of the text. */
  next(): ScannedEntry | null {
    const from = this.text.indexOf('{', this.at);
    if (from < 0 || this.read > patience * this.text.length + longestEntry) {
      this.at = this.text.length;
      return null;
    }
    const to = this.endOf(from);
    this.read += (to ?? Math.min(this.text.length, from + longestEntry)) - from;
    this.at = to ?? this.restartAfter(from);
    return { from, to: this.at, isClosed: to !== null };
  }

  /** Goes back into an entry that turned out broken, to the next place where one begins. */
  resume({ from, to }: ScannedEntry): void {
    entryStart.lastIndex = 0;
    const inside = this.text.slice(from + 1, to).search(entryStart);
    this.at = inside < 0 ? to : from + 1 + inside;
  }

  private restartAfter(from: number): number {
    entryStart.lastIndex = from + 1;
    return entryStart.exec(this.text)?.index ?? this.text.length;
  }

  /** Behind the brace that closes the object, or null where none does. */
  private endOf(from: number): number | null {
    const { text } = this;
    const limit = Math.min(text.length, from + longestEntry);
    let depth = 0;
    for (let at = from; at < limit; at += 1) {
      const sign = text.charCodeAt(at);
      if (sign === quote) {
        at = endOfText(text, at + 1, limit);
      } else if (sign === open || sign === openList) {
        depth += 1;
      } else if (sign === close || sign === closeList) {
        depth -= 1;
        if (depth === 0) return at + 1;
      }
    }
    return null;
  }
}

/** The quote that closes a text. */
function endOfText(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === backslash) at += 1;
    else if (sign === quote) return at;
  }
  return limit;
}

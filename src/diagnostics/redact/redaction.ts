/** What was taken out. `number`: a telephone number; `ip`: a network address; `session`: a part of a media session's offer. */
export const redactionKinds = [
  'number',
  'email',
  'name',
  'attribute',
  'content',
  'digits',
  'token',
  'ip',
  'url',
  'session',
  'postal',
  'device',
  'cut',
] as const;

export type RedactionKind = (typeof redactionKinds)[number];

/** How many of each kind were taken out. */
export type RedactionCounts = Readonly<Record<RedactionKind, number>>;

export interface RedactionPolicy {
  /** Contact attributes whose values may stay; every other value is dropped. None by default. */
  readonly allowedAttributes?: readonly string[];
  /** Leaves the last four digits of a telephone number, to tell callers apart. */
  readonly keepsLastFour?: boolean;
}

export interface Redaction<T> {
  readonly value: T;
  readonly counts: RedactionCounts;
}

/** Counts while a redaction goes on. */
export class Tally {
  readonly counts: Record<RedactionKind, number> = noCounts();

  constructor(readonly policy: RedactionPolicy = {}) {}

  /** The mark that stands in place of what was taken out. */
  mark(kind: RedactionKind): string {
    this.counts[kind] += 1;
    return `[${kind}]`;
  }
}

export function noCounts(): Record<RedactionKind, number> {
  return {
    number: 0,
    email: 0,
    name: 0,
    attribute: 0,
    content: 0,
    digits: 0,
    token: 0,
    ip: 0,
    url: 0,
    session: 0,
    postal: 0,
    device: 0,
    cut: 0,
  };
}

export function sumOfCounts(...all: readonly RedactionCounts[]): RedactionCounts {
  const sum = noCounts();
  for (const counts of all) for (const kind of redactionKinds) sum[kind] += counts[kind];
  return sum;
}

/** Whether a text is a mark that an earlier redaction left. */
export function isMark(text: string): boolean {
  return /^\[(?:[a-z ]+|number …\d+)\]$/.test(text);
}

/** The mark of a telephone number, with its last digits where the policy leaves them. */
export function numberMark(found: string, tally: Tally): string {
  const mark = tally.mark('number');
  return tally.policy.keepsLastFour === true ? `[number …${found.replaceAll(/\D/g, '').slice(-4)}]` : mark;
}

import type { Channel } from '../domain/contact.js';

/** A text for all languages, or by language as `{ en, ja }`. */
export type OutcomeText = string | Readonly<Record<string, string>>;

/** A question that belongs to some outcomes. */
export interface OutcomeField {
  readonly name: string;
  readonly label: OutcomeText;
  readonly kind: 'text' | 'number' | 'date' | 'choice' | 'yes-no';
  readonly choices?: readonly { readonly value: string; readonly label: OutcomeText }[];
  readonly isRequired?: boolean;
  /** Shown only where a field before it has this value. */
  readonly onlyWhen?: { readonly field: string; readonly is: string | number | boolean };
}

/** A group of outcomes, or an outcome where it has no `children`. */
export interface OutcomeNode {
  readonly code: string;
  readonly label: OutcomeText;
  readonly children?: readonly OutcomeNode[];
  /** Asked for this outcome, and for all below a group. */
  readonly fields?: readonly OutcomeField[];
  /** Asks when somebody is to come back to the customer. */
  readonly followUp?: 'callback' | 'task';
  readonly isFollowUpRequired?: boolean;
  readonly isDoNotCall?: boolean;
  /** Stands in an empty note field, to be filled in. */
  readonly note?: OutcomeText;
}

/** Whether an answer is asked for. A time-boxed set is answered with `timeoutCode` when its seconds are over. */
export type OutcomeMode =
  | { readonly mode: 'optional' }
  | { readonly mode: 'required' }
  | { readonly mode: 'time-boxed'; readonly seconds: number; readonly timeoutCode?: string };

/** The outcomes that a site distinguishes for some queues and channels. A change of it is a new version. */
export interface OutcomeSet {
  readonly id: string;
  readonly version: number;
  /** Names or ARNs; every queue where it is left out. */
  readonly queues?: readonly string[];
  readonly channels?: readonly Channel[];
  /** At most three levels. */
  readonly tree: readonly OutcomeNode[];
  /** Codes that are offered first, with the digits 1 to 9. */
  readonly favourites?: readonly string[];
  readonly answer: OutcomeMode;
}

/** An outcome with its way from the root of the tree. */
export interface Outcome {
  readonly code: string;
  readonly node: OutcomeNode;
  /** Groups above it, the root first. */
  readonly groups: readonly OutcomeNode[];
}

export const timeoutCode = 'TIMEOUT';

export function textIn(text: OutcomeText, language: string): string {
  if (typeof text === 'string') return text;
  return text[language] ?? text['en'] ?? Object.values(text)[0] ?? '';
}

/** All outcomes of a set in the order of its tree. */
export function outcomesOf({ tree }: OutcomeSet): readonly Outcome[] {
  const below = (nodes: readonly OutcomeNode[], groups: readonly OutcomeNode[]): readonly Outcome[] =>
    nodes.flatMap((node) =>
      node.children === undefined ? [{ code: node.code, node, groups }] : below(node.children, [...groups, node]),
    );
  return below(tree, []);
}

export function outcomeWith(set: OutcomeSet, code: string | null): Outcome | null {
  return outcomesOf(set).find((outcome) => outcome.code === code) ?? null;
}

/**
 * The set for a contact: one for its queue before one for its channel before one for all, of several the newest. Null
 * where none fits.
 */
export function setFor(
  sets: readonly OutcomeSet[],
  {
    queue,
    channel,
  }: { readonly queue: { readonly arn: string; readonly name: string | null } | null; readonly channel: Channel },
): OutcomeSet | null {
  const names = [queue?.arn, queue?.name];
  const fits = ({ queues, channels }: OutcomeSet): boolean =>
    (queues === undefined || queues.some((name) => names.includes(name))) && (channels?.includes(channel) ?? true);
  const nearness = ({ queues, channels }: OutcomeSet): number =>
    (queues === undefined ? 0 : 2) + (channels === undefined ? 0 : 1);
  const [first = null] = sets.filter(fits).toSorted((a, b) => nearness(b) - nearness(a) || b.version - a.version);
  return first;
}

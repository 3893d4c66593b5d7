import { foldText } from '../domain/fold-text.js';
import { wordsOf } from '../domain/quick-connect-search.js';
import { outcomesOf, textIn, type Outcome, type OutcomeSet } from './outcome-set.js';

/** How many outcomes have a digit of their own. */
const digits = 9;

/** The outcomes offered first: the favourites of the set, else what this agent used last, filled up in the tree's order. */
export function offeredFirst(set: OutcomeSet, recent: readonly string[]): readonly Outcome[] {
  const all = outcomesOf(set);
  const wanted = [...(set.favourites ?? []), ...(set.favourites === undefined ? recent : [])];
  const first = wanted.flatMap((code) => all.find((outcome) => outcome.code === code) ?? []);
  return [...new Set([...first, ...all])].slice(0, Math.min(digits, Math.max(first.length, 4)));
}

/** Finds outcomes by words of their labels, their groups or their code; those whose label begins so come first. */
export function findOutcomes(set: OutcomeSet, text: string, language: string): readonly Outcome[] {
  const all = outcomesOf(set);
  const words = wordsOf(text);
  const [first] = words;
  if (first === undefined) return all;
  const found = all
    .map((outcome) => ({
      outcome,
      label: foldText(textIn(outcome.node.label, language)),
      whole: wholeOf(outcome, language),
    }))
    .filter(({ whole }) => words.every((word) => whole.includes(word)));
  const begins = ({ label }: { readonly label: string }): number => (label.startsWith(first) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b)).map(({ outcome }) => outcome);
}

function wholeOf({ code, node, groups }: Outcome, language: string): string {
  const labels = [...groups, node].map(({ label }) => textIn(label, language));
  return foldText([code, ...labels].join(' '));
}

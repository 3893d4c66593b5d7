import { CcpError } from '../domain/errors.js';
import { outcomesOf, type OutcomeNode, type OutcomeSet } from './outcome-set.js';

const deepest = 3;

/** What is wrong with a set, one sentence each; empty where it can be used. */
export function faultsOf(set: OutcomeSet): readonly string[] {
  const faults: string[] = [];
  const codes = outcomesOf(set).map(({ code }) => code);
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at);
  if (set.id === '') faults.push('A set needs an id.');
  if (!Number.isInteger(set.version) || set.version < 1) faults.push('A version is a whole number from 1.');
  if (codes.length === 0) faults.push('A set needs at least one outcome.');
  if (codes.some((code) => !/^[\w.-]{1,64}$/.test(code))) {
    faults.push('A code has 1 to 64 letters, digits, dots, dashes or underscores.');
  }
  for (const code of new Set(twice)) faults.push(`The code ${code} occurs more than once.`);
  if (depthOf(set.tree) > deepest) faults.push('A tree has at most three levels.');
  for (const code of set.favourites ?? []) {
    if (!codes.includes(code)) faults.push(`The favourite ${code} is no outcome of the set.`);
  }
  if (set.answer.mode === 'time-boxed' && !(set.answer.seconds >= 5 && set.answer.seconds <= 3600)) {
    faults.push('A time box lasts 5 to 3600 seconds.');
  }
  return [...faults, ...fieldFaults(set)];
}

/** Throws `options/invalid-value` for a set that cannot be used. */
export function checkOutcomeSet(set: OutcomeSet): void {
  const [fault] = faultsOf(set);
  if (fault !== undefined) throw new CcpError('options/invalid-value', { said: `Outcome set ${set.id}: ${fault}` });
}

function depthOf(nodes: readonly OutcomeNode[]): number {
  return nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map(({ children = [] }) => depthOf(children)));
}

function fieldFaults(set: OutcomeSet): readonly string[] {
  return outcomesOf(set).flatMap(({ code, node, groups }) => {
    const fields = [...groups, node].flatMap(({ fields = [] }) => fields);
    const names = fields.map(({ name }) => name);
    const faults = fields
      .filter(({ onlyWhen }, at) => onlyWhen !== undefined && !names.slice(0, at).includes(onlyWhen.field))
      .map(({ name }) => `The field ${name} of ${code} depends on a field that does not stand before it.`);
    if (new Set(names).size !== names.length) faults.push(`The outcome ${code} has two fields of one name.`);
    return faults;
  });
}

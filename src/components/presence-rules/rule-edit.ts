import type { PresenceCatalogue } from '../../presence/presence-catalogue.js';
import type {
  PresencePair,
  PresenceRules,
  PresenceWay,
  PresenceWhile,
  PresenceWorkload,
} from '../../presence/presence-rules.js';

export const ways: readonly PresenceWay[] = ['both', 'to-crm', 'to-connect'];

/** The table with one row changed. */
export function withPair(rules: PresenceRules, index: number, change: Partial<PresencePair>): PresenceRules {
  const pairs = rules.pairs.map((pair, at) => (at === index ? { ...pair, ...change } : pair));
  return { ...rules, pairs };
}

export function withoutPair(rules: PresenceRules, index: number): PresenceRules {
  return { ...rules, pairs: rules.pairs.filter((_, at) => at !== index) };
}

/** A new row, for the first state and status that no row has yet. */
export function withNewPair(rules: PresenceRules, { states, statuses }: PresenceCatalogue): PresenceRules {
  const state = states.find(({ name }) => rules.pairs.every((pair) => pair.state !== name)) ?? states[0];
  const status = statuses.find(({ name }) => rules.pairs.every((pair) => pair.status !== name)) ?? statuses[0];
  return { ...rules, pairs: [...rules.pairs, { state: state?.name ?? '', status: status?.name ?? '' }] };
}

/** The way that follows when the way of a row is changed again and again. */
export function nextWay(way: PresenceWay): PresenceWay {
  return ways[(ways.indexOf(way) + 1) % ways.length] ?? 'both';
}

/** Null leaves the status as it is in that moment. */
export function withMoment(rules: PresenceRules, moment: keyof PresenceWhile, status: string | null): PresenceRules {
  const entries = Object.entries<string>({ ...rules.while }).filter(([name]) => name !== moment);
  const during = Object.fromEntries(status === null ? entries : [...entries, [moment, status]]);
  return { ...rules, while: during };
}

/** Where a limit begins: the agent is taken out with a full load, and comes back with room for one piece of work of four. */
const firstWorkload = { fromPercent: 100, untilPercent: 75 } as const;

/** Null takes the limit away. */
export function withWorkload(rules: PresenceRules, change: Partial<PresenceWorkload> | null): PresenceRules {
  const { workload, ...rest } = rules;
  return change === null ? rest : { ...rest, workload: { ...firstWorkload, state: '', ...workload, ...change } };
}

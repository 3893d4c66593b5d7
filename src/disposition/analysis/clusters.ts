import type { DispositionRecord } from '../disposition-record.js';
import { aggregateSelected, type Aggregate, type AggregateSpec } from './aggregate.js';
import { axisOf, type Axis } from './axis.js';
import { poissonTail } from './chance.js';
import { isTimeDimension } from './dimension.js';
import { ReportTable } from './report-table.js';
import { select, type Selected } from './selection.js';

export interface FindingLimits {
  /** A place with fewer reports gets no verdict; by default 10. */
  readonly minimumSample?: number;
  /** How often chance may bring one such finding in a whole map; by default 0.001. */
  readonly significance?: number;
}

/**
 * Where to look: one agent's reports point at the workstation, those of several agents of one site among many at that
 * site, those of several agents at the environment. Two agents, or three of whom one has most, say neither.
 */
export type ClusterScope = 'workstation' | 'site' | 'environment' | 'unclear';

/** More reports in one place than the rest of the map explains. */
export interface Cluster {
  /** A key of null stands for the whole row or column. */
  readonly row: string | null;
  readonly column: string | null;
  readonly scope: ClusterScope;
  readonly count: number;
  /** By the rest of row and column, or for a whole column by an equal share of the others. */
  readonly expected: number;
  /** Chance of as many, times the number of places that were looked at. */
  readonly chance: number;
  readonly agents: number;
  /** Of the agent with the most, from 0 to 1. */
  readonly largestShare: number;
  /** The agent or site that the scope names. */
  readonly name: string | null;
  /** Reports of the whole map. */
  readonly sample: number;
}

interface Place {
  readonly row: number | null;
  readonly column: number | null;
  readonly count: number;
  readonly expected: number;
  readonly chance: number;
}

const defaults = { minimumSample: 10, significance: 0.001 } as const;
/** With a million reports everything differs from chance; only what is at least twice the expected is worth a word. */
const smallestRatio = 2;
const mostFindings = 20;

/** Places of a map with more reports than chance explains, the strongest first. */
export function findClusters(
  source: ReportTable | Iterable<DispositionRecord>,
  spec: AggregateSpec,
  limits: FindingLimits = {},
): readonly Cluster[] {
  const table = ReportTable.of(source);
  const selected = select(table, spec);
  const map = aggregateSelected(selected, { ...spec, value: 'count' });
  const { minimumSample, significance } = { ...defaults, ...limits };
  const places = [...cellsOf(map), ...columnsOf(map)];
  const found = places
    .map((place) => ({ ...place, chance: Math.min(1, place.chance * places.length) }))
    .filter(
      ({ count, expected, chance }) =>
        count >= minimumSample && count >= smallestRatio * expected && chance < significance,
    )
    .sort((a, b) => a.chance - b.chance || b.count / b.expected - a.count / a.expected)
    .slice(0, mostFindings);
  return found.length === 0 ? [] : describe(found, selected, spec, map);
}

/**
 * A cell is compared with what the rest of its row and of its column lead to expect: with its own reports in those sums a
 * strong cluster would explain itself. One report is added to each, since little data must not seem to prove much.
 */
function* cellsOf({ rows, columns, counts, total }: Aggregate): Iterable<Place> {
  if (rows.keys.length < 2 || columns.keys.length < 2) return;
  for (let cell = 0; cell < counts.length; cell += 1) {
    const count = counts[cell] ?? 0;
    if (count === 0) continue;
    const row = Math.floor(cell / columns.keys.length);
    const column = cell % columns.keys.length;
    const besideInRow = (rows.sums[row] ?? 0) - count;
    const besideInColumn = (columns.sums[column] ?? 0) - count;
    const elsewhere = total - count - besideInRow - besideInColumn;
    const expected = ((besideInRow + 1) * (besideInColumn + 1)) / (elsewhere + 1);
    yield { row, column, count, expected, chance: poissonTail(count, expected) };
  }
}

/** Hours differ in calls, so a whole column must stand out against an equal share; only time has such a share. */
function* columnsOf({ columns, total }: Aggregate): Iterable<Place> {
  if (!isTimeDimension(columns.dimension) || columns.keys.length < 3) return;
  for (const [column, count] of columns.sums.entries()) {
    const expected = (total - count) / (columns.keys.length - 1);
    yield { row: null, column, count, expected, chance: poissonTail(count, expected) };
  }
}

function describe(
  places: readonly Place[],
  selected: Selected,
  spec: AggregateSpec,
  map: Aggregate,
): readonly Cluster[] {
  const rows = axisOf(selected, spec.rows);
  const columns = axisOf(selected, spec.columns);
  const agents = selected.table.column('agent');
  const sites = selected.table.column('site');
  const hasManySites = axisOf(selected, 'site').keys.filter((site) => site !== '').length > 1;
  return places.map((place) => {
    const inside = rowsOf(place, selected, rows, columns);
    const byAgent = tally(inside, agents.numbers, agents.words);
    const bySite = tally(inside, sites.numbers, sites.words);
    const [topAgent = '', top = 0] = byAgent[0] ?? [];
    const largestShare = top / place.count;
    const scope = scopeOf(byAgent.length, largestShare, hasManySites && bySite.length === 1 && bySite[0]?.[0] !== '');
    const name = scope === 'workstation' ? topAgent : scope === 'site' ? (bySite[0]?.[0] ?? null) : null;
    return {
      row: place.row === null ? null : (map.rows.keys[place.row] ?? null),
      column: place.column === null ? null : (map.columns.keys[place.column] ?? null),
      scope,
      count: place.count,
      expected: place.expected,
      chance: place.chance,
      agents: byAgent.length,
      largestShare,
      name,
      sample: map.reports,
    };
  });
}

function scopeOf(agents: number, largestShare: number, isOneSite: boolean): ClusterScope {
  if (agents === 1 || largestShare >= 0.8) return 'workstation';
  if (agents < 3 || largestShare > 0.5) return 'unclear';
  return isOneSite ? 'site' : 'environment';
}

function rowsOf(place: Place, selected: Selected, rows: Axis, columns: Axis): Uint32Array {
  return selected.rows.filter(
    (_, index) =>
      (place.row === null || rows.places[index] === place.row) &&
      (place.column === null || columns.places[index] === place.column),
  );
}

function tally(
  rows: Uint32Array,
  numbers: Uint32Array,
  words: readonly string[],
): readonly (readonly [string, number])[] {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const number = numbers[row] ?? 0;
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([number, count]) => [words[number] ?? '', count] as const);
}

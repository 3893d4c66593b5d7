import { tables, type TableName } from './rule-maps.js';
import { run, type RunResult, type SyncKind } from './run.js';

/** What came of many runs of one kind. Shares from 0 to 1. */
export interface SimulationRow {
  readonly table: TableName;
  readonly kind: SyncKind;
  readonly runs: number;
  readonly synced: number;
  readonly honoured: number;
  /** The same without runs in which both sides were changed within a second. */
  readonly honouredWithoutRace: number;
  readonly livelocks: number;
  readonly writesPerAction: number;
  readonly mostWrites: number;
  readonly mostTries: number;
  readonly mostOpen: number;
  /** Writes (naive) or decisions (engine) that an event of ours or of the system caused. */
  readonly echoes: number;
}

export const kinds: readonly SyncKind[] = ['naive', 'engine', 'engine, reasons told'];
export const tableNames = Object.keys(tables) as readonly TableName[];

export function simulate(kind: SyncKind, table: TableName, runs: number, lostEvents = 0): SimulationRow {
  const results = Array.from({ length: runs }, (_, index) => run(kind, table, (index + 1) * 7919, lostEvents));
  const share = (some: readonly RunResult[], holds: (result: RunResult) => boolean): number =>
    some.filter(holds).length / some.length;
  const sum = (value: (result: RunResult) => number): number => results.reduce((total, each) => total + value(each), 0);
  const most = (value: (result: RunResult) => number): number => Math.max(...results.map(value));
  return {
    table,
    kind,
    runs,
    synced: share(results, ({ isSynced }) => isSynced),
    honoured: share(results, ({ isHonoured }) => isHonoured),
    honouredWithoutRace: share(
      results.filter(({ isRace }) => !isRace),
      ({ isHonoured }) => isHonoured,
    ),
    livelocks: results.filter(({ isAlive }) => isAlive).length,
    writesPerAction: sum(({ sync }) => sync.writes) / sum(({ actions }) => actions),
    mostWrites: most(({ sync }) => sync.mostWrites),
    mostTries: most(({ sync }) => sync.mostTries),
    mostOpen: most(({ sync }) => sync.mostOpen),
    echoes: sum(({ sync }) => sync.echoes),
  };
}

/** The rows as a Markdown table. */
export function simulationTable(rows: readonly SimulationRow[]): string {
  const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;
  const engineOnly = (kind: SyncKind, value: number): string => (kind === 'naive' ? '' : String(value));
  const head = [
    'rules',
    'sync',
    'runs',
    'in sync at the end',
    'last action honoured (without a race)',
    'livelocks',
    'caused by an echo',
    'writes per action',
    'most writes for one intent (with failed ones)',
  ];
  const cells = rows.map((row) => [
    row.table,
    row.kind,
    String(row.runs),
    percent(row.synced),
    `${percent(row.honoured)} (${percent(row.honouredWithoutRace)})`,
    String(row.livelocks),
    String(row.echoes),
    row.writesPerAction.toFixed(2),
    row.kind === 'naive' ? '' : `${engineOnly(row.kind, row.mostWrites)} (${engineOnly(row.kind, row.mostTries)})`,
  ]);
  const line = (values: readonly string[]): string => `| ${values.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...cells.map(line)].join('\n');
}

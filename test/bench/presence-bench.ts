import { kinds, simulate, simulationTable, tableNames } from '../presence/simulation/table.js';

const runs = 10_000;

/** Presence sync over random schedules, beside rules that answer each change with a write. */
export function presenceTable(): string {
  return simulationTable(tableNames.flatMap((table) => kinds.map((kind) => simulate(kind, table, runs))));
}

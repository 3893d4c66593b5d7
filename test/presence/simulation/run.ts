import { agrees } from '../../../src/presence/presence-situation.js';
import { ConnectSide } from './connect-side.js';
import { CrmSide } from './crm-side.js';
import { EngineSync } from './engine-sync.js';
import { NaiveSync } from './naive-sync.js';
import { choices, compiled, type TableName } from './rule-maps.js';
import { Schedule, seeded } from './schedule.js';
import type { Sync } from './sync.js';

export type SyncKind = 'naive' | 'engine' | 'engine, reasons told';

export interface RunResult {
  readonly seed: number;
  readonly isSynced: boolean;
  readonly isHonoured: boolean;
  /** Both sides were changed within a second of each other at the end. */
  readonly isRace: boolean;
  /** Something was still being written long after the last event of the world. */
  readonly isAlive: boolean;
  readonly actions: number;
  readonly sync: Sync;
}

interface Act {
  readonly side: 'connect' | 'crm';
  readonly value: string;
  readonly at: number;
}

const actsPerRun = 12;
const quiet = 90_000;

/** One working hour in small: people choose on both sides, calls come, work comes and goes. */
export function run(kind: SyncKind, table: TableName, seed: number, lostEvents = 0): RunResult {
  const schedule = new Schedule(seeded(seed));
  const connect = new ConnectSide(schedule);
  const crm = new CrmSide(schedule, kind === 'engine, reasons told', lostEvents);
  const rules = compiled(table);
  const sync =
    kind === 'naive' ? new NaiveSync(schedule, connect, crm, rules) : new EngineSync(schedule, connect, crm, rules);
  const acts: Act[] = [];
  let actions = 0;
  let end = 4000;
  const later = (at: number): void => {
    end = Math.max(end, at);
  };
  const choose = (): void => {
    actions += 1;
    const side = schedule.chance(0.5) ? 'connect' : 'crm';
    const { states, statuses } = choices(table);
    const value = schedule.pick(side === 'connect' ? states : statuses);
    const isChange = side === 'connect' ? connect.choose(value) : crm.choose(value, chooseReason(schedule));
    if (isChange) acts.push({ side, value, at: schedule.now });
  };
  for (let act = 0, at = 4000; act < actsPerRun; act += 1) {
    at += schedule.chance(0.4) ? schedule.between(0, 600) : schedule.between(2500, 6500);
    later(at);
    const kindOfAct = schedule.random();
    schedule.after(at, () => {
      if (kindOfAct < 0.72) choose();
      else if (kindOfAct < 0.86) later(schedule.now + connect.call());
      else crm.work(schedule.pick([90, 90, 60, 20]));
    });
  }
  // The world ends without work and without a call.
  schedule.runUntil(end);
  crm.work(0);
  schedule.after(1000, () => crm.work(0));
  schedule.runUntil(end + 1);
  schedule.runUntil(end + quiet);
  return {
    seed,
    ...judge(connect, crm, acts, sync, table),
    isAlive: sync.lastWriteAt > end + quiet / 2,
    actions,
    sync,
  };
}

function chooseReason(schedule: Schedule): 'manual' | 'declined' | 'supervisor' {
  return schedule.chance(0.1) ? schedule.pick(['declined', 'supervisor'] as const) : 'manual';
}

function judge(
  connect: ConnectSide,
  crm: CrmSide,
  acts: readonly Act[],
  sync: Sync,
  table: TableName,
): Pick<RunResult, 'isSynced' | 'isHonoured' | 'isRace'> {
  const isSynced = connect.phase === 'free' && sync.isInSync && agrees(compiled(table), connect.chosen, crm.status);
  const last = acts.at(-1);
  if (last === undefined) return { isSynced, isHonoured: true, isRace: false };
  const opposite = acts.findLast(({ side }) => side !== last.side);
  const isRace = opposite !== undefined && last.at - opposite.at < 1000;
  const shown = last.side === 'connect' ? connect.chosen : crm.status;
  return { isSynced, isHonoured: shown === last.value, isRace };
}

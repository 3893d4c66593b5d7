import type { DispositionRecord } from '../disposition-record.js';
import { binomialTail, poissonTail } from './chance.js';
import type { FindingLimits } from './clusters.js';
import { eventAt, type KnownEvent } from './known-events.js';
import { ReportTable } from './report-table.js';
import { select, twoDigits, type Selected, type Selection } from './selection.js';
import { dayNumber, minuteOfDay, weekdayOf } from './zone-clock.js';

/** Reports that come back at the same time of day, as a backup or a large transfer makes them. */
export interface Periodic {
  /** Local time at which the window begins, `02:00`. */
  readonly at: string;
  /** Length of the window. */
  readonly minutes: number;
  /** Days on which more reports fell into the window than the time around it explains, of the days with reports. */
  readonly days: number;
  readonly daysWithReports: number;
  readonly count: number;
  /** Reports in the window by those of the hour around it. */
  readonly expected: number;
  /** Chance of so many days, times the number of windows that were looked at. */
  readonly chance: number;
  readonly agents: number;
  /** Where all of them come from one site. */
  readonly site: string | null;
  /** 1 (Monday) to 7, where it is always the same one. */
  readonly weekday: number | null;
  /** A known event that begins at that time. */
  readonly event: string | null;
  readonly sample: number;
}

const dayMinutes = 1440;
const slotMinutes = 5;
const slots = dayMinutes / slotMinutes;
/** Windows in slots: a short disturbance, and one that goes on for a while. */
const lengths = [1, 3] as const;
/** The time around a window that says what is usual: an hour before and after. */
const aroundSlots = 12;
/** What counts as unusual on one day. */
const unusual = 0.05;
const leastDays = 3;
const mostDays = 4000;

interface Found {
  readonly slot: number;
  readonly length: number;
  readonly hitDays: readonly number[];
  readonly count: number;
  readonly expected: number;
  readonly chance: number;
}

/** Times of day at which reports come back on three days or more, the most telling first. Needs the local clock of the site. */
export function findPeriodic(
  source: ReportTable | Iterable<DispositionRecord>,
  selection: Selection,
  events: readonly KnownEvent[] = [],
  { minimumSample = 10, significance = 0.001 }: FindingLimits = {},
): readonly Periodic[] {
  const table = ReportTable.of(source);
  const selected = select(table, selection);
  if (selected.rows.length < minimumSample) return [];
  const days = countBySlot(selected);
  if (days.size < leastDays || days.size > mostDays) return [];
  const found = lengths
    .flatMap((length) => Array.from({ length: slots }, (_, slot) => look(days, slot, length)))
    .filter((one) => one.hitDays.length >= leastDays && one.chance < significance && one.count >= 2 * one.expected)
    .sort((a, b) => a.chance - b.chance || b.length - a.length);
  const apart: Found[] = [];
  for (const one of found) if (apart.every((other) => !areNear(one, other))) apart.push(one);
  return apart.map((one) => describe(one, selected, days.size, events));
}

/** Per local day the reports of each five minutes. */
function countBySlot({ table, rows, clock }: Selected): ReadonlyMap<number, Uint32Array> {
  const days = new Map<number, Uint32Array>();
  for (const row of rows) {
    const local = clock.local(table.occurred[row] ?? 0);
    const day = dayNumber(local);
    let counts = days.get(day);
    if (counts === undefined) {
      counts = new Uint32Array(slots);
      days.set(day, counts);
    }
    const slot = Math.floor(minuteOfDay(local) / slotMinutes);
    counts[slot] = (counts[slot] ?? 0) + 1;
  }
  return days;
}

function look(days: ReadonlyMap<number, Uint32Array>, slot: number, length: number): Found {
  let [around, count] = [0, 0];
  const inWindow = new Map<number, number>();
  for (const [day, counts] of days) {
    const inside = sum(counts, slot, length);
    if (inside > 0) inWindow.set(day, inside);
    count += inside;
    around += sum(counts, slot - aroundSlots, aroundSlots) + sum(counts, slot + length, aroundSlots);
  }
  // One report is added to the surroundings: where nothing was reported, something still may be.
  const expectedADay = (((around + 1) / (2 * aroundSlots)) * length) / days.size;
  const leastUnusual = firstUnusual(expectedADay);
  const hitDays = [...inWindow].filter(([, inside]) => inside >= leastUnusual).map(([day]) => day);
  const chance = binomialTail(hitDays.length, days.size, poissonTail(leastUnusual, expectedADay));
  const tests = slots * lengths.length;
  return { slot, length, hitDays, count, expected: expectedADay * days.size, chance: Math.min(1, chance * tests) };
}

function firstUnusual(expected: number): number {
  let count = Math.max(1, Math.floor(expected));
  while (poissonTail(count, expected) > unusual) count += 1;
  return count;
}

/** Within one day, which is a ring: what lies before midnight stands at its end. */
function sum(counts: Uint32Array, from: number, length: number): number {
  let total = 0;
  for (let slot = from; slot < from + length; slot += 1) total += counts[(slot + slots) % slots] ?? 0;
  return total;
}

function areNear(a: Found, b: Found): boolean {
  const apart = Math.abs(a.slot - b.slot);
  return Math.min(apart, slots - apart) <= aroundSlots;
}

function describe(one: Found, selected: Selected, daysWithReports: number, events: readonly KnownEvent[]): Periodic {
  const { table, rows, clock } = selected;
  const start = one.slot * slotMinutes;
  const inside = rows.filter((row) => {
    const local = clock.local(table.occurred[row] ?? 0);
    const since = (minuteOfDay(local) - start + dayMinutes) % dayMinutes;
    return since < one.length * slotMinutes && one.hitDays.includes(dayNumber(local));
  });
  const lines = Array.from(inside, (row) => table.line(row));
  const sites = new Set(lines.map(({ site }) => site));
  const weekdays = new Set(one.hitDays.map(weekdayOf));
  const [site = ''] = sites;
  const [weekday = null] = weekdays;
  return {
    at: `${twoDigits(Math.floor(start / 60))}:${twoDigits(start % 60)}`,
    minutes: one.length * slotMinutes,
    days: one.hitDays.length,
    daysWithReports,
    count: inside.length,
    expected: one.expected,
    chance: one.chance,
    agents: new Set(lines.map(({ agent }) => agent)).size,
    site: sites.size === 1 && site !== '' ? site : null,
    weekday: weekdays.size === 1 ? weekday : null,
    event: eventAt(events, start, clock),
    sample: rows.length,
  };
}

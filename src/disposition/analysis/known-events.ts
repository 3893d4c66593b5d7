import { isTimeDimension, type Dimension } from './dimension.js';
import { momentOf, timeKeyOf, twoDigits, type Selected } from './selection.js';
import { dayNumber, minuteOfDay, weekdayOf, type ZoneClock } from './zone-clock.js';

/** Something that happened once, as a change of the network. */
export interface DatedEvent {
  readonly name: string;
  /** ISO 8601 or epoch milliseconds. */
  readonly from: string | number;
  readonly to: string | number;
}

/** Something that happens by the clock, as a backup. */
export interface DailyEvent {
  readonly name: string;
  /** Local time of the selection's zone, `02:00`. */
  readonly at: string;
  readonly minutes: number;
  /** 1 (Monday) to 7; every day when left out. */
  readonly weekdays?: readonly number[];
}

export type KnownEvent = DatedEvent | DailyEvent;

/** An event beside the map: the keys of the time axis that it touches, and the reports that fell into it. */
export interface EventOverlay {
  readonly name: string;
  readonly keys: readonly string[];
  readonly reports: number;
}

const dayMinutes = 1440;

/** Minutes since midnight of `02:00`; NaN for what is no time. */
export function minutesOf(at: string): number {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(at) ?? [];
  return Number(hours || NaN) * 60 + Number(minutes || NaN);
}

/** Whether a moment of the local clock lies in the event. */
function touches(event: KnownEvent, at: number, clock: ZoneClock): boolean {
  if ('from' in event) return at >= momentOf(event.from, Infinity) && at < momentOf(event.to, -Infinity);
  const local = clock.local(at);
  const since = minuteOfDay(local) - minutesOf(event.at);
  const isToday = since >= 0 && since < event.minutes;
  const isFromYesterday = since < 0 && since + dayMinutes < event.minutes;
  const weekday = weekdayOf(dayNumber(local) - (isToday ? 0 : 1));
  return (isToday || isFromYesterday) && (event.weekdays?.includes(weekday) ?? true);
}

/** Lays known events beside a map whose columns or rows are a time. */
export function overlayEvents(
  events: readonly KnownEvent[],
  selected: Selected,
  dimension: Dimension,
  keys: readonly string[],
): readonly EventOverlay[] {
  if (!isTimeDimension(dimension)) return [];
  const { table, rows, clock } = selected;
  return events.map((event) => {
    const touched = new Set(keysOf(event, selected, dimension));
    let reports = 0;
    for (const row of rows) if (touches(event, table.occurred[row] ?? 0, clock)) reports += 1;
    return { name: event.name, keys: keys.filter((key) => touched.has(key)), reports };
  });
}

function* keysOf(
  event: KnownEvent,
  { clock }: Selected,
  dimension: 'minute' | 'hour' | 'weekday' | 'day',
): Iterable<string> {
  if ('from' in event) {
    const to = momentOf(event.to, NaN);
    // A week of minutes touches every key there is but days, which need a look each.
    const step = dimension === 'day' ? 3_600_000 : 60_000;
    let at = momentOf(event.from, NaN);
    for (let steps = 0; at < to && steps < 10_080; steps += 1, at += step) yield timeKeyOf(clock, dimension, at);
    if (at > momentOf(event.from, NaN)) yield timeKeyOf(clock, dimension, to - 1);
    return;
  }
  const start = minutesOf(event.at);
  for (let minute = start; minute < start + event.minutes; minute += 1) {
    const inDay = minute % dayMinutes;
    if (dimension === 'hour') yield twoDigits(Math.floor(inDay / 60));
    if (dimension === 'minute') yield `${twoDigits(Math.floor(inDay / 60))}:${twoDigits(inDay % 60)}`;
  }
  if (dimension === 'weekday') yield* (event.weekdays ?? [1, 2, 3, 4, 5, 6, 7]).map(String);
}

/** The name of an event that begins within a quarter of an hour of that minute of the day. */
export function eventAt(events: readonly KnownEvent[], minute: number, clock: ZoneClock): string | null {
  const begins = (event: KnownEvent): number =>
    'from' in event ? minuteOfDay(clock.local(momentOf(event.from, NaN))) : minutesOf(event.at);
  const near = events.find((event) => {
    const apart = Math.abs(begins(event) - minute);
    return Math.min(apart, dayMinutes - apart) <= 15;
  });
  return near?.name ?? null;
}

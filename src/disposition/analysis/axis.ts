import { fixedKeys, isTimeDimension, type CategoryDimension, type Dimension, type TimeDimension } from './dimension.js';
import { twoDigits, type Selected } from './selection.js';
import { dateOf, dayNumber, hourOfDay, minuteOfDay, weekdayOf } from './zone-clock.js';

/** An axis of time is drawn without gaps as long as it has no more keys than this; beyond, only keys with reports stand. */
const longestWithoutGaps = 62;

/** The keys of one side, and for each selected report the place of its key among them. */
export interface Axis {
  readonly dimension: Dimension;
  readonly keys: readonly string[];
  readonly places: Uint32Array;
}

export function axisOf(selected: Selected, dimension: Dimension): Axis {
  return isTimeDimension(dimension) ? timeAxis(selected, dimension) : categoryAxis(selected, dimension);
}

function timeAxis({ table, rows, clock }: Selected, dimension: TimeDimension): Axis {
  const { occurred } = table;
  const read = { minute: minuteOfDay, hour: hourOfDay, day: dayNumber, weekday: weekday }[dimension];
  const raw = new Int32Array(rows.length);
  let [lowest, highest] = [Infinity, -Infinity];
  for (let index = 0; index < rows.length; index += 1) {
    const value = read(clock.local(occurred[rows[index] ?? 0] ?? 0));
    raw[index] = value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (dimension === 'weekday') [lowest, highest] = [1, 7];
  if (lowest > highest) return { dimension, keys: [], places: new Uint32Array(0) };
  const isPresent = new Uint8Array(highest - lowest + 1);
  if (isPresent.length <= longestWithoutGaps) isPresent.fill(1);
  else for (const value of raw) isPresent[value - lowest] = 1;
  const { placeOf, values } = compressed(isPresent);
  const places = new Uint32Array(rows.length);
  for (let index = 0; index < places.length; index += 1) places[index] = placeOf[(raw[index] ?? 0) - lowest] ?? 0;
  return { dimension, keys: values.map((value) => written(dimension, value + lowest)), places };
}

const weekday = (local: number): number => weekdayOf(dayNumber(local));

function compressed(isPresent: Uint8Array): { readonly placeOf: Uint32Array; readonly values: readonly number[] } {
  const placeOf = new Uint32Array(isPresent.length);
  const values: number[] = [];
  isPresent.forEach((present, value) => {
    if (present === 0) return;
    placeOf[value] = values.length;
    values.push(value);
  });
  return { placeOf, values };
}

function written(dimension: TimeDimension, value: number): string {
  if (dimension === 'minute') return `${twoDigits(Math.floor(value / 60))}:${twoDigits(value % 60)}`;
  if (dimension === 'hour') return twoDigits(value);
  return dimension === 'day' ? dateOf(value) : String(value);
}

function categoryAxis({ table, rows }: Selected, dimension: CategoryDimension): Axis {
  const numbers = dimension === 'severity' ? table.severity : table.column(dimension).numbers;
  const words = dimension === 'severity' ? ['', '1', '2', '3'] : table.column(dimension).words;
  const counts = new Uint32Array(words.length);
  for (const row of rows) {
    const number = numbers[row] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  const fixed = fixedKeys[dimension] ?? [];
  const place = (word: string) => (fixed.includes(word) ? fixed.indexOf(word) : fixed.length);
  const found = words.filter((word, number) => (counts[number] ?? 0) > 0 && !fixed.includes(word));
  const countOf = new Map(words.map((word, number) => [word, counts[number] ?? 0]));
  const byCount = (a: string, b: string) => (countOf.get(b) ?? 0) - (countOf.get(a) ?? 0) || (a < b ? -1 : 1);
  const keys = [...fixed, ...found].sort((a, b) => place(a) - place(b) || byCount(a, b));
  const placeOfKey = new Map(keys.map((key, index) => [key, index]));
  const placeOf = Uint32Array.from(words, (word) => placeOfKey.get(word) ?? 0);
  const places = new Uint32Array(rows.length);
  for (let index = 0; index < places.length; index += 1) places[index] = placeOf[numbers[rows[index] ?? 0] ?? 0] ?? 0;
  return { dimension, keys, places };
}

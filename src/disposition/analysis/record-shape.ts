import type { DispositionRecord } from '../disposition-record.js';

/** What is wrong with a value that should be a record. `field` is a dotted path. */
export interface ShapeFault {
  readonly reason: 'not-an-object' | 'unknown-schema' | 'missing' | 'wrong';
  readonly field: string | null;
}

type Test = (value: unknown) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Test = (value) => typeof value === 'string';
const isWord: Test = (value) => typeof value === 'string' && value !== '';
const isTime: Test = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const oneOf =
  (...values: readonly unknown[]): Test =>
  (value) =>
    values.includes(value);
const isCount: Test = (value) => Number.isInteger(value) && Number(value) >= 1;

/** The fields that the analysis reads, in the order in which a fault is told. A `?` may be missing. */
const tests: readonly (readonly [path: string, test: Test])[] = [
  ['id', isWord],
  ['rev', isCount],
  ['kind', oneOf('quality', 'outcome')],
  ['status', oneOf('active', 'retracted')],
  ['occurredAt', isTime],
  ['agent', isObject],
  ['agent.username', isText],
  ['agent.site?', isText],
  ['quality?', isObject],
  ['contact?', isObject],
  ['contact.contactId?', isText],
  ['contact.queue?', isText],
  ['browser?', isObject],
  ['browser.name?', isText],
  ['browser.version?', isText],
  ['evidence?', isObject],
];

const qualityTests: readonly (readonly [path: string, test: Test])[] = [
  ['quality', isObject],
  ['quality.code', isWord],
  ['quality.symptom', isWord],
  ['quality.scenario', oneOf('O', 'I', 'T')],
  ['quality.severity', oneOf(1, 2, 3)],
];

/** The first fault of a value as a record, or null for a record. Names that are not known are left alone. */
export function faultOf(value: unknown): ShapeFault | null {
  if (!isObject(value)) return { reason: 'not-an-object', field: null };
  if (value['schema'] !== 'disposition.v1') return { reason: 'unknown-schema', field: 'schema' };
  const isQuality = value['kind'] === 'quality' && value['status'] !== 'retracted';
  for (const [path, test] of isQuality ? [...tests, ...qualityTests] : tests) {
    const field = path.replace('?', '');
    const found = at(value, field);
    const mayMiss = path.endsWith('?');
    if (found === undefined && !mayMiss) return { reason: 'missing', field };
    if (found !== undefined && !test(found)) return { reason: 'wrong', field };
  }
  return null;
}

export const isRecord = (value: unknown): value is DispositionRecord => faultOf(value) === null;

function at(value: Readonly<Record<string, unknown>>, path: string): unknown {
  let place: unknown = value;
  for (const name of path.split('.')) place = isObject(place) ? place[name] : undefined;
  return place;
}

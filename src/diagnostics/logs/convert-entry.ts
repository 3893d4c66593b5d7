import { ccpLogLevels, type CcpLogLevel, type LogLine } from './ccp-log.js';

type Members = Readonly<Record<string, unknown>>;

/** The times that a log may be of, 2010 to 2100, in milliseconds. */
const earliest = 1_262_304_000_000;
const latest = 4_102_444_800_000;

export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON, or undefined where it is none. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // A broken piece of a file is counted by whoever asked.
    return undefined;
  }
}

/** Epoch milliseconds from an ISO text, from a number or from a number in a text; null for anything else. */
export function timeOf(value: unknown): number | null {
  if (typeof value === 'number') return inRange(value) ? value : inRange(value * 1000) ? value * 1000 : null;
  if (typeof value !== 'string') return null;
  if (/^\d{10,13}$/.test(value)) return timeOf(Number(value));
  const at = Date.parse(value);
  return inRange(at) ? at : null;
}

function inRange(at: number): boolean {
  return at >= earliest && at <= latest;
}

const byName: ReadonlyMap<string, CcpLogLevel> = new Map(ccpLogLevels.map((level) => [level, level]));

export function levelOf(value: unknown): CcpLogLevel {
  if (typeof value !== 'string') return 'UNKNOWN';
  return byName.get(value) ?? byName.get(value.toUpperCase()) ?? 'UNKNOWN';
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An entry of a log, also of this library's own; null where it is none. */
export function lineOf(
  value: unknown,
  place: { readonly index: number; readonly from: number; readonly to: number },
): LogLine | null {
  if (!isMembers(value)) return null;
  const { text } = value;
  const at = timeOf(value['time'] ?? value['at']);
  if (typeof text !== 'string' || (at === null && value['level'] === undefined)) return null;
  return {
    index: place.index,
    from: place.from,
    to: place.to,
    at,
    level: levelOf(value['level']),
    component: textOf(value['component']),
    text: text.trim(),
    logger: textOf(value['loggerId']),
    objects: needsObjects(text) ? objectsOf(value) : none,
  };
}

const none: readonly unknown[] = [];

function objectsOf(value: Members): readonly unknown[] {
  const objects = value['objects'] ?? (value['fields'] === undefined ? none : [value['fields']]);
  return Array.isArray(objects) ? objects : none;
}

/** The objects of most entries are not looked at again, and a whole shift of them would fill the memory. */
function needsObjects(text: string): boolean {
  return text.startsWith('GET_AGENT_SNAPSHOT');
}

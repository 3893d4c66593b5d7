import type { DispositionRecord, QualityReport, Scenario } from './disposition-record.js';
import { guideChart, readCode, type KeyChart } from './quality-key.js';
import { uuid7Of } from './uuid7.js';
import { momentOf, offsetMinutesAt, type WallTime } from './zoned-time.js';

/** A line as agents write it by hand: `5:45PM agentName LT2`, with or without words after it. */
export interface HandWrittenLine {
  readonly time: Pick<WallTime, 'hour' | 'minute' | 'second'>;
  readonly agentName: string;
  readonly quality: QualityReport;
  readonly note: string;
  /**
   * The scenario that the words name where it is another than the code says. The code counts: the guide itself explains
   * its example `DO3`, an outbound call, with the words for a three-way call.
   */
  readonly otherScenario: Scenario | null;
}

/** What the lines of one sheet have in common. */
export interface HandWrittenSheet {
  /** `yyyy-mm-dd`, the day on which the sheet was written. */
  readonly date: string;
  /** IANA name of the agents' zone. */
  readonly timeZone: string;
  /** When it is imported, epoch milliseconds. */
  readonly now: number;
  readonly chart?: KeyChart;
  readonly site?: string;
  readonly instance?: DispositionRecord['instance'];
}

export interface HandWrittenImport {
  readonly records: readonly DispositionRecord[];
  /** Lines that hold something and could not be read; numbers count from 1. */
  readonly unread: readonly { readonly number: number; readonly line: string }[];
  /** Lines whose words name another scenario than the code, for a person to look at. */
  readonly doubtful: readonly { readonly number: number; readonly line: string; readonly named: Scenario }[];
}

const lineForm =
  /^\s*(?:[-*・]\s*)?(午前|午後)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?\s+(\S.*?)\s+([A-Z][OIT][123])(?![A-Z0-9])\s*(.*)$/iu;

const scenarioWords: readonly (readonly [Scenario, RegExp])[] = [
  ['T', /三者|3者|three[- ]?way|conference/iu],
  ['O', /発信|outbound/iu],
  ['I', /受信|着信通話|inbound/iu],
];

/** Reads one line in any width; null where it is none. */
export function readHandWrittenLine(line: string, chart: KeyChart = guideChart): HandWrittenLine | null {
  const match = lineForm.exec(line.normalize('NFKC'));
  if (match === null) return null;
  const [, before, hours, minutes, seconds, after, agentName = '', code = '', words = ''] = match;
  const time = timeOf([hours, minutes, seconds], half(before, after));
  const quality = readCode(code, chart);
  if (time === null || quality === null) return null;
  const note = words.trim();
  const named = scenarioWords.find(([, form]) => form.test(note))?.[0] ?? quality.scenario;
  return { time, agentName, quality, note, otherScenario: named === quality.scenario ? null : named };
}

/**
 * Reads a whole sheet. The id of a record follows from its line, so that a sheet imported twice is stored once; the same
 * line written twice on one sheet stays two reports.
 */
export function importHandWritten(text: string, sheet: HandWrittenSheet): HandWrittenImport {
  const records: DispositionRecord[] = [];
  const unread: { number: number; line: string }[] = [];
  const doubtful: { number: number; line: string; named: Scenario }[] = [];
  const seen = new Map<string, number>();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '') return;
    const number = index + 1;
    const read = readHandWrittenLine(line, sheet.chart);
    if (read === null) return void unread.push({ number, line });
    const key = `${read.agentName} ${read.quality.code} ${read.note}`;
    const sameBefore = seen.get(`${JSON.stringify(read.time)} ${key}`) ?? 0;
    seen.set(`${JSON.stringify(read.time)} ${key}`, sameBefore + 1);
    records.push(recordOf(read, `${key} ${sameBefore}`, sheet));
    if (read.otherScenario !== null) doubtful.push({ number, line, named: read.otherScenario });
  });
  return { records, unread, doubtful };
}

function recordOf(read: HandWrittenLine, key: string, sheet: HandWrittenSheet): DispositionRecord {
  const [year = 0, month = 1, day = 1] = sheet.date.split('-').map(Number);
  const occurredAt = momentOf({ year, month, day, ...read.time }, sheet.timeZone);
  return {
    schema: 'disposition.v1',
    id: uuid7Of(occurredAt, key),
    rev: 1,
    kind: 'quality',
    status: 'active',
    quality: read.quality,
    ...(read.note === '' ? {} : { note: read.note.slice(0, 500) }),
    occurredAt: new Date(occurredAt).toISOString(),
    recordedAt: new Date(sheet.now).toISOString(),
    offsetMinutes: offsetMinutesAt(sheet.timeZone, occurredAt),
    timeZone: sheet.timeZone,
    agent: { username: read.agentName, ...(sheet.site === undefined ? {} : { site: sheet.site }) },
    instance: sheet.instance ?? {},
    source: 'import',
  };
}

type Half = 'am' | 'pm' | null;

function half(before: string | undefined, after: string | undefined): Half {
  if (before === '午後' || after?.toUpperCase() === 'PM') return 'pm';
  return before === '午前' || after?.toUpperCase() === 'AM' ? 'am' : null;
}

/** Null for a time that no clock shows. */
function timeOf(figures: readonly (string | undefined)[], part: Half): HandWrittenLine['time'] | null {
  const [hour = 0, minute = 0, second = 0] = figures.map((figure) => Number(figure ?? 0));
  if (hour > (part === null ? 23 : 12) || minute > 59 || second > 59) return null;
  return { hour: part === null ? hour : (hour % 12) + (part === 'pm' ? 12 : 0), minute, second };
}

import type { DispositionRecord, QualityReport } from '../disposition-record.js';
import type { CategoryDimension } from './dimension.js';
import { WordList } from './word-list.js';

/** The columns that hold words; severity is a number of its own. */
const wordColumns = ['symptom', 'scenario', 'code', 'agent', 'queue', 'site', 'browser'] as const;
type WordColumn = (typeof wordColumns)[number];

/** Why records are not counted. */
export interface LeftOut {
  /** Outcomes of contacts, which are no quality reports. */
  outcomes: number;
  /** Reports whose newest rev takes them back. */
  retracted: number;
  /** Revs that a newer one replaces. */
  superseded: number;
  /** The same rev once more. */
  repeated: number;
  /** Without a time that can be read. */
  undated: number;
}

/** One report of the table, for lists and drill-down. */
export interface ReportLine {
  readonly id: string;
  readonly contactId: string | null;
  /** Epoch milliseconds. */
  readonly occurredAt: number;
  readonly code: string;
  readonly severity: number;
  readonly agent: string;
  readonly queue: string;
  readonly site: string;
  /** Milliseconds, as measured when the key was pressed; null where nothing was. */
  readonly roundTrip: number | null;
}

/**
 * Quality reports as columns of numbers, one row a report, so that a million of them are counted in one sweep. Of each id
 * only the newest rev stands in it, whatever the order in which revs come.
 */
export class ReportTable {
  private times = new Float64Array(1024);
  private severities = new Uint8Array(1024);
  /** 1 for a report that counts. */
  private standing = new Uint8Array(1024);
  private revs = new Uint32Array(1024);
  private roundTrips = new Float32Array(1024);
  private readonly columns: Record<WordColumn, Uint32Array<ArrayBuffer>> = {
    symptom: new Uint32Array(1024),
    scenario: new Uint32Array(1024),
    code: new Uint32Array(1024),
    agent: new Uint32Array(1024),
    queue: new Uint32Array(1024),
    site: new Uint32Array(1024),
    browser: new Uint32Array(1024),
  };
  private readonly lists: Readonly<Record<WordColumn, WordList>> = {
    symptom: new WordList(),
    scenario: new WordList(),
    code: new WordList(),
    agent: new WordList(),
    queue: new WordList(),
    site: new WordList(),
    browser: new WordList(),
  };
  private readonly ids: string[] = [];
  private readonly contactIds: (string | null)[] = [];
  private readonly rowOfId = new Map<string, number>();
  readonly leftOut: LeftOut = { outcomes: 0, retracted: 0, superseded: 0, repeated: 0, undated: 0 };

  static from(records: Iterable<DispositionRecord>): ReportTable {
    const table = new ReportTable();
    for (const record of records) table.add(record);
    return table;
  }

  /** A table as it is, records as a table. Two copies of this library may meet on one page, so the class is not asked. */
  static of(source: ReportTable | Iterable<DispositionRecord>): ReportTable {
    return Symbol.iterator in source ? ReportTable.from(source) : source;
  }

  /** Rows, with those that no longer count. */
  get length(): number {
    return this.ids.length;
  }

  /** Reports that count. */
  get size(): number {
    return this.length - this.leftOut.retracted;
  }

  get occurred(): Float64Array {
    return this.times;
  }

  get severity(): Uint8Array {
    return this.severities;
  }

  get counts(): Uint8Array {
    return this.standing;
  }

  /** The numbers of the words in a column, and the words. */
  column(dimension: Exclude<CategoryDimension, 'severity'>): {
    readonly numbers: Uint32Array;
    readonly words: readonly string[];
  } {
    return { numbers: this.columns[dimension], words: this.lists[dimension].words };
  }

  add(record: DispositionRecord): void {
    const { quality, id, rev } = record;
    const isRetracted = record.status === 'retracted';
    if (record.kind !== 'quality' || (quality === undefined && !isRetracted)) {
      this.leftOut.outcomes += 1;
      return;
    }
    const at = Date.parse(record.occurredAt);
    if (Number.isNaN(at)) {
      this.leftOut.undated += 1;
      return;
    }
    const known = this.rowOfId.get(id);
    if (known !== undefined && !this.isNewer(known, rev)) return;
    const row = known ?? this.newRow(id);
    if (known !== undefined && this.standing[known] === 0) this.leftOut.retracted -= 1;
    this.standing[row] = isRetracted ? 0 : 1;
    this.revs[row] = rev;
    this.times[row] = at;
    if (isRetracted) this.leftOut.retracted += 1;
    else this.write(row, record);
  }

  line(row: number): ReportLine {
    const word = (column: WordColumn): string => this.lists[column].word(this.columns[column][row] ?? 0);
    const roundTrip = this.roundTrips[row] ?? NaN;
    return {
      id: this.ids[row] ?? '',
      contactId: this.contactIds[row] ?? null,
      occurredAt: this.times[row] ?? 0,
      code: word('code'),
      severity: this.severities[row] ?? 0,
      agent: word('agent'),
      queue: word('queue'),
      site: word('site'),
      roundTrip: Number.isNaN(roundTrip) ? null : roundTrip,
    };
  }

  private isNewer(row: number, rev: number): boolean {
    const known = this.revs[row] ?? 0;
    this.leftOut[rev === known ? 'repeated' : 'superseded'] += 1;
    return rev > known;
  }

  private newRow(id: string): number {
    const row = this.ids.length;
    if (row === this.times.length) this.grow();
    this.ids.push(id);
    this.contactIds.push(null);
    this.rowOfId.set(id, row);
    return row;
  }

  private write(row: number, record: DispositionRecord): void {
    const { agent, contact, browser } = record;
    this.contactIds[row] = contact?.contactId ?? null;
    this.roundTrips[row] = record.evidence?.roundTrip95 ?? NaN;
    if (record.quality !== undefined) this.writeCode(row, record.quality);
    const { columns, lists } = this;
    columns.agent[row] = lists.agent.numberOf(agent.username);
    columns.queue[row] = lists.queue.numberOf(contact?.queue ?? '');
    columns.site[row] = lists.site.numberOf(agent.site ?? '');
    columns.browser[row] = lists.browser.numberOf(browser === undefined ? '' : majorOf(browser));
  }

  private writeCode(row: number, { code, symptom, scenario, severity }: QualityReport): void {
    const { columns, lists } = this;
    this.severities[row] = severity;
    columns.symptom[row] = lists.symptom.numberOf(symptom);
    columns.scenario[row] = lists.scenario.numberOf(scenario);
    columns.code[row] = lists.code.numberOf(code);
  }

  private grow(): void {
    const length = this.times.length * 2;
    this.times = copied(new Float64Array(length), this.times);
    this.severities = copied(new Uint8Array(length), this.severities);
    this.standing = copied(new Uint8Array(length), this.standing);
    this.revs = copied(new Uint32Array(length), this.revs);
    this.roundTrips = copied(new Float32Array(length), this.roundTrips);
    for (const name of wordColumns) this.columns[name] = copied(new Uint32Array(length), this.columns[name]);
  }
}

/** Minor versions would scatter one fault over many rows. */
function majorOf({ name, version }: { readonly name: string; readonly version: string }): string {
  const [major = ''] = version.split('.');
  return major === '' ? name : `${name} ${major}`;
}

function copied<T extends { set(from: T): void }>(to: T, from: T): T {
  to.set(from);
  return to;
}

import type { Page } from 'puppeteer-core';
import { median, type Row } from './figures.js';

const reports = 1_000_000;
const rounds = 7;

interface AnalysisFigures {
  readonly counted: readonly number[];
  readonly drawn: readonly number[];
  readonly made: number;
}

/** In the page: a table of a million reports, counted and drawn by the built element. */
async function measure(count: number, times: number): Promise<AnalysisFigures> {
  const load = (path: string): Promise<unknown> => import(path);
  await customElements.whenDefined('ccp-softphone');
  const map = document.createElement('ccp-heat-map');
  document.body.append(map);
  await customElements.whenDefined('ccp-heat-map');
  const { ReportTable, aggregate } = (await load('/ccp-elements/disposition/analysis/index.js')) as {
    ReportTable: new () => { add(record: unknown): void };
    aggregate: (table: unknown, spec: unknown) => unknown;
  };
  const table = new ReportTable();
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    const [symptom, scenario, severity] = ['SMLPDWVC'.charAt(index % 8), 'OIT'.charAt(index % 3), 1 + (index % 3)];
    table.add({
      id: `r${index}`,
      rev: 1,
      kind: 'quality',
      status: 'active',
      quality: { code: `${symptom}${scenario}${severity}`, symptom, scenario, severity },
      occurredAt: new Date(1.76e12 + ((index * 7919) % count) * 31_536).toISOString(),
      agent: { username: `agent ${index % 2000}`, site: `site ${index % 7}` },
      contact: { contactId: `c${index}`, queue: `queue ${index % 40}` },
    });
  }
  const made = performance.now() - began;
  const spec = { rows: 'symptom', columns: 'hour', timeZone: 'America/New_York' };
  const counted: number[] = [];
  const drawn: number[] = [];
  for (let round = 0; round < times; round += 1) {
    const from = performance.now();
    aggregate(table, spec);
    counted.push(performance.now() - from);
    Object.assign(map, { timeZone: spec.timeZone, reports: table, rows: spec.rows });
    await (map as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    // Drawing alone: the numbers stay, the cells are made anew.
    Object.assign(map, { isTable: true });
    await (map as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    const before = performance.now();
    Object.assign(map, { isTable: false });
    await (map as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    document.body.getBoundingClientRect();
    drawn.push(performance.now() - before);
  }
  map.remove();
  return { counted, drawn, made };
}

/** A heat map of a million reports: counted by symptom and hour of New York, and its cells drawn. */
export async function analysisRows(page: Page): Promise<readonly Row[]> {
  const { counted, drawn, made } = await page.evaluate(measure, reports, rounds);
  const [count, draw] = [median(counted), median(drawn)];
  return [
    { what: 'a million records made into a table', ours: `${made.toFixed(0)} ms` },
    {
      what: 'heat map of a million reports counted',
      ours: `${count.toFixed(0)} ms`,
      target: 'at most 300 ms',
      isMet: count <= 300,
    },
    {
      what: 'its cells drawn and laid out',
      ours: `${draw.toFixed(1)} ms`,
      target: 'one frame, 16.7 ms',
      isMet: draw <= 16.7,
    },
  ];
}

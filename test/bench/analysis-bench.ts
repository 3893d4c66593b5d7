import type { Page } from 'puppeteer-core';
import { median, type Row } from './figures.js';

const reports = 1_000_000;
const rounds = 7;

interface AnalysisFigures {
  readonly counted: readonly number[];
  /** The frame in which the map of symptoms is drawn, and that with the first lines of fifty agents. */
  readonly drawn: readonly number[];
  readonly begun: readonly number[];
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
  for (let round = 0; round < times; round += 1) {
    const from = performance.now();
    aggregate(table, spec);
    counted.push(performance.now() - from);
  }
  Object.assign(map, { timeZone: spec.timeZone, reports: table });
  const [drawn, begun] = [await framesOf('symptom'), await framesOf('agent')];
  map.remove();
  return { counted, drawn, begun, made };

  /** The numbers stay, the cells are made anew. */
  async function framesOf(rows: string): Promise<readonly number[]> {
    const frames: number[] = [];
    for (let round = 0; round < times; round += 1) {
      Object.assign(map, { rows, isTable: true });
      await painted();
      frames.push(await painted(() => Object.assign(map, { isTable: false })));
      // The lines that come later.
      for (let frame = 0; frame < 10; frame += 1) await painted();
    }
    return frames;
  }

  /** Milliseconds of the page in the frame in which something changes, up to its painting. */
  function painted(change: () => unknown = () => undefined): Promise<number> {
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const from = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - from);
        port2.postMessage(null);
        change();
      });
    });
  }
}

/** A heat map of a million reports: counted by symptom and hour of New York, and its cells drawn. */
export async function analysisRows(page: Page): Promise<readonly Row[]> {
  const { counted, drawn, begun, made } = await page.evaluate(measure, reports, rounds);
  const [count, draw, begin] = [median(counted), median(drawn), median(begun)];
  return [
    { what: 'a million records made into a table', ours: `${made.toFixed(0)} ms` },
    {
      what: 'heat map of a million reports counted',
      ours: `${count.toFixed(0)} ms`,
      target: 'at most 300 ms',
      isMet: count <= 300,
    },
    {
      what: 'its 192 cells made, laid out and painted',
      ours: `${draw.toFixed(1)} ms`,
      target: 'one frame, 16.7 ms',
      isMet: draw <= 16.7,
    },
    {
      what: 'the first of 1,200 cells, of 50 agents by hour',
      ours: `${begin.toFixed(1)} ms`,
      target: 'one frame, 16.7 ms',
      isMet: begin <= 16.7,
    },
  ];
}

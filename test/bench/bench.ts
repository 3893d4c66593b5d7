import type { Page } from 'puppeteer-core';
import { eventually, pause } from '../e2e/harness/eventually.js';
import { weigh, type PageWeight } from '../e2e/harness/page-weight.js';
import type { SimulatedInstance } from '../e2e/harness/simulated-instance.js';
import { analysisRows } from './analysis-bench.js';
import { pageIsGone, whenReady, type BenchWindow } from './bench-pages.js';
import { callSetupRows } from './call-setup-bench.js';
import { collectorRows } from './collector-bench.js';
import { onCrossSite, type CrossSite } from './cross-site.js';
import { firstCallRows } from './first-call-bench.js';
import { inTurns, mebibytes, median, printTable, type Row } from './figures.js';
import { presenceTable } from './presence-bench.js';
import { logRows } from './log-bench.js';
import { paintRows } from './paint-bench.js';
import { samplingRows } from './sampling-bench.js';
import { searchRows } from './search-bench.js';
import { updateRows } from './updates-bench.js';
import { lazyWeights } from './weights.js';

const starts = 30;
const contactsPerRound = 10;
const contactRounds = 2;
const mounts = 50;
/** Between two polls of Streams lie 100 ms without one; a contact must not fall into them. */
const pollIsWaiting = 350;

type Kind = 'raw' | 'ours';
type Figures = Record<Kind, number[]>;

const paths = { raw: '/streams/', ours: '/ours', session: '/session' } as const;

/** The groups of rows by the name under which each can be measured alone, in the order of the table. */
const groups: Readonly<Record<string, (stage: CrossSite) => Promise<readonly Row[]>>> = {
  start: startRows,
  contact: contactRows,
  'call-setup': (stage) => callSetupRows(stage.instance, (kind, use) => onPage(stage, kind, use)),
  mount: mountRows,
  search: (stage) => searchRows(stage.instance, (kind, use) => onPage(stage, kind, use)),
  paint: ({ instance, open }) => paintRows(instance.url, () => open.browser.newPage()),
  updates: updateRows,
  sampling: (stage) => samplingRows((kind, use) => onPage(stage, kind, use)),
  log: (stage) => logRows((kind, use) => onPage(stage, kind, use)),
  analysis: (stage) => onPage(stage, 'ours', analysisRows),
  collector: collectorRows,
  'first-call': (stage) => firstCallRows(stage.instance, stage.server, (kind, use) => onPage(stage, kind, use)),
  weight: async () => weightRows(),
};

/** Prints what this library costs beside a plain Streams page, both measured in the same run. Fails on no figure. */
export async function bench(only: readonly string[] = []): Promise<void> {
  const unknown = only.filter((name) => !(name in groups));
  if (unknown.length > 0) throw new Error(`No such rows: ${unknown.join()}. There are ${Object.keys(groups).join()}.`);
  await onCrossSite(async (stage) => {
    console.log(`Chromium ${await stage.open.browser.version()}, one simulated instance on another site, medians\n`);
    const rows: Row[] = [];
    for (const [name, measure] of Object.entries(groups)) {
      if (only.length === 0 || only.includes(name)) rows.push(...(await measure(stage)));
    }
    printTable(rows);
    if (only.length === 0) console.log(`\nPresence sync, simulated\n\n${presenceTable()}`);
  });
}

async function onPage<T>(
  { open, server }: CrossSite,
  kind: keyof typeof paths,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const page = await open.browser.newPage();
  await page.goto(`${server.origin}${paths[kind]}`);
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

async function startRows(stage: CrossSite): Promise<readonly Row[]> {
  const figures = { raw: [] as number[], ours: [] as number[], session: [] as number[] };
  const kinds = ['raw', 'ours', 'session'] as const;
  for (let run = 0; run < starts; run += 1) {
    for (const kind of inTurns(kinds, run)) {
      await pause(pageIsGone);
      const time = await onPage(stage, kind, async (page) => {
        const readyAt = await whenReady(page);
        return readyAt - (await page.evaluate(() => performance.timeOrigin));
      });
      figures[kind].push(time);
    }
  }
  const [raw, ours, session] = [median(figures.raw), median(figures.ours), median(figures.session)];
  const ratio = ours / raw;
  return [
    {
      what: `page opened to agent ready (${starts} runs each)`,
      raw: `${raw.toFixed(0)} ms`,
      ours: `${ours.toFixed(0)} ms`,
      result: `${ratio.toFixed(2)} times raw`,
      target: 'at most 1.05',
      isMet: ratio <= 1.05,
    },
    {
      what: 'the same, a session without the tag',
      raw: `${raw.toFixed(0)} ms`,
      ours: `${session.toFixed(0)} ms`,
      result: `${(session / raw).toFixed(2)} times raw`,
    },
  ];
}

async function contactRows(stage: CrossSite): Promise<readonly Row[]> {
  const toEvent: Figures = { raw: [], ours: [] };
  const added: number[] = [];
  const toPaint: number[] = [];
  for (let round = 0; round < contactRounds; round += 1) {
    for (const kind of ['raw', 'ours'] as const) {
      await onPage(stage, kind, async (page) => {
        await whenReady(page);
        for (let index = 0; index < contactsPerRound; index += 1) {
          const { sent, contact } = await ring(stage.instance, page, kind);
          toEvent[kind].push(contact.event - sent);
          if (contact.streams !== undefined) added.push(contact.event - contact.streams);
          if (contact.painted !== undefined) toPaint.push(contact.painted - sent);
        }
      });
    }
  }
  const [raw, ours] = [median(toEvent.raw), median(toEvent.ours)];
  return [
    {
      what: `instance's event to contact event (${contactRounds * contactsPerRound} each)`,
      raw: `${raw.toFixed(1)} ms`,
      ours: `${ours.toFixed(1)} ms`,
      result: `${(ours - raw).toFixed(1)} ms more`,
      target: 'at most 2 ms',
      isMet: ours - raw <= 2,
    },
    {
      what: 'Streams’ event in the realm to our event, same contact',
      ours: `${median(added).toFixed(1)} ms`,
      target: 'at most 2 ms',
      isMet: median(added) <= 2,
    },
    { what: 'instance’s event to Accept painted', ours: `${median(toPaint).toFixed(1)} ms` },
  ];
}

/** One contact from the ring to nothing left; `sent` is the moment of the request that makes it. */
async function ring(instance: SimulatedInstance, page: Page, kind: Kind) {
  await pause(pollIsWaiting);
  const sent = performance.timeOrigin + performance.now();
  const id = await instance.call();
  const contact = await eventually('the contact event', () =>
    page.evaluate(
      (sought, needsPaint) => {
        const found = (globalThis as unknown as BenchWindow).contacts[sought];
        return found?.event !== undefined && (!needsPaint || found.painted !== undefined) ? found : null;
      },
      id,
      kind === 'ours',
    ),
  );
  await instance.reset();
  return { sent, contact };
}

async function mountRows(stage: CrossSite): Promise<readonly Row[]> {
  const grown: Record<Kind, { readonly first: PageWeight; readonly last: PageWeight }> = {
    raw: await mountMany(stage, 'raw'),
    ours: await mountMany(stage, 'ours'),
  };
  const change = (kind: Kind, key: keyof PageWeight) => grown[kind].last[key] - grown[kind].first[key];
  const heap = (kind: Kind) =>
    `${mebibytes(grown[kind].first.heapBytes)} to ${mebibytes(grown[kind].last.heapBytes)} MiB`;
  const count = (kind: Kind, key: 'listeners' | 'documents') => `${grown[kind].first[key]} to ${grown[kind].last[key]}`;
  const isFlat = change('ours', 'heapBytes') < 500_000;
  const round = `round 5 to ${mounts}`;
  return [
    {
      what: `heap, ${round} of mount and unmount`,
      raw: heap('raw'),
      ours: heap('ours'),
      target: 'flat',
      isMet: isFlat,
    },
    {
      what: `listeners, ${round}`,
      raw: count('raw', 'listeners'),
      ours: count('ours', 'listeners'),
      target: 'flat',
      isMet: change('ours', 'listeners') <= 0,
    },
    {
      what: `documents, ${round}`,
      raw: count('raw', 'documents'),
      ours: count('ours', 'documents'),
      target: 'flat',
      isMet: change('ours', 'documents') <= 0,
    },
  ];
}

async function mountMany(stage: CrossSite, kind: Kind) {
  return onPage(stage, kind, async (page) => {
    await whenReady(page);
    const remount = async (times: number): Promise<PageWeight> => {
      for (let round = 0; round < times; round += 1) {
        await page.evaluate(() => (globalThis as unknown as BenchWindow).remount());
      }
      return weigh(page);
    };
    return { first: await remount(5), last: await remount(mounts - 5) };
  });
}

function weightRows(): readonly Row[] {
  const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
  return lazyWeights().map(({ file, bytes }) => ({ what: `loaded when needed: ${file}`, ours: kilobytes(bytes) }));
}

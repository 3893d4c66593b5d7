import type { CDPSession, Page } from 'puppeteer-core';
import { eventually, pause } from '../e2e/harness/eventually.js';
import type { SimulatedInstance } from '../e2e/harness/simulated-instance.js';
import { pageIsGone, whenReady } from './bench-pages.js';
import type { CrossSite } from './cross-site.js';
import { inTurns, median, type Row } from './figures.js';
import { isFree, keepTemplate, sendUpdates } from './updates-page.js';

const updates = 10_000;
/** Sent first and not measured, until the browser has compiled what it uses often. */
const warmUp = 1000;
/** Two virtual processors share a real one, so that the same work costs a fifth more or less from run to run. */
const rounds = 9;
const paths = { raw: '/streams/', session: '/session', tag: '/tag' } as const;

type Kind = keyof typeof paths;

interface Spent {
  /** Processor time of the page's main thread, in milliseconds. */
  readonly tasks: number;
  /** The part of it in scripts. */
  readonly script: number;
}

interface ReceivingWindow {
  isLastHeard: boolean;
}

/**
 * The processor time of a page that gets ten thousand reports of Connect: Streams alone, our session on it, and the tag.
 * The clock of the thread is read, not that of the wall; what the CCP does is in another process.
 */
export async function updateRows({ open, instance, server }: CrossSite): Promise<readonly Row[]> {
  const spent: Record<Kind, Spent[]> = { raw: [], session: [], tag: [] };
  const add = async (kind: Kind): Promise<void> => {
    await pause(pageIsGone);
    const page = await open.browser.newPage();
    await page.goto(`${server.origin}${paths[kind]}`);
    spent[kind].push(await measure(page, instance));
    await page.close();
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of inTurns(['raw', 'session'] as const, round)) await add(kind);
  }
  await add('tag');
  return rowsOf(spent);
}

function rowsOf(spent: Readonly<Record<Kind, readonly Spent[]>>): readonly Row[] {
  const tasks = (kind: Kind) => median(spent[kind].map(({ tasks }) => tasks));
  const said = (kind: Kind) => {
    const script = median(spent[kind].map(({ script }) => script));
    return `${tasks(kind).toFixed(0)} ms (script ${script.toFixed(0)} ms)`;
  };
  const ratio = (kind: Kind) => tasks(kind) / tasks('raw');
  const times = (kind: Kind) => `${ratio(kind).toFixed(2)} times raw`;
  const what = `${updates.toLocaleString('en')} agent updates, processor time`;
  return [
    {
      what: `${what}: gateway and session (${rounds} runs each)`,
      raw: said('raw'),
      ours: said('session'),
      result: times('session'),
      target: 'at most 1.2',
      isMet: ratio('session') <= 1.2,
    },
    { what: `${what}: the tag mounted, one run`, raw: said('raw'), ours: said('tag'), result: times('tag') },
  ];
}

async function measure(page: Page, instance: SimulatedInstance): Promise<Spent> {
  await whenReady(page);
  const ccp = await eventually('the CCP', () => page.frames().find((frame) => frame.url().includes('/ccp-v2')) ?? null);
  await instance.call({ attributes: { plan: 'gold', language: 'ja', ticket: 'T-1029', tier: '2' } });
  await eventually('the report of a call', () => ccp.evaluate(keepTemplate));
  await instance.reset();
  await eventually('an agent without a call', () => ccp.evaluate(isFree));
  const send = async (count: number): Promise<void> => {
    await page.evaluate(hearTheLast);
    await ccp.evaluate(sendUpdates, count);
    await page.waitForFunction(() => (globalThis as unknown as ReceivingWindow).isLastHeard, {
      polling: 50,
      timeout: 0,
    });
  };
  await send(warmUp);
  const client = await page.createCDPSession();
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await spentBy(client);
  await send(updates);
  const after = await spentBy(client);
  return { tasks: after.tasks - before.tasks, script: after.script - before.script };
}

/** Runs in the page: Streams lives in its window or in the realm. */
function hearTheLast(): void {
  const page = globalThis as unknown as ReceivingWindow;
  page.isLastHeard = false;
  const windows = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)];
  const home = windows.find((candidate) => candidate?.origin !== undefined && 'connect' in candidate);
  const hear = ({ data }: MessageEvent): void => {
    if (data !== 'the last') return;
    home?.removeEventListener('message', hear);
    // The elements render what they were told last.
    setTimeout(() => (page.isLastHeard = true), 50);
  };
  home?.addEventListener('message', hear);
}

async function spentBy(client: CDPSession): Promise<Spent> {
  const { metrics } = await client.send('Performance.getMetrics');
  const value = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1000;
  return { tasks: value('TaskDuration'), script: value('ScriptDuration') };
}

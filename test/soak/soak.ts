import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { AgentDesk } from '../e2e/harness/agent-desk.js';
import { openBrowser } from '../e2e/harness/browser.js';
import { eventually, pause } from '../e2e/harness/eventually.js';
import { servePages } from '../e2e/harness/page-server.js';
import { weigh, type PageWeight } from '../e2e/harness/page-weight.js';
import { SimulatedInstance } from '../e2e/harness/simulated-instance.js';
import { faultsIn, type Told } from './lifecycle-check.js';
import { Shift } from './shift.js';

/** Contacts of the shift; an hour of a busy agent has fewer than a tenth. */
const contacts = Number(process.env['SOAK_CONTACTS'] ?? 500);

/** Everything happens faster than in a contact centre, and in the same order. */
const settings = {
  ringMs: 4000,
  agentWhisperMs: 30,
  customerWhisperMs: 30,
  outboundAnswerMs: 150,
  transferFlowMs: 50,
  chatEndLagMs: 0,
  mediaLossMs: 2000,
};

/** What the browser prints of an expired session: the CCP's frame leads to the login page, which stands in no frame. */
const refusesLogin = /^error: Refused to display '\S+' in a frame because it set 'X-Frame-Options' to 'deny'\.$/;

/**
 * A simulated shift: contacts of every kind, moves of the tag, two reloads, three expiries and lost sockets. True when every
 * contact was told once and in order, the page printed nothing, and the heap stayed flat.
 */
export async function soak(): Promise<boolean> {
  const [open, instance] = await Promise.all([openBrowser('chromium'), SimulatedInstance.start()]);
  const html = await readFile(new URL('shift-page.html', import.meta.url), 'utf8');
  const server = await servePages({ '/': html });
  try {
    await instance.updateSettings(settings);
    const url = `${server.origin}/?instance=${encodeURIComponent(instance.url)}`;
    const desk = await AgentDesk.signedIn(open.browser.defaultBrowserContext(), instance, url);
    const outcome = await workThrough(new Shift(desk, instance), desk.page);
    return report(
      outcome,
      desk.noise.filter((line) => !refusesLogin.test(line)),
    );
  } finally {
    await open.close();
    await server.close();
    await instance.stop();
  }
}

interface Outcome {
  readonly faults: readonly string[];
  readonly told: number;
  readonly weights: readonly PageWeight[];
}

async function workThrough(shift: Shift, page: Page): Promise<Outcome> {
  const faults: string[] = [];
  const weights: PageWeight[] = [];
  let told = 0;
  const read = (facts: readonly Told[], isCutShort: boolean): void => {
    told += facts.length;
    faults.push(...faultsIn(facts, isCutShort));
  };
  const at = (share: number): number => Math.round(contacts * share);
  for (let count = 1; count <= contacts; count += 1) {
    await shift.takeNext();
    if (count === at(0.1)) read(await shift.reloadInACall(), true);
    if (count === at(0.2)) read(await shift.reload(), false);
    if (count === at(0.3)) await shift.expireTokens();
    if (count === at(0.35) || count === at(0.4)) await shift.expireSession();
    if (count % Math.ceil(contacts / 10) === 0) await shift.loseSockets();
    if (count === at(0.5) || count === at(0.75) || count === contacts) {
      // What the page keeps for this check is no part of what it weighs.
      read(await shift.drain(), false);
      weights.push(await weighWithoutLogs(page));
    }
    if (count % 50 === 0) console.log(`${count} contacts`);
  }
  return { faults, told, weights };
}

/** Streams keeps its log for half an hour at least, in the page and in the CCP's frame, and a shift here is over before. */
async function weighWithoutLogs(page: Page): Promise<PageWeight> {
  for (const frame of page.frames()) await eventually('the log is sent', () => frame.evaluate(isLogSent), forSending);
  for (const frame of page.frames()) await frame.evaluate(rollLog);
  await pause(20 * rolled);
  for (const frame of page.frames()) await frame.evaluate(rollLog, usualRoll);
  return weigh(page);
}

/**
 * Streams sends at most 500 entries each five seconds, and the CCP of a contact a second writes more: the rest waits in its
 * frame, longer with each contact. An agent who talks gives it time.
 */
const forSending = { within: 600_000, every: 250 };

interface StreamsLog {
  setLogRollInterval(milliseconds: number): void;
  readonly _serverBoundInternalLogs: readonly unknown[];
}

interface FrameWindow {
  readonly connect?: { getLog(): StreamsLog };
}

/** Runs in each frame of the page. Streams lets up to 50 entries wait for more. */
function isLogSent(): boolean {
  const { connect } = globalThis as unknown as FrameWindow;
  return connect === undefined || connect.getLog()._serverBoundInternalLogs.length < 50;
}

/** Milliseconds between two rolls of the log of Streams: until nothing is left of it, and as Streams does it. */
const [rolled, usualRoll] = [50, 1_800_000];

/** Runs in each frame of the page. */
function rollLog(interval = 50): void {
  const { connect } = globalThis as unknown as FrameWindow;
  connect?.getLog().setLogRollInterval(interval);
}

/** How much the heap may waver between two looks after garbage collection, in bytes. */
const waver = 1_500_000;

function report({ faults, told, weights }: Outcome, noise: readonly string[]): boolean {
  const mebibytes = weights.map(({ heapBytes }) => (heapBytes / 2 ** 20).toFixed(1));
  const [first, ...later] = weights;
  const isFlat = later.every(
    (weight) =>
      weight.heapBytes - (first?.heapBytes ?? 0) < waver &&
      weight.documents <= (first?.documents ?? 0) &&
      weight.listeners <= (first?.listeners ?? 0) + 5,
  );
  console.log(`${contacts} contacts, ${told} facts told, ${faults.length} wrong`);
  for (const fault of faults) console.log(`  ${fault}`);
  console.log(`printed by the page: ${noise.length === 0 ? 'nothing' : noise.join('\n  ')}`);
  console.log(`heap at half, three quarters and the end: ${mebibytes.join(', ')} MiB, ${isFlat ? 'flat' : 'grows'}`);
  console.log(
    `documents ${weights.map(({ documents }) => documents).join(', ')}; listeners ${weights.map(({ listeners }) => listeners).join(', ')}`,
  );
  return faults.length === 0 && noise.length === 0 && isFlat;
}

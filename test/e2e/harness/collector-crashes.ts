import type { Page } from 'puppeteer-core';
import { CollectorGate, type CollectorMoment } from './collector-gate.js';
import { CollectorProcess } from './collector-process.js';
import { eventually } from './eventually.js';
import { MortalBrowser } from './mortal-browser.js';
import { report, reportingPages, stateOf, whenReady } from './reporting-page.js';

/** What ends at a moment: the collector alone, or the agent's browser with it. */
export const collectorEnds = ['alone', 'with the browser'] as const;
export type CollectorEnd = (typeof collectorEnds)[number];

/** A page that reports to a real collector, and the collector's sudden ends. */
export class CollectorCrashes {
  /** What the page said is kept: each has to be in the collector's file once. */
  readonly kept: string[] = [];

  private constructor(
    private readonly collector: CollectorProcess,
    private readonly gate: CollectorGate,
    private readonly browser: MortalBrowser,
    private readonly origin: string,
    private page: Page,
  ) {}

  static async open(): Promise<CollectorCrashes> {
    const collector = await CollectorProcess.open();
    const gate = new CollectorGate(collector, await reportingPages());
    const browser = new MortalBrowser();
    const origin = await gate.open();
    const page = await whenReady(await browser.page(origin));
    return new CollectorCrashes(collector, gate, browser, origin, page);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.gate.close();
    await this.collector.close();
  }

  /**
   * Kills the collector at a moment of a request of this many reports and starts it again; tells how much of that request it has
   * then, before anything is repeated.
   */
  async endAt(moment: CollectorMoment, count: number, end: CollectorEnd = 'alone'): Promise<'none' | 'some' | 'all'> {
    const { collector, gate } = this;
    gate.fatal = [];
    await (end === 'alone' ? this.reportInto(moment, count) : this.reportBefore(moment, count));
    const fatal = await eventually('the collector dies', () => gate.fatal.length > 0 && gate.fatal);
    await collector.start();
    const records = new Set(await collector.records());
    const left = fatal.filter((name) => records.has(name)).length;
    gate.isShut = false;
    if (end === 'with the browser') this.page = await whenReady(await this.browser.page(this.origin));
    return left === 0 ? 'none' : left === fatal.length ? 'all' : 'some';
  }

  /** The page goes on reporting while the collector dies. */
  private async reportInto(moment: CollectorMoment, count: number): Promise<void> {
    this.gate.kill = () => this.collector.kill();
    this.gate.moment = moment;
    this.kept.push(...(await report(this.page, count)));
  }

  /** A browser that is gone cannot tell what it has kept, so it tells before anything can be sent. */
  private async reportBefore(moment: CollectorMoment, count: number): Promise<void> {
    const { collector, gate, browser, page } = this;
    gate.isShut = true;
    this.kept.push(...(await report(page, count)));
    gate.kill = () => Promise.all([collector.kill(), browser.kill()]);
    gate.moment = moment;
    gate.isShut = false;
    // The browser may die before it has answered.
    online(page).catch(() => undefined);
  }

  /** Waits until everything is sent, and tells what is missing and what the collector gives out twice. */
  async outcome(): Promise<{ readonly missing: readonly string[]; readonly twice: readonly string[] }> {
    await online(this.page);
    await eventually('the outbox is empty', async () => (await stateOf(this.page)).waiting === 0, { within: 120_000 });
    const records = await this.collector.records();
    const known = new Set(records);
    const missing = this.kept.filter((name) => !known.has(name));
    const unseen = new Set(records);
    const twice = records.filter((name) => !unseen.delete(name));
    return { missing, twice };
  }
}

/** A network that is said to be back is tried at once; nobody waits for the next attempt by chance. */
async function online(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
}

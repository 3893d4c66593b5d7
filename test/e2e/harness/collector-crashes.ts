import type { Page } from 'puppeteer-core';
import { CollectorGate, type CollectorMoment } from './collector-gate.js';
import { CollectorProcess } from './collector-process.js';
import { eventually } from './eventually.js';
import { MortalBrowser } from './mortal-browser.js';
import { report, reportingPages, stateOf, whenReady } from './reporting-page.js';

/** A page that reports to a real collector, and the collector's sudden ends. */
export class CollectorCrashes {
  /** What the page said is kept: each has to be in the collector's file once. */
  readonly kept: string[] = [];

  private constructor(
    private readonly collector: CollectorProcess,
    private readonly gate: CollectorGate,
    private readonly browser: MortalBrowser,
    private readonly page: Page,
  ) {}

  static async open(): Promise<CollectorCrashes> {
    const collector = await CollectorProcess.open();
    const gate = new CollectorGate(collector, await reportingPages());
    const browser = new MortalBrowser();
    const page = await whenReady(await browser.page(await gate.open()));
    return new CollectorCrashes(collector, gate, browser, page);
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
  async endAt(moment: CollectorMoment, count: number): Promise<'none' | 'some' | 'all'> {
    const { collector, gate } = this;
    gate.fatal = [];
    gate.moment = moment;
    this.kept.push(...(await report(this.page, count)));
    const fatal = await eventually('the collector dies', () => gate.fatal.length > 0 && gate.fatal);
    await collector.start();
    const records = new Set(await collector.records());
    const left = fatal.filter((name) => records.has(name)).length;
    gate.isShut = false;
    return left === 0 ? 'none' : left === fatal.length ? 'all' : 'some';
  }

  /** Waits until everything is sent, and tells what is missing and what the collector gives out twice. */
  async outcome(): Promise<{ readonly missing: readonly string[]; readonly twice: readonly string[] }> {
    // A network that is said to be back is tried at once; nobody waits for the next attempt by chance.
    await this.page.evaluate(() => window.dispatchEvent(new Event('online')));
    await eventually('the outbox is empty', async () => (await stateOf(this.page)).waiting === 0, { within: 120_000 });
    const records = await this.collector.records();
    const known = new Set(records);
    const missing = this.kept.filter((name) => !known.has(name));
    const unseen = new Set(records);
    const twice = records.filter((name) => !unseen.delete(name));
    return { missing, twice };
  }
}

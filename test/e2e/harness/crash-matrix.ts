import type { Page } from 'puppeteer-core';
import { CountingStore, type StoreWeather } from './counting-store.js';
import { eventually, pause } from './eventually.js';
import { crash, MortalBrowser } from './mortal-browser.js';
import { beginReport, report, reportingPages, stateOf, whenReady } from './reporting-page.js';

/** Where in the life of a report the end comes. */
export const moments = [
  'before it is kept',
  'while it can be undone',
  'on its way',
  'stored, not answered',
  'answered',
] as const;
export type Moment = (typeof moments)[number];

const weatherAt: Readonly<Record<Moment, StoreWeather>> = {
  'before it is kept': 'fine',
  'while it can be undone': 'fine',
  'on its way': 'held-before',
  'stored, not answered': 'held',
  answered: 'fine',
};

/** Pages that report, a store that counts, and their sudden ends. */
export class CrashMatrix {
  /** What pages said is kept: each has to be in the store once. */
  readonly kept: string[] = [];
  readonly browser = new MortalBrowser();
  /** Of the page and the store. */
  origin = '';

  private constructor(readonly store: CountingStore) {}

  static async open(): Promise<CrashMatrix> {
    const matrix = new CrashMatrix(new CountingStore(await reportingPages()));
    matrix.origin = await matrix.store.open();
    return matrix;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.store.close();
  }

  async page(): Promise<Page> {
    return whenReady(await this.browser.page(this.origin));
  }

  async report(page: Page, count: number, undoSeconds = 0): Promise<void> {
    this.kept.push(...(await report(page, count, undoSeconds)));
  }

  /** Ends a tab, or the whole browser, at a moment. */
  async endAt(moment: Moment, end: 'tab' | 'browser', count: number): Promise<void> {
    const { store } = this;
    const page = await this.page();
    const calls = store.calls;
    store.weather = () => weatherAt[moment];
    if (moment === 'before it is kept') beginReport(page, count);
    else await this.report(page, count, moment === 'while it can be undone' ? 5 : 0);
    if (moment === 'before it is kept') await pause(5);
    if (weatherAt[moment] !== 'fine') await eventually('a call waits', () => store.waiting > 0);
    if (moment === 'answered') await eventually('a call', () => store.calls > calls, { every: 1 });
    await (end === 'tab' ? crash(page) : this.browser.kill());
    store.weather = () => 'fine';
    store.release();
  }

  /** Reports without a network, which then comes back; the names that got out before. */
  async reportOffline(count: number): Promise<readonly string[]> {
    const page = await this.page();
    await page.setOfflineMode(true);
    const before = this.kept.length;
    await this.report(page, count);
    const gotOut = this.kept.slice(before).filter((name) => this.store.stored.has(name));
    await page.setOfflineMode(false);
    await allSent(page);
    await page.close();
    return gotOut;
  }

  /**
   * Reports where the disk has no room, which the page has to notice. Nothing else may have come before: the browser looks at
   * the disk when it opens a database of an origin for the first time, and then not for a while.
   */
  async reportOnFullDisk(count: number): Promise<void> {
    const { store, origin } = this;
    const other = await this.browser.page('about:blank');
    const session = await other.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
    const page = await this.page();
    store.weather = () => 'broken';
    await this.report(page, count);
    await eventually('full', async () => (await stateOf(page)).reason === 'full');
    store.weather = () => 'fine';
    await allSent(page);
  }

  /** Waits in a fresh page until everything is sent, milliseconds at most, and tells what is missing and what came twice. */
  async outcome(within = 120_000): Promise<{ readonly missing: readonly string[]; readonly twice: readonly string[] }> {
    const page = await this.page();
    await eventually('the outbox is empty', async () => (await stateOf(page)).waiting === 0, { within });
    const missing = this.kept.filter((name) => !this.store.stored.has(name));
    const twice = [...this.store.stored].flatMap(([name, count]) => (count === 1 ? [] : name));
    await page.close();
    return { missing, twice };
  }
}

async function allSent(page: Page): Promise<void> {
  await eventually('all sent', async () => (await stateOf(page)).waiting === 0, { within: 120_000 });
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../config/browsers.js';

/** A Chromium that is killed and comes back with what it had on the disk. */
export class MortalBrowser {
  private browser: Browser | null = null;
  private profile = '';

  async page(url: string): Promise<Page> {
    const browser = (this.browser ??= await this.start());
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  }

  /** As the task manager of the system ends it: no event, no last word, nothing written that was not written. */
  async kill(): Promise<void> {
    const process = this.browser?.process() ?? null;
    this.browser = null;
    if (process === null) return;
    const ended = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  private async start(): Promise<Browser> {
    if (this.profile === '') this.profile = await mkdtemp(join(tmpdir(), 'ccp-elements-mortal-'));
    const { executablePath, headless, args, env } = await findChromium();
    return launch({
      executablePath,
      env,
      ignoreDefaultArgs: true,
      args: [
        '--no-first-run',
        '--disable-background-networking',
        '--disable-gpu',
        '--disable-sync',
        '--disable-component-update',
        ...args,
        headless === 'shell' ? '--headless' : '--headless=new',
        `--user-data-dir=${this.profile}`,
        'about:blank',
      ],
      protocolTimeout: 60_000,
    });
  }
}

/** Ends the process of a tab, as the browser does when it has no memory left. */
export async function crash(page: Page): Promise<void> {
  const gone = new Promise((resolve) => page.once('error', resolve));
  const session = await page.createCDPSession();
  // The command never answers: whoever would is gone.
  session.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close().catch(() => undefined);
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExampleServer, type ExampleServer } from '../../src/cli/example-server.js';
import { fileOf, entry, snapshotEntry } from '../diagnostics/logs/log-entries.js';
import { mainBrowserNames, openBrowser, type OpenBrowser } from './harness/browser.js';
import { press, textOf } from './harness/deep-query.js';

const folder = mkdtempSync(join(tmpdir(), 'ccp-elements-log-'));
const log = join(folder, 'agent-log.txt');

describe.each(mainBrowserNames)('the diagnostics page, the example, in %s', (name) => {
  let open: OpenBrowser;
  let server: ExampleServer;
  let page: Page;
  const noise: string[] = [];

  beforeAll(async () => {
    [open, server] = await Promise.all([openBrowser(name), startExampleServer('diagnostics', 0, 'http://localhost:9')]);
    writeFileSync(
      log,
      fileOf([
        snapshotEntry(0, 'Available'),
        entry('calling +81312345678', { after: 1000 }),
        snapshotEntry(125_000, 'MissedCallAgent'),
      ]),
    );
    page = await open.browser.newPage();
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(String(error)));
    await page.goto(server.url);
  });

  afterAll(async () => {
    await open.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  async function give(): Promise<void> {
    const field = await page.evaluateHandle(() => {
      const viewer = document.querySelector('ccp-log-viewer');
      return (viewer?.shadowRoot ?? document).querySelector('input[type=file]');
    });
    await (field as ElementHandle<HTMLInputElement>).uploadFile(log);
  }

  const reads = (words: string) => expect.poll(() => textOf(page), { timeout: 10_000 }).toContain(words);

  it('reads a log, in the worker of the bundle', async () => {
    await page.goto(`${server.url}#logs`);
    await reads('Read a log of the Contact Control Panel');
    await give();
    await reads('A call was missed because the network was gone');
    expect(page.workers().length).toBe(1);
  });

  it('shows to the letter what would go to AWS Support, without the caller', async () => {
    await page.goto(`${server.url}#support`);
    await reads('AWS Support will ask for');
    await give();
    await reads('calling [number]');
    expect(await textOf(page)).not.toContain('12345678');
  });

  it('finds where a fault lies, question by question, in Japanese', async () => {
    await page.goto(`${server.url}?lang=ja#path`);
    await reads('不具合はだれに聞こえますか');
    for (const answer of ['エージェント', 'ありません', '同じ拠点']) await press(page, answer);
    await reads('エージェントのネットワーク');
  });

  it('has the laboratory, and no word on the console', async () => {
    await page.goto(`${server.url}#latency`);
    await reads('How to measure');
    expect(noise).toEqual([]);
  });
});

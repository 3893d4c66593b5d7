import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startExampleServer, type ExampleServer } from '../../src/cli/example-server.js';
import { temporaryFolders } from '../harness/temporary-folders.js';
import { mainBrowserNames, openBrowser, type OpenBrowser } from './harness/browser.js';
import { eventually } from './harness/eventually.js';

const board = 'ccp-heat-map';
const folder = temporaryFolders('ccp-board');

describe.each(mainBrowserNames)('the quality board in %s', (name) => {
  let open: OpenBrowser;
  let server: ExampleServer;
  beforeAll(async () => {
    [open, server] = await Promise.all([openBrowser(name), startExampleServer('quality-board', 0, '')]);
  });
  afterAll(async () => {
    await open.close();
    await server.stop();
  });

  async function visit(path = '') {
    const page = await open.browser.newPage();
    const noise: string[] = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(String(error)));
    await page.goto(`${server.url}${path}`);
    const names = () =>
      page.$eval(board, (map) =>
        [...(map.shadowRoot?.querySelectorAll('.cell') ?? [])].map((cell) => cell.getAttribute('aria-label') ?? ''),
      );
    await eventually('the map', async () => (await names()).length > 50);
    return { page, noise, names };
  }

  it('shows a week, and what disturbed it, without a word on the console', async () => {
    const { page, noise, names } = await visit();
    expect(await names()).toContain('Delay, 11:00 to 11:59: 19 reports, median impact 2');
    await page.$eval(board, (map) => {
      const cells = [...(map.shadowRoot?.querySelectorAll<HTMLElement>('.cell') ?? [])];
      cells.find((cell) => cell.textContent?.trim() === '19')?.click();
    });
    const said = () => page.$eval(board, (map) => map.shadowRoot?.querySelector('.sheet')?.textContent ?? '');
    await eventually('the finding', async () => (await said()).includes('Same minute on 4 days'));
    expect(await said()).toContain('Backup Osaka');
    await page.select('select[name=language]', 'ja');
    await eventually('Japanese', async () => (await said()).includes('4 日とも同じ時刻に発生'));
    expect(noise).toEqual([]);
  });

  it('opens a sheet that agents wrote by hand, as the guide has it, and tells what it could not read', async () => {
    const { page, noise, names } = await visit();
    const file = join(folder(), 'sheet.txt');
    writeFileSync(file, '5:45PM agentName LT2\n6:05PM agentName DO3\n6:34 PM agentName MI3\nlunch\n');
    const field = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(file);
    await eventually('the sheet', async () =>
      (await names()).some((cell) => cell.startsWith('Delay, 17:00') && cell.endsWith('1 report')),
    );
    const told = (await names()).filter((cell) => cell.endsWith('1 report'));
    expect(told).toEqual([
      'Missed call, 18:00 to 18:59: 1 report',
      'Delay, 17:00 to 17:59: 1 report',
      'Dropped, 18:00 to 18:59: 1 report',
    ]);
    expect(await page.$eval('.answer', ({ textContent }) => textContent)).toBe(
      '3 records read, 1 could not be read:\nline 4: lunch',
    );
    expect(noise).toEqual([]);
  });
});

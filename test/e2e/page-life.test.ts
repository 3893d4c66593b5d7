import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { AgentDesk } from './harness/agent-desk.js';
import { mainBrowserNames } from './harness/browser.js';
import { eventually } from './harness/eventually.js';
import { hearsTone } from './harness/hearing.js';
import { HostSite, tagPage } from './harness/host-site.js';
import { Stage } from './harness/stage.js';

/** The library under two addresses, and its session API. */
const twice = {
  head: '<script type="module" src="/ccp-elements/cdn.js?v=2"></script>',
  script: `
    const addresses = ['cdn.js?v=2', 'cdn.js', 'cdn/api.js'];
    const copies = await Promise.all(addresses.map((address) => import('/ccp-elements/' + address)));
    globalThis.copies = new Set(copies.map(({ CcpError }) => CcpError)).size;`,
};

const settings = { agentWhisperMs: 0, customerWhisperMs: 0 };

/** What the browser tells a page when its network goes or comes; taking the machine's network away would take the instance too. */
const networkGoes = (page: Page, moment: 'offline' | 'online') =>
  page.evaluate((name) => window.dispatchEvent(new Event(name)), moment);

describe.each(mainBrowserNames)('a page through a long shift in %s', (name) => {
  const stage = new Stage(name, { settings });

  const site = new HostSite(stage, (instanceUrl) => ({ '/twice': tagPage(instanceUrl, twice) }));

  const isReady = (desk: AgentDesk) =>
    desk.waitFor(
      'ready with the audio',
      ({ status, agent, tab }) => status === 'ready' && agent !== null && tab.hasAudio,
    );

  it('says that it is offline and what to do, and goes on by itself', async () => {
    const desk = await stage.desk();
    await networkGoes(desk.page, 'offline');
    await desk.reads('This computer is offline');
    await networkGoes(desk.page, 'online');
    await desk.waitFor('ready again', ({ readiness }) => readiness.isReady);
    await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), 1000);
  });

  it('has the library once where it loads it under two addresses', async () => {
    const desk = await stage.desk(site.at('/twice'));
    expect(await desk.page.evaluate(() => Reflect.get(globalThis, 'copies'))).toBe(1);
    await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), 1000);
  });

  it('is back with the audio after the agent went elsewhere and came back', async () => {
    const desk = await stage.desk();
    await isReady(desk);
    await desk.page.goto('about:blank');
    await desk.page.goBack();
    await isReady(desk);
    await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), 1000);
  });

  it('asks before a call is left, and not otherwise', async () => {
    const desk = await stage.desk();
    const asked: string[] = [];
    desk.page.on('dialog', (dialog) => asked.push(dialog.type()));
    await desk.page.reload();
    await isReady(desk);
    expect(asked).toEqual([]);

    await desk.takeCall({ customer: 'tone' });
    await desk.page.reload();
    await desk.waitForContact('still there', ({ state }) => state === 'connected');
    expect(asked).toEqual(['beforeunload']);
    await desk.reads('Connected, but no audio here');
  });
});

describe('a tab that the browser freezes, in chromium', () => {
  const stage = new Stage('chromium', { settings });

  it('knows of the call that rang meanwhile as soon as it runs again', async () => {
    const desk = await stage.desk();
    const protocol = await desk.page.createCDPSession();
    await desk.page.evaluate(() => {
      document.addEventListener('freeze', () => sessionStorage.setItem('frozen', 'yes'));
    });
    await protocol.send('Page.setWebLifecycleState', { state: 'frozen' });
    const contactId = await stage.instance.call({ customer: 'tone' });
    await protocol.send('Page.setWebLifecycleState', { state: 'active' });
    await eventually('it was frozen', () => desk.page.evaluate(() => sessionStorage.getItem('frozen') === 'yes'));
    await desk.waitForContact('rings', ({ state }) => state === 'connecting');
    expect(await desk.command('accept', contactId)).toBeNull();
    await desk.waitForContact('connected', ({ state }) => state === 'connected');
    await hearsTone(await desk.ccp(), 1000);
    const { readiness } = await desk.snapshot();
    expect(readiness.isReady).toBe(true);
  });
});

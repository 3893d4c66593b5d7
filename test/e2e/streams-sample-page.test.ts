import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames } from './harness/browser.js';
import { eventually } from './harness/eventually.js';
import { ccpFrame, hearsTone } from './harness/hearing.js';
import { signInAt } from './harness/login-form.js';
import { servePages, type PageServer } from './harness/page-server.js';
import { samplePage } from './harness/sample-page.js';
import { Stage } from './harness/stage.js';

interface StreamsWindow {
  readonly connect: {
    agent(use: (agent: { getName(): string }) => void): void;
    contact(use: (contact: StreamsContact) => void): void;
  };
  seen: string[];
  contact?: StreamsContact;
}

interface StreamsContact {
  onConnecting(use: () => void): void;
  onConnected(use: () => void): void;
  onEnded(use: () => void): void;
  onDestroy(use: () => void): void;
  accept(): void;
  clear(): void;
}

describe.each(browserNames)('the sample page of the Streams README, only its URL changed, in %s', (name) => {
  const stage = new Stage(name);
  let server: PageServer;

  beforeAll(async () => {
    const readme = await readFile('node_modules/amazon-connect-streams/README.md', 'utf8');
    server = await servePages({ '/streams/': samplePage(readme, stage.instance.url) });
  });
  afterAll(() => server.close());

  const seen = (page: Page) => page.evaluate(() => (globalThis as unknown as StreamsWindow).seen);

  it('is a client that works: agent, contact events, audio', async () => {
    await signInAt(stage.context, stage.instance);
    const page = await stage.context.newPage();
    await page.goto(`${server.origin}/streams/`);
    await page.evaluate(() => {
      const host = globalThis as unknown as StreamsWindow;
      host.seen = [];
      host.connect.agent((agent) => host.seen.push(`agent ${agent.getName()}`));
      host.connect.contact((contact) => {
        host.contact = contact;
        contact.onConnecting(() => host.seen.push('connecting'));
        contact.onConnected(() => host.seen.push('connected'));
        contact.onEnded(() => host.seen.push('ended'));
        contact.onDestroy(() => host.seen.push('destroyed'));
      });
    });
    await eventually('the agent', async () => (await seen(page))[0]?.startsWith('agent '));

    const contactId = await stage.instance.call({ customer: 'tone' });
    await eventually('connecting', async () => (await seen(page)).includes('connecting'));
    await page.evaluate(() => (globalThis as unknown as StreamsWindow).contact?.accept());
    await eventually('connected', async () => (await seen(page)).includes('connected'));
    await hearsTone(await ccpFrame(page, stage.instance.url), 1000);

    await stage.instance.customerHangsUp(contactId);
    await eventually('ended', async () => (await seen(page)).includes('ended'));
    await page.evaluate(() => (globalThis as unknown as StreamsWindow).contact?.clear());
    await eventually('destroyed', async () => (await seen(page)).includes('destroyed'));
    expect((await seen(page)).slice(1)).toEqual(['connecting', 'connected', 'ended', 'destroyed']);
  });
});

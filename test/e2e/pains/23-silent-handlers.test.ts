import { describe, expect, it } from 'vitest';
import { eventually } from '../harness/eventually.js';
import { HostSite, tagPage, toldBy } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** A host whose listeners fail, before those that write down what is told. */
const failing = `
  phone.addEventListener('ccp-contact-offered', () => { throw new Error('the listener of the tag failed'); });
  globalThis.failInSession = () => {
    phone.session.on(({ type }) => { if (type === 'contact-offered') throw new Error('the listener of the session failed'); });
    phone.session.subscribe(({ contacts }) => contacts, (contacts) => {
      if (contacts.length > 0) throw new Error('the subscriber failed');
    });
  };`;

describe('pain 23: handlers fail silently', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl),
    '/tag': tagPage(instanceUrl, { script: failing }),
  }));

  it(`raw Streams ${streamsVersion} swallows what a listener throws and leaves a line in its log`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await raw.page.evaluate(() => {
      const { connect } = globalThis as unknown as RawWindow;
      connect.contact(() => {
        throw new Error('the handler failed');
      });
    });
    await stage.instance.call();
    await eventually('the line in the log', () => raw.noise.some((line) => line.includes('event handler failed')));
    expect(raw.noise.filter((line) => line.startsWith('uncaught'))).toEqual([]);
  });

  it('ours gives it to the page’s error handling with its stack, and harms nobody else', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const stacks: string[] = [];
    desk.page.on('pageerror', (error) => stacks.push(error instanceof Error ? (error.stack ?? '') : ''));
    await desk.page.evaluate(() => (globalThis as unknown as { failInSession(): void }).failInSession());
    await desk.takeCall();
    for (const who of ['listener of the tag', 'listener of the session', 'subscriber']) {
      await eventually(`the ${who} is reported`, () => desk.noise.some((line) => line.includes(`the ${who} failed`)));
    }
    expect(stacks.every((stack) => stack.includes(site.origin))).toBe(true);
    expect((await toldBy(desk.page)).map(({ fact }) => fact)).toEqual(['offered', 'accepted', 'connected']);
    const said = (await desk.log()).filter(({ text }) => text === 'uncaught').map(({ fields }) => fields?.['said']);
    expect(said).toContain('the listener of the session failed');
  });
});

import { describe, expect, it } from 'vitest';
import { press, textOf } from '../harness/deep-query.js';
import { eventually } from '../harness/eventually.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

const withPolicy = (body: string, microphone: string) => ({
  body,
  headers: { 'Permissions-Policy': `microphone=(${microphone})` },
});

describe('pain 3: the microphone cannot be used, or the softphone is missing in the frame', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { parameters: { softphone: { alllowFramedSoftphone: true } } }),
    '/typo': tagPage(instanceUrl, { options: { softphone: { alllowFramedSoftphone: true } } }),
    '/forbidden': withPolicy(tagPage(instanceUrl), ''),
    '/tag': tagPage(instanceUrl),
    '/classic': `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">
<script src="/ccp-elements/cdn.iife.js"></script></head><body><ccp-softphone instance-url="${instanceUrl}"></ccp-softphone>`,
    '/delegated': withPolicy(tagPage(instanceUrl), `self "${instanceUrl}"`),
  }));

  /** The CRM around it, of another origin, which has not heard of delegating. */
  const crm = new HostSite(stage, () => ({
    '/': `<!doctype html><html lang="en"><head><title>CRM</title><link rel="icon" href="data:,"></head>
<body><iframe src="${site.at('/tag')}" width="360" height="700"></iframe></body></html>`,
    '/sandbox': `<!doctype html><html lang="en"><head><title>CRM</title><link rel="icon" href="data:,"></head>
<body><iframe src="${site.at('/classic')}" sandbox="allow-scripts" allow="microphone"></iframe></body></html>`,
  }));

  it(`raw Streams ${streamsVersion} takes a misspelt option, and the call has no softphone`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    expect(raw.noise.filter((line) => line.includes('alllow'))).toEqual([]);
    await stage.instance.updateSettings({ ringMs: 700 });
    await stage.instance.call();
    await raw.accept();
    await raw.isTold('onMissed');
    expect(await raw.told()).not.toContain('onConnected');
  });

  it('ours has the softphone without being asked, and refuses the misspelt option by its name', async () => {
    const page = await stage.context.newPage();
    await page.goto(site.at('/typo'));
    await eventually('the message', async () => (await textOf(page)).includes('An option has an unknown name'));
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
  });

  it('ours names the header that forbids the microphone, for the administrator, and does not call the contact missed', async () => {
    await stage.instance.updateSettings({ ringMs: 1500 });
    const desk = await stage.desk(site.at('/forbidden'));
    await stage.instance.call();
    await desk.press('Accept');
    const { error } = await desk.waitFor('a media error', ({ errors }) =>
      errors.find((failure) => failure.error.code.startsWith('media/')),
    );
    expect(error.code).toBe('media/microphone-page-policy');
    await desk.reads(`Permissions-Policy: microphone=(self "${new URL(stage.instance.url).origin}")`);
    const failed = await desk.waitForContact('over', ({ outcome }) => outcome !== null);
    expect(failed.outcome).toBe('failed');
  });

  it('ours names the frame around the page when that does not delegate the microphone', async () => {
    const page = await stage.context.newPage();
    await page.goto(crm.origin);
    const frame = await eventually('the frame', () => page.frames().find((one) => one.url() === site.at('/tag')));
    await stage.instance.call();
    await press(frame, 'Accept');
    await eventually('the message', async () => (await textOf(frame)).includes('media/microphone-frame-policy'));
  });

  it('ours names the sandbox that takes the origin of the page away', async () => {
    const page = await stage.context.newPage();
    await page.goto(crm.at('/sandbox'));
    const frame = await eventually('the frame', () => page.frames().find((one) => one.url() === site.at('/classic')));
    await eventually('the message', async () => (await textOf(frame)).includes('sandboxed frame without an origin'));
  });

  it('ours names the person who said no, and the headset that is gone, before a call rings', async () => {
    const desk = await stage.desk(site.at('/tag'));
    await desk.becomeAvailable();
    const reason = (code: string) => desk.waitFor(code, ({ readiness }) => readiness.reasons[0] === code);
    await desk.waitFor('nothing in the way', ({ readiness }) => readiness.isReady);
    await desk.page.evaluate(() => {
      navigator.mediaDevices.enumerateDevices = () => Promise.resolve([]);
      navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
    });
    await reason('media/microphone-gone');
    // None but the permissions that are listed.
    await stage.context.overridePermissions(site.origin, ['notifications']);
    await reason('media/microphone-denied');
    await desk.reads(`until the browser allows it for ${new URL(site.origin).host}`);
    await stage.context.clearPermissionOverrides();
  });

  it('ours takes a call where the header lets the instance have it', async () => {
    const desk = await stage.desk(site.at('/delegated'));
    await desk.takeCall();
  });
});

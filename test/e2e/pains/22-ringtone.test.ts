import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { eventually } from '../harness/eventually.js';
import { ccpFrame } from '../harness/hearing.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** Keeps every sound that a page makes, from its first script on. */
const ear = `<script>
  var sounds = [];
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () { if (!sounds.includes(this)) sounds.push(this); return play.call(this); };
</script>`;

/** How many sounds of the page are to be heard now. */
const audible = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { sounds } = globalThis as unknown as { readonly sounds: readonly HTMLAudioElement[] };
    return sounds.filter(({ paused, error, srcObject, src }) => !paused && !error && (srcObject ?? src) !== '').length;
  });

interface CcpWindow {
  readonly connect: { readonly core: { readonly ringtoneEngines?: { readonly voice?: { _audio: HTMLAudioElement } } } };
}

const missing = '/no-such-tone.mp3';

describe('pain 22: the ringtone is silent, phantom or cannot be stopped', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { parameters: { softphone: { ringtoneUrl: missing } } }),
    '/tag': tagPage(instanceUrl, { head: ear }),
    '/missing': tagPage(instanceUrl, { head: ear, options: { ringtone: { url: missing } } }),
    '/off': tagPage(instanceUrl, { head: ear, options: { ringtone: 'off' } }),
  }));

  it(`raw Streams ${streamsVersion} looks for a tone at the instance, stays silent without it, and tells nobody`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await raw.page.mouse.click(600, 600);
    await stage.instance.call();
    await raw.isTold('onConnecting');
    const ccp = await ccpFrame(raw.page, stage.instance.url);
    const address = await eventually('the tone fails', () =>
      ccp.evaluate(() => {
        const { voice } = (globalThis as unknown as CcpWindow).connect.core.ringtoneEngines ?? {};
        return voice?._audio.error !== null && voice?._audio.src;
      }),
    );
    expect(address).toBe(`${stage.instance.url}${missing}`);
    expect(raw.noise.filter((line) => /^(error|uncaught)|ringtone/i.test(line))).toEqual([]);
    expect(await raw.told()).toEqual(['agent', 'contact', 'onConnecting']);
  });

  it('ours looks for it at the host, rings with its bell instead, and says so', async () => {
    const desk = await stage.desk(site.at('/missing'));
    await desk.page.mouse.click(600, 600);
    await stage.instance.call();
    await desk.waitFor('told', ({ errors }) => errors.some(({ error }) => error.code === 'ringtone/not-loaded'));
    expect(site.requested).toContain(missing);
    await eventually('it rings', async () => (await audible(desk.page)) === 1);
  });

  it('ours rings by itself, once in two tabs, and no longer than the call is offered', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const other = await stage.desk(site.at('/tag'));
    for (const { page } of [other, desk]) {
      await page.bringToFront();
      await page.mouse.click(600, 600);
    }
    const contactId = await stage.instance.call();
    await eventually('it rings', async () => (await audible(desk.page)) === 1);
    await other.waitForContact('offered there too', ({ state }) => state === 'connecting');
    expect(await audible(other.page)).toBe(0);
    expect((await desk.snapshot()).ringtone.isPlayedByCcp).toBe(false);

    await stage.instance.customerHangsUp(contactId);
    await eventually('silence', async () => (await audible(desk.page)) === 0);
    expect((await desk.snapshot()).ringtone.isRinging).toBe(false);
  });

  it('ours is silent where silence was chosen, and shows the call all the same', async () => {
    const desk = await stage.desk(site.at('/off'));
    await desk.page.mouse.click(600, 600);
    await stage.instance.call();
    await desk.reads('Ringing');
    const { ringtone } = await desk.snapshot();
    expect(ringtone).toMatchObject({ choice: 'off', isRinging: false, isPlayedByCcp: false });
    expect(await audible(desk.page)).toBe(0);
    const engines = await (
      await desk.ccp()
    ).evaluate(() => Object.keys((globalThis as unknown as CcpWindow).connect.core.ringtoneEngines ?? {}));
    expect(engines).not.toContain('voice');
  });
});

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { vdiPlatforms } from '../../src/domain/media-mode.js';
import { AgentDesk } from './harness/agent-desk.js';
import { agentTone, mainBrowserNames } from './harness/browser.js';
import { eventually } from './harness/eventually.js';
import { hearsTone } from './harness/hearing.js';
import { HostSite, tagPage } from './harness/host-site.js';
import { MediaUses } from './harness/media-uses.js';
import { Stage } from './harness/stage.js';

const settings = {
  agentWhisperMs: 0,
  customerWhisperMs: 0,
  outboundAnswerMs: 200,
  outboundRingMs: 1500,
  transferFlowMs: 200,
};

/** Stands for the object that each desktop's redirection puts into the browser. */
const redirection = {
  CITRIX: () => Object.assign(globalThis, { CitrixWebRTC: {} }),
  CITRIX_413: () => Object.assign(globalThis, { CitrixWebRTC: {} }),
  AWS_WORKSPACE: () => Object.assign(globalThis, { DCVWebRTCPeerConnectionProxy: {} }),
  OMNISSA: () => Object.assign(globalThis, { HorizonWebRtcRedirectionAPI: {} }),
  AZURE: () => Object.assign(navigator.mediaDevices, { isCallRedirectionEnabled: true }),
} as const;

describe.each(mainBrowserNames)('the audio of calls in %s', (name) => {
  const stage = new Stage(name, { settings });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/medialess': tagPage(instanceUrl, { attributes: 'media="medialess"' }),
    '/here': tagPage(instanceUrl),
    ...Object.fromEntries(
      vdiPlatforms.map((platform) => [
        `/${platform}`,
        tagPage(instanceUrl, { attributes: `media="vdi" vdi-platform="${platform}"` }),
      ]),
    ),
  }));

  const deskAt = (path: string, prepare: (page: Page) => Promise<unknown>): Promise<AgentDesk> =>
    AgentDesk.signedIn(stage.context, stage.instance, site.at(path), prepare);

  async function watchedDesk(path: string): Promise<{ desk: AgentDesk; uses: MediaUses }> {
    let uses: MediaUses | undefined;
    const desk = await deskAt(path, async (page) => (uses = await MediaUses.watch(page)));
    if (uses === undefined) throw new Error('The page was not prepared.');
    return { desk, uses };
  }

  it('is counted where it is in the page, so that a count of nothing says something', async () => {
    const { desk, uses } = await watchedDesk('/here');
    await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), 1000);
    expect(uses.told.join()).toMatch(/getUserMedia.*RTCPeerConnection|RTCPeerConnection.*getUserMedia/);
    await desk.command('hangUp', (await desk.snapshot()).contacts[0]?.contactId);
  });

  it('is nowhere in a page without media, through a whole call that is controlled there', async () => {
    const local = await stage.context.newPage();
    await local.goto(`${stage.instance.url}/ccp-v2/`);
    const { desk, uses } = await watchedDesk('/medialess');
    await desk.reads('Audio is on your local desktop');
    await local.bringToFront();
    await desk.page.bringToFront();
    const contactId = await desk.takeCall({ customer: 'tone' });
    await hearsTone(local.mainFrame(), 1000);
    await eventually('the customer hears the agent', async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      return fromAgent?.peakHz !== null && Math.abs((fromAgent?.peakHz ?? 0) - agentTone) < 20;
    });

    await desk.press('Mute');
    await desk.waitFor('muted', ({ mute }) => mute.confirmed);
    await eventually('nothing is heard of the agent', async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      return fromAgent !== null && fromAgent.peakHz === null;
    });
    await desk.press('Mute');
    await desk.press('Hold');
    await desk.waitForContact('on hold', ({ connections }) => connections.some(({ state }) => state === 'hold'));
    await desk.press('Hold');
    await desk.waitForContact('back', ({ connections }) => connections.every(({ state }) => state !== 'hold'));
    expect(await desk.command('addParty', contactId, '+12065550188')).toBeNull();
    await desk.waitForContact('three talk', ({ connections }) => connections.length === 3);
    expect(await desk.command('leave', contactId)).toBeNull();
    await desk.waitForContact('handed over', ({ state }) => state === 'ended');
    expect(await desk.command('clear', contactId)).toBeNull();

    expect(uses.told).toEqual([]);
    const frames = await uses.frames();
    expect(frames.map(({ isWatched }) => isWatched)).toEqual(frames.map(() => true));
    expect(frames.some(({ url }) => url.includes('/ccp-v2'))).toBe(true);
    const allowed = await Promise.all(desk.page.frames().map((frame) => frame.evaluate(mayOpenMicrophone)));
    expect(allowed).toEqual(desk.page.frames().map((frame) => frame === desk.page.mainFrame()));
  });

  it.each(vdiPlatforms)('goes through %s, which the CCP’s own softphone is told', async (platform) => {
    const desk = await deskAt(`/${platform}`, (page) => page.evaluateOnNewDocument(redirection[platform]));
    const told = await (await desk.ccp()).evaluate(softphoneParameters);
    expect(told).toMatchObject({ allowFramedSoftphone: true, VDIPlatform: platform });
    const { media, errors } = await desk.snapshot();
    expect(media).toEqual({ mode: 'vdi', platform });
    expect(errors).toEqual([]);
  });

  it.each(['CITRIX', 'OMNISSA', 'AZURE'] as const)('names what to do where %s redirects nothing', async (platform) => {
    const desk = await deskAt(`/${platform}`, () => Promise.resolve());
    await desk.reads('Your virtual desktop does not redirect audio');
    await desk.reads('Ask your administrator to turn on WebRTC redirection');
    const { errors } = await desk.snapshot();
    expect(errors.map(({ error }) => error.code)).toContain('media/vdi-not-redirected');
  });

  it('finds out by itself that it is in an Azure Virtual Desktop', async () => {
    const desk = await deskAt('/here', (page) => page.evaluateOnNewDocument(redirection.AZURE));
    expect((await desk.snapshot()).media).toEqual({ mode: 'vdi', platform: 'AZURE' });
    await desk.reads('Audio through Azure Virtual Desktop');
  });
});

/** Runs in a frame: whether its page lets it ask for a microphone. */
function mayOpenMicrophone(): boolean {
  const { featurePolicy } = document as Document & {
    readonly featurePolicy?: { allowsFeature(name: string): boolean };
  };
  return featurePolicy?.allowsFeature('microphone') ?? false;
}

/** Runs in the CCP: what Streams there was given. */
function softphoneParameters(): unknown {
  const { connect } = globalThis as unknown as { connect: { core: { softphoneParams?: unknown } } };
  return connect.core.softphoneParams;
}

import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { SessionSnapshot } from '../../src/session/session-snapshot.js';
import { AgentDesk } from './harness/agent-desk.js';
import { agentTone, mainBrowserNames } from './harness/browser.js';
import { eventually } from './harness/eventually.js';
import { hearsTone } from './harness/hearing.js';
import { HostSite, tagPage } from './harness/host-site.js';
import { signInAt } from './harness/login-form.js';
import { MediaUses } from './harness/media-uses.js';
import { Stage } from './harness/stage.js';

/** Stands for connect-rtc-js, which adds itself to `connect` in the same way; the one of the simulated CCP as a plain script. */
const rtcLibrary = {
  body:
    buildSync({
      stdin: {
        contents: `import { installRtcSession } from './src/simulator/server/ccp/rtc-session.ts';
          import { installVdiStrategies } from './src/simulator/server/ccp/vdi-strategies.ts';
          installRtcSession(connect);
          installVdiStrategies(connect);`,
        resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
      },
      bundle: true,
      write: false,
    }).outputFiles[0]?.text ?? '',
  headers: {},
};

const settings = {
  agentWhisperMs: 0,
  customerWhisperMs: 0,
  outboundAnswerMs: 200,
  outboundRingMs: 1500,
  transferFlowMs: 200,
};

/** Stands for the object that Omnissa's redirection puts into the browser. */
const redirection = () => Object.assign(globalThis, { HorizonWebRtcRedirectionAPI: {} });

/** What Microsoft's extension says in an Azure Virtual Desktop. */
const azure = () => Object.assign(navigator.mediaDevices, { isCallRedirectionEnabled: true });

describe.each(mainBrowserNames)('the audio of calls in %s', (name) => {
  const stage = new Stage(name, { settings });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/medialess': tagPage(instanceUrl, { attributes: 'media="medialess"' }),
    '/here': tagPage(instanceUrl),
    '/own-rtc': tagPage(instanceUrl, { attributes: 'rtc-url="/rtc.js"' }),
    '/own-rtc-vdi': tagPage(instanceUrl, { attributes: 'media="vdi" vdi-platform="OMNISSA" rtc-url="/rtc.js"' }),
    '/rtc.js': rtcLibrary,
    '/vdi': tagPage(instanceUrl, { attributes: 'media="vdi" vdi-platform="OMNISSA"' }),
  }));

  const deskAt = (path: string, prepare: (page: Page) => Promise<unknown>): Promise<AgentDesk> =>
    AgentDesk.signedIn(stage.context, stage.instance, site.at(path), prepare);

  async function watchedDesk(path: string): Promise<{ desk: AgentDesk; uses: MediaUses }> {
    let uses: MediaUses | undefined;
    const desk = await deskAt(path, async (page) => (uses = await MediaUses.watch(page)));
    if (uses === undefined) throw new Error('The page was not prepared.');
    return { desk, uses };
  }

  /** A plain CCP with the audio, watched as well. */
  async function localCcp(): Promise<{ page: Page; uses: MediaUses }> {
    // Firefox starts a call's audio in the tab that accepts it, so that there the CCP is on another computer.
    const context = name === 'firefox' ? await stage.freshContext() : stage.context;
    if (context !== stage.context) await signInAt(context, stage.instance);
    const page = await context.newPage();
    const uses = await MediaUses.watch(page);
    await page.goto(`${stage.instance.url}/ccp-v2/`);
    return { page, uses };
  }

  async function muteIsHeard(desk: AgentDesk, contactId: string): Promise<void> {
    await desk.press('Mute');
    await desk.waitFor('muted', ({ mute }) => mute.confirmed);
    await eventually('nothing is heard of the agent', async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      return fromAgent !== null && fromAgent.peakHz === null;
    });
    await desk.press('Mute');
  }

  it('is nowhere in a page without media, through a whole call that is controlled there', async () => {
    const local = await localCcp();
    const { desk, uses } = await watchedDesk('/medialess');
    await desk.reads('Audio is on your local desktop');
    const contactId = await desk.takeCall({ customer: 'tone' });
    await hearsTone(local.page.mainFrame(), 1000);
    await eventually('the customer hears the agent', async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      return fromAgent?.peakHz !== null && Math.abs((fromAgent?.peakHz ?? 0) - agentTone) < 20;
    });

    // From one computer to another only a media link carries it.
    if (local.page.browserContext() === stage.context) await muteIsHeard(desk, contactId);
    await desk.press('Hold');
    await desk.waitForContact('on hold', ({ connections }) => connections.some(({ state }) => state === 'hold'));
    await desk.press('Hold');
    await desk.waitForContact('back', ({ connections }) => connections.every(({ state }) => state !== 'hold'));
    expect(await desk.command('addParty', contactId, '+12065550188')).toBeNull();
    await desk.waitForContact('three talk', ({ connections }) => connections.length === 3);
    expect(await desk.command('leave', contactId)).toBeNull();
    await desk.waitForContact('handed over', ({ state }) => state === 'ended');
    expect(await desk.command('clear', contactId)).toBeNull();

    // The same count sees what the other window does.
    expect(local.uses.told.join()).toMatch(/getUserMedia.*RTCPeerConnection/);
    expect(uses.told).toEqual([]);
    const frames = await uses.frames();
    expect(frames.map(({ isWatched }) => isWatched)).toEqual(frames.map(() => true));
    expect(frames.some(({ url }) => url.includes('/ccp-v2'))).toBe(true);
    const opened = await Promise.all(desk.page.frames().map((frame) => frame.evaluate(opensMicrophone)));
    expect(opened).toEqual(desk.page.frames().map((frame) => frame === desk.page.mainFrame()));
  });

  it('goes through the virtual desktop that the tag names, which the CCP’s own softphone is told', async () => {
    const desk = await deskAt('/vdi', (page) => page.evaluateOnNewDocument(redirection));
    const told = await eventually('the CCP has its softphone', async () => {
      const ccp = await desk.ccp();
      return ccp.evaluate(softphoneParameters);
    });
    expect(told).toMatchObject({ allowFramedSoftphone: true, VDIPlatform: 'OMNISSA' });
    const { media, errors } = await desk.snapshot();
    expect(media).toEqual({ mode: 'vdi', platform: 'OMNISSA' });
    expect(errors).toEqual([]);
  });

  it('names what to do where that desktop redirects nothing', async () => {
    const desk = await deskAt('/vdi', () => Promise.resolve());
    await desk.reads('Your virtual desktop does not redirect audio');
    await desk.reads('Ask your administrator to turn on WebRTC redirection');
    const { errors } = await desk.snapshot();
    expect(errors.map(({ error }) => error.code)).toEqual(['media/vdi-not-redirected']);
  });

  it('is in the page itself where the host brings the RTC library', async () => {
    const { desk, uses } = await watchedDesk('/own-rtc');
    const contactId = await desk.takeCall({ customer: 'tone' });
    await hearsTone(await realmOf(desk), 1000);
    expect(uses.told.filter((use) => use.includes(stage.instance.url))).toEqual([]);
    expect(await desk.command('setMuted', true)).toBeNull();
    expect(await (await desk.ccp()).evaluate(opensMicrophone)).toBe(false);
    expect(await desk.command('hangUp', contactId)).toBeNull();
  });

  it('begins once for a call in the page itself, also where it was loaded beside a chat', async () => {
    const { desk, uses } = await watchedDesk('/own-rtc');
    const chat = await stage.instance.call({ channel: 'chat', from: 'Aiko Tanaka' });
    await desk.waitForContact('the chat is offered', ({ contactId }) => contactId === chat);
    expect(await desk.command('accept', chat)).toBeNull();
    await desk.waitForContact('the chat is taken', ({ state }) => state === 'connected');
    await desk.page.reload();
    await desk.waitForContact('the chat is there again', ({ contactId }) => contactId === chat);
    // Streams looks for its softphone at each report.
    for (const state of ['Lunch', 'Break', 'Available']) {
      expect(await desk.command('setAgentState', state, { when: 'after-contact' })).toBeNull();
    }
    uses.told.length = 0;
    const call = await stage.instance.call({ customer: 'tone' });
    await desk.waitFor('the call', ({ contacts }) => contacts.some(({ contactId }) => contactId === call));
    expect(await desk.command('accept', call)).toBeNull();
    const isTalking = ({ contacts }: SessionSnapshot): boolean =>
      contacts.some(({ contactId, state }) => contactId === call && state === 'connected');
    await desk.waitFor('both talk', isTalking);
    await hearsTone(await realmOf(desk), 1000);
    expect(uses.told.filter((use) => use.startsWith('RTCPeerConnection')).length).toBe(1);
    for (const contactId of [call, chat]) expect(await desk.command('hangUp', contactId)).toBeNull();
  });

  it('goes through the virtual desktop also from the page itself, whose own softphone is told its name', async () => {
    const desk = await deskAt('/own-rtc-vdi', (page) => page.evaluateOnNewDocument(redirection));
    const own = await eventually('the realm has its softphone', async () => {
      const realm = desk.page.frames().find((frame) => frame.url() === 'about:blank');
      return realm?.evaluate(ownSoftphone);
    });
    // Only the strategy of the platform that is named finds its redirection here; any other throws, and there is none.
    expect(own).toEqual({ platform: 'OMNISSA', hasStrategy: true });
    expect(await (await desk.ccp()).evaluate(softphoneParameters)).toMatchObject({ allowFramedSoftphone: false });
    const { media, errors } = await desk.snapshot();
    expect(media).toMatchObject({ mode: 'vdi', platform: 'OMNISSA' });
    expect(errors).toEqual([]);
  });

  it('goes to a desk phone, and the card says whether that rings', async () => {
    await stage.instance.updateSettings({ deskPhoneAnswerMs: 3000 });
    const desk = await AgentDesk.signedIn(stage.context, stage.instance, site.at('/here'));
    expect(await desk.command('setDeskPhone', '+12065550142')).toBeNull();
    await stage.instance.call();
    await desk.press('Accept');
    await desk.reads('Your desk phone rings: answer it');
    await desk.reads('You talk on your desk phone');
    expect(await desk.command('hangUp', (await desk.snapshot()).contacts[0]?.contactId)).toBeNull();
  });

  it('finds out by itself that it is in an Azure Virtual Desktop', async () => {
    const desk = await deskAt('/here', (page) => page.evaluateOnNewDocument(azure));
    expect((await desk.snapshot()).media).toEqual({ mode: 'vdi', platform: 'AZURE' });
    await desk.reads('Audio through Azure Virtual Desktop');
  });
});

/** The window of Streams, once it can play. */
function realmOf({ page }: AgentDesk): Promise<Frame> {
  return eventually('the realm plays', async () => {
    const places = await Promise.all(page.frames().map((frame) => frame.$('#remote-audio[autoplay]')));
    return page.frames().find((frame, index) => places[index] != null && frame.url() === 'about:blank');
  });
}

/** Runs in a frame: whether it gets a microphone. Nobody is asked in these tests, so that only a policy refuses. */
async function opensMicrophone(): Promise<boolean> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotAllowedError') return false;
    throw error;
  }
}

/** Runs in the realm: what its own softphone was given and made of it; null before it is there. */
function ownSoftphone(): { readonly platform: unknown; readonly hasStrategy: boolean } | null {
  const { core } = (globalThis as unknown as { connect: { core: StreamsCore } }).connect;
  if (!core.softphoneManager) return null;
  return { platform: core.softphoneParams?.VDIPlatform, hasStrategy: core.softphoneManager.rtcJsStrategy !== null };
}

interface StreamsCore {
  readonly softphoneParams?: { readonly VDIPlatform?: unknown };
  readonly softphoneManager?: { readonly rtcJsStrategy: unknown } | null;
}

/** Runs in the CCP: what Streams there was given. */
function softphoneParameters(): unknown {
  const { connect } = globalThis as unknown as { connect: { core: { softphoneParams?: unknown } } };
  return connect.core.softphoneParams;
}

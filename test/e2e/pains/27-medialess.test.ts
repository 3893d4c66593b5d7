import { describe, expect, it } from 'vitest';
import { AgentDesk } from '../harness/agent-desk.js';
import { eventually } from '../harness/eventually.js';
import { hearsTone } from '../harness/hearing.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** Combinations that would leave the agent without audio, and what becomes of each. */
const mistakes = {
  '/typo': { media: { mode: 'medialess', plattform: 'CITRIX' } },
  '/both': { media: { mode: 'medialess', platform: 'CITRIX' } },
  '/none': { media: { mode: 'vdi' } },
  '/unheard': { media: { mode: 'vdi', platform: 'CITRIX_5' } },
  '/streams': { softphone: { allowFramedSoftphone: false, VDIPlatform: 'CITRIX' } },
} as const;

describe('pain 27: medialess or a virtual desktop is set up wrongly, and there is no audio', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, {
      parameters: { softphone: { allowFramedSoftphone: false, VDIPlatfrom: 'CITRIX', VDIPlatform: 'CITRIX_5' } },
    }),
    '/medialess': tagPage(instanceUrl, { options: { media: { mode: 'medialess' } } }),
    ...Object.fromEntries(Object.entries(mistakes).map(([path, options]) => [path, tagPage(instanceUrl, { options })])),
  }));

  it(`raw Streams ${streamsVersion} takes misspelt names and platforms that do not exist without a word`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    expect(raw.noise.filter((line) => /VDI|platf/i.test(line))).toEqual([]);
  });

  it.each(Object.keys(mistakes))('ours refuses %s before the first call, and begins nothing', async (path) => {
    const page = await stage.context.newPage();
    await page.goto(site.at(path));
    const code = await eventually('the refusal', () =>
      page.evaluate(() => {
        const root = document.querySelector('ccp-softphone')?.shadowRoot;
        return root?.querySelector('ccp-message')?.getAttribute('code');
      }),
    );
    expect(code).toMatch(/^options\/(unknown-option|invalid-value)$/);
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
  });

  it('ours steers the call without media, while the CCP of another window has the audio', async () => {
    const local = await stage.context.newPage();
    await local.goto(`${stage.instance.url}/ccp-v2/`);
    const desk = await AgentDesk.signedIn(stage.context, stage.instance, site.at('/medialess'));
    const contactId = await desk.takeCall({ customer: 'tone' });
    await hearsTone(local.mainFrame(), 1000);
    const inPage = await (await desk.ccp()).evaluate(() => document.querySelector('audio')?.srcObject ?? null);
    expect(inPage).toBeNull();

    expect(await desk.command('setMuted', true)).toBeNull();
    await eventually('nothing is heard of the agent', async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      return fromAgent !== null && fromAgent.peakHz === null;
    });
    expect(await desk.command('hold', contactId)).toBeNull();
    expect(await desk.command('hangUp', contactId)).toBeNull();
  });
});

import type { Frame } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { AgentDesk } from './harness/agent-desk.js';
import { agentTone, browserNames } from './harness/browser.js';
import { hurryFigures } from './harness/call-figures.js';
import { textOf } from './harness/deep-query.js';
import { eventually } from './harness/eventually.js';
import { HostSite, tagPage } from './harness/host-site.js';
import { signInAt } from './harness/login-form.js';
import { MediaUses } from './harness/media-uses.js';
import { Stage } from './harness/stage.js';

/** What Firefox has a way of its own for; all of media modes, settings and networks runs there with `E2E_BROWSERS=all`. */
describe.runIf(browserNames.includes('firefox'))('the audio of calls, as only firefox has it', () => {
  const stage = new Stage('firefox', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/medialess': tagPage(instanceUrl, { attributes: 'media="medialess"' }),
  }));

  it('is in no frame of a page without media, and in another place that has it', async () => {
    const elsewhere = await stage.freshContext();
    await signInAt(elsewhere, stage.instance);
    const local = await elsewhere.newPage();
    await local.goto(`${stage.instance.url}/ccp-v2/`);
    let uses: MediaUses | undefined;
    const desk = await AgentDesk.signedIn(stage.context, stage.instance, site.at('/medialess'), async (page) => {
      uses = await MediaUses.watch(page);
    });
    const contactId = await desk.takeCall({ customer: 'tone' });
    await eventually('the customer hears the agent', async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      return Math.abs((fromAgent?.peakHz ?? 0) - agentTone) < 20;
    });
    expect(await desk.command('hangUp', contactId)).toBeNull();
    expect(uses?.told).toEqual([]);
    expect((await uses?.frames())?.map(({ isWatched }) => isWatched)).toEqual([true, true, true]);
  });

  it('lets the CCP choose a speaker, which Firefox grants only with a feature that Streams leaves out', async () => {
    const desk = await stage.desk();
    const ccp = await desk.ccp();
    expect(await refusalOfSpeaker(ccp)).toBe('NotFoundError');
    const bare = await ccp.evaluateHandle((allow) => {
      const frame = document.createElement('iframe');
      frame.allow = allow;
      document.body.append(frame);
      return frame;
    }, "speaker-selection 'none'");
    const without = await eventually('a frame without it', () => bare.contentFrame());
    expect(await refusalOfSpeaker(without)).toBe('NotAllowedError');
  });

  it('is told to be gone in a bad network, with the call as it was', async () => {
    const { context, instance } = stage;
    const desk = await AgentDesk.signedIn(context, instance, undefined, hurryFigures);
    const contactId = await desk.takeCall({ customer: 'tone' });
    await instance.setFaults({ media: { lossUp: 1, lossDown: 1 } });
    await eventually('the panel tells', async () =>
      (await textOf(desk.page)).includes('No audio comes from the customer'),
    );
    const { contacts, agent, errors } = await desk.snapshot();
    expect(contacts).toMatchObject([{ contactId, state: 'connected', outcome: null }]);
    expect(agent?.state.name).toBe('Busy');
    expect(errors).toEqual([]);
  });
});

/** Why an audio element of the frame does not take a speaker that is not there. */
function refusalOfSpeaker(frame: Frame): Promise<string> {
  return frame.evaluate(async () => {
    try {
      await new Audio().setSinkId('no-such-speaker');
      return 'none';
    } catch (error) {
      return error instanceof DOMException ? error.name : String(error);
    }
  });
}

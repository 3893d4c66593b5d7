import { describe, expect, it } from 'vitest';
import type { Session } from '../../../src/session/session.js';
import { eventually } from '../harness/eventually.js';
import { ccpFrame, hearsTone, listen } from '../harness/hearing.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

describe('pain 13: a refresh of the page drops the audio of the call', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl),
    '/tag': tagPage(instanceUrl),
  }));

  it(`raw Streams ${streamsVersion} lets the page go without a question, and tells a call without audio as any other`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    const asked: string[] = [];
    raw.page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await raw.page.mouse.click(600, 600);
    await stage.instance.call({ customer: 'tone' });
    await raw.accept();
    await raw.isTold('onConnected');
    await hearsTone(await ccpFrame(raw.page, stage.instance.url), 1000);

    await raw.page.reload();
    await raw.isTold('onConnected');
    expect(asked).toEqual([]);
    expect(await raw.told()).toEqual(['agent', 'contact', 'onConnected']);
    const state = await raw.page.evaluate(() => (globalThis as unknown as RawWindow).contact?.getState().type);
    expect(state).toBe('connected');
    expect(raw.noise.filter((line) => line.startsWith('error') || line.startsWith('uncaught'))).toEqual([]);
    expect(await listen(await ccpFrame(raw.page, stage.instance.url))).toMatchObject({ peakHz: null });
  });

  it('ours asks before a call is left, says afterwards that it has no audio, and takes the next one with it', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const asked: string[] = [];
    desk.page.on('dialog', (dialog) => asked.push(dialog.type()));
    const contactId = await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), 1000);

    await desk.page.reload();
    await desk.reads('Connected, but no audio here');
    expect(asked).toEqual(['beforeunload']);
    const { errors, contacts } = await desk.snapshot();
    expect(contacts).toMatchObject([{ contactId, state: 'connected' }]);
    expect(errors).toMatchObject([{ target: contactId, error: { code: 'media/not-here' } }]);

    await desk.press('End');
    await desk.press('Clear');
    await desk.waitForNoContact();
    await desk.page.reload();
    await desk.waitFor('ready', ({ status, tab }) => status === 'ready' && tab.hasAudio);
    expect(asked).toEqual(['beforeunload']);
    await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), 1000);
  });

  it('ours controls the call that has lost its audio, so that it can be handed on', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await desk.takeCall();
    await desk.page.reload();
    await desk.waitForContact('still there', ({ state }) => state === 'connected');
    expect(await desk.command('hold', contactId)).toBeNull();
    await eventually('a way to transfer', () =>
      desk.page.evaluate((id) => {
        const phone = document.querySelector<HTMLElement & { readonly session: Session }>('ccp-softphone');
        return phone?.session.may('transfer', id).isAllowed;
      }, contactId),
    );
  });
});

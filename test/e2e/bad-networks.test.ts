import { describe, expect, it } from 'vitest';
import { issueLayers, type CallQuality } from '../../src/diagnostics/quality/call-quality.js';
import { AgentDesk } from './harness/agent-desk.js';
import { hurryFigures, qualityOf } from './harness/call-figures.js';
import { mainBrowserNames } from './harness/browser.js';
import { textOf } from './harness/deep-query.js';
import { eventually, pause } from './harness/eventually.js';
import { hearsTone } from './harness/hearing.js';
import { Stage } from './harness/stage.js';

const customerTone = 1000;

/** Of the packets to the agent. */
const lossPercent = 5;

/** Milliseconds without a packet either way, after which browsers give a path up. */
const blackout = 30_000;

/** The measured losses of the seconds whose five seconds began since; percent. */
const lossesSince = ({ points }: CallQuality, since: number): readonly number[] =>
  points.flatMap(({ at, lossReceiving }) => (at < since + 6000 || lossReceiving === null ? [] : [lossReceiving]));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(mainBrowserNames)('an agent on a bad network in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const nothingComes = 'No audio comes from the customer';
  // Only Firefox counts nothing as sent once it has given the path up.
  const pathLost = name === 'firefox' ? 'The audio path is lost: no packets either way (ICE)' : nothingComes;

  const inCall = async (desk: AgentDesk, contactId: string): Promise<void> => {
    const { contacts, agent, errors } = await desk.snapshot();
    expect(contacts).toMatchObject([{ contactId, state: 'connected', outcome: null }]);
    expect(agent?.state.name).toBe('Busy');
    expect(errors).toEqual([]);
  };

  /** Waits until the latest second that was measured is as asked. */
  const measures = (desk: AgentDesk, contactId: string, what: string, isIt: (quality: CallQuality) => boolean) =>
    eventually(what, async () => {
      const quality = await qualityOf(desk, contactId);
      return isIt(quality) && quality;
    });

  const reads = (desk: AgentDesk, words: string) =>
    eventually(`the panel reads “${words}”`, async () => (await textOf(desk.page)).includes(words));

  it('keeps the call through delay, loss and a blackout, is told, and can read it afterwards', async () => {
    const { context, instance } = stage;
    const desk = await AgentDesk.signedIn(context, instance, undefined, hurryFigures);
    const contactId = await desk.takeCall({ customer: 'tone' });
    await measures(desk, contactId, 'a good call', ({ grade }) => grade === 'good');
    await reads(desk, 'Good');

    const delays = [
      { each: 75, isFelt: false },
      { each: 160, isFelt: true },
    ];
    for (const { each, isFelt } of delays) {
      await instance.setFaults({ media: { delayUp: each, delayDown: each } });
      await measures(desk, contactId, `${2 * each} ms`, ({ latest, issues }) => {
        const more = Number(latest?.roundTrip) - 2 * each;
        return more >= -10 && more < 110 && issues.includes('delay') === isFelt;
      });
      await inCall(desk, contactId);
    }

    const lostSince = Date.now();
    await instance.setFaults({ media: { lossDown: lossPercent / 100 } });
    const lossy = await measures(desk, contactId, 'the loss', (quality) => {
      return quality.issues.includes('loss') && lossesSince(quality, lostSince).length >= 6;
    });
    expect(issueLayers.loss).toEqual({ layer: 'network', certainty: 'certain' });
    expect(Math.abs(mean(lossesSince(lossy, lostSince)) - lossPercent)).toBeLessThan(2.5);
    expect(['poor', 'bad']).toContain(lossy.grade);
    await eventually('the panel grades the call by it', async () => /^(Poor|Bad)$/m.test(await textOf(desk.page)));
    await inCall(desk, contactId);

    const dark = { media: { lossUp: 1, lossDown: 1 } };
    await instance.setFaults(dark);
    await measures(desk, contactId, 'no packets', ({ issues }) => issues.includes('nothing-received'));
    await reads(desk, nothingComes);
    await inCall(desk, contactId);
    await instance.setFaults({});
    await reads(desk, 'The audio path is back');
    await hearsTone(await desk.ccp(), customerTone);
    await inCall(desk, contactId);

    await instance.setFaults(dark);
    await pause(blackout);
    await reads(desk, pathLost);
    await instance.setFaults({});
    await inCall(desk, contactId);
    expect(await desk.command('hangUp', contactId)).toBeNull();
    await desk.waitForContact('ended', ({ state }) => state === 'ended');
    const { spells } = await qualityOf(desk, contactId);
    expect(spells.map(({ issue }) => issue)).toEqual(expect.arrayContaining(['loss', 'nothing-received']));
    expect(await desk.command('clear', contactId)).toBeNull();
    await desk.waitFor('nothing is left', ({ contacts, agent }) => {
      return contacts.length === 0 && agent?.state.name === 'Available';
    });

    const next = await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), customerTone);
    await inCall(desk, next);
  });

  it('keeps the call through socket storms, bursts of errors and a TURN server that restarts, which takes only the audio', async () => {
    const { instance } = stage;
    const desk = await stage.desk();
    const contactId = await desk.takeCall({ customer: 'tone' });
    for (let gust = 0; gust < 4; gust += 1) {
      await instance.setFaults({ webSocket: 'close' });
      await pause(200);
    }
    await instance.setFaults({ webSocket: 'refuse' });
    await reads(desk, 'The line to Amazon Connect is interrupted');
    await inCall(desk, contactId);
    await instance.setFaults({});
    await reads(desk, 'It works again');

    const burst = (operation: string, count: number) => ({ operation, status: 503, count });
    await instance.setFaults({ operations: [burst('HoldConnection', 50), burst('*', 12)] });
    expect(await desk.command('hold', contactId)).toMatch(/^command\//);
    await instance.setFaults({});
    await desk.waitFor('the link is up', ({ isLinkUp, status }) => isLinkUp && status === 'ready');
    expect(await desk.command('hold', contactId)).toBeNull();
    expect(await desk.command('resume', contactId)).toBeNull();
    await inCall(desk, contactId);

    await instance.setFaults({ media: { isTurnRestarted: true } });
    await eventually('the customer hears nothing', async () => {
      const { fromAgent } = await instance.heard(contactId);
      return fromAgent === null || fromAgent.packets === 0 || fromAgent.level === 0;
    });
    await inCall(desk, contactId);
    expect(await desk.command('hangUp', contactId)).toBeNull();
    expect(await desk.command('clear', contactId)).toBeNull();

    const next = await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), customerTone);
    await inCall(desk, next);
    expect(instance.log).not.toContain('media process');
  });
});

import { describe, expect, it } from 'vitest';
import { HostSite, tagPage } from '../harness/host-site.js';
import { findControl } from '../harness/deep-query.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

describe('pain 14: the next state cannot be cleared, or nobody is told that it was', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { parameters: { softphone: { allowFramedSoftphone: false } } }),
    '/tag': tagPage(instanceUrl),
  }));

  async function watch(): Promise<RawDesk> {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await raw.page.evaluate(() => {
      const { connect, told } = globalThis as unknown as RawWindow;
      connect.agent((agent) => {
        agent.onEnqueuedNextState(() => told.push('enqueued'));
        agent.onClearedNextState(() => told.push('cleared'));
      });
    });
    return raw;
  }

  it(`ours shows a next state, takes it back, and tells it from one that came; raw Streams ${streamsVersion} does not`, async () => {
    const raw = await watch();
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await desk.takeCall();

    await desk.press('Agent state');
    await desk.press('Lunch');
    await desk.reads('Then Lunch');
    await raw.isTold('enqueued');

    await desk.press('Agent state');
    await desk.press('Available');
    await desk.waitFor('no next state', ({ agent }) => agent?.nextState === null);
    expect(await findControl(desk.page, 'Then Lunch')).toBeNull();
    await raw.isTold('cleared');

    expect(await desk.command('setAgentState', 'Break', { when: 'after-contact' })).toBeNull();
    await desk.command('hangUp', contactId);
    await desk.command('clear', contactId);
    const { agent } = await desk.waitFor('Break', (now) => now.agent?.state.name === 'Break' && now);
    expect(agent?.nextState).toBeNull();
    // The next state was not cleared this time: it came.
    await raw.isTold('cleared', 2);
  });

  it(`ours takes a state by its name; raw Streams ${streamsVersion} only as the object that it gave out`, async () => {
    const raw = await watch();
    const answer = await raw.page.evaluate(
      () =>
        new Promise((resolve) => {
          const { connect } = globalThis as unknown as RawWindow;
          const [success, failure] = [() => resolve('success'), (error: unknown) => resolve(String(error))];
          new connect.Agent().setState('Lunch', { success, failure });
        }),
    );
    expect(answer).toContain('Expected params.state to be a structure');

    const desk = await stage.desk(site.at('/tag'));
    expect(await desk.command('setAgentState', 'Lunch')).toBeNull();
    expect(await desk.command('setAgentState', 'lunch')).toBe('agent-state/unknown');
  });
});

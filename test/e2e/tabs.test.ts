import { describe, expect, it } from 'vitest';
import type { AgentDesk } from './harness/agent-desk.js';
import { agentTone, browserNames } from './harness/browser.js';
import { eventually } from './harness/eventually.js';
import { hearsTone, listen } from './harness/hearing.js';
import { Stage } from './harness/stage.js';

describe.each(browserNames)('the audio of an agent with two tabs in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });

  async function twoTabs(): Promise<readonly [AgentDesk, AgentDesk]> {
    const first = await stage.desk();
    const second = await stage.desk();
    await first.waitFor('the lead in the first', ({ tab }) => tab.isLeader && tab.hasAudio);
    await second.waitFor(
      'no audio in the second',
      ({ tab, agent }) => agent !== null && !tab.isLeader && !tab.hasAudio,
    );
    return [first, second];
  }

  /** The customer hears the agent's microphone, and the tab plays the customer. */
  async function talksIn(desk: AgentDesk, contactId: string): Promise<void> {
    await hearsTone(await desk.ccp(), 1000);
    await eventually('the media endpoint hears the agent', async () => {
      const { fromAgent } = await stage.instance.heard(contactId);
      return fromAgent !== null && fromAgent.peakHz !== null && Math.abs(fromAgent.peakHz - agentTone) <= 20;
    });
  }

  async function playsNothing(desk: AgentDesk): Promise<void> {
    expect(await listen(await desk.ccp())).toMatchObject({ peakHz: null });
  }

  async function finish(desk: AgentDesk, contactId: string): Promise<void> {
    expect(await desk.command('hangUp', contactId)).toBeNull();
    await desk.waitForContact('ended', ({ state }) => state === 'ended');
    expect(await desk.command('clear', contactId)).toBeNull();
    await desk.waitForNoContact();
  }

  it('is in the first tab, and the other shows the call and controls it', async () => {
    const [first, second] = await twoTabs();
    await second.reads('Audio is in another tab');
    await first.page.bringToFront();
    const contactId = await first.takeCall({ customer: 'tone' });
    await talksIn(first, contactId);
    await playsNothing(second);

    expect(await second.command('setMuted', true)).toBeNull();
    await first.waitFor('muted in the first', ({ mute }) => mute.confirmed);
    await finish(second, contactId);
  });

  it('is in one tab when the agent accepts in the other', async () => {
    const [first, second] = await twoTabs();
    const contactId = await second.takeCall({ customer: 'tone' });
    // Firefox opens the microphone only in the tab in front, so that the audio comes along.
    const [speaking, silent] = name === 'firefox' ? [second, first] : [first, second];
    await talksIn(speaking, contactId);
    await playsNothing(silent);
    await speaking.waitFor('the audio here', ({ tab }) => tab.isLeader && tab.hasAudio);
    await silent.waitFor('no audio here', ({ tab }) => !tab.isLeader && !tab.hasAudio);
    await finish(silent, contactId);
  });

  it('goes to the next tab when the one that had it closes', async () => {
    const [first, second] = await twoTabs();
    await first.close();
    await second.waitFor('the audio', ({ tab, status }) => tab.isLeader && tab.hasAudio && status === 'ready');
    await second.waitForLog('this tab leads', 'CCP acknowledged');
    const contactId = await second.takeCall({ customer: 'tone' });
    await talksIn(second, contactId);
  });

  it('moves here with a press, and back', async () => {
    const [first, second] = await twoTabs();
    await second.press('Move here');
    await second.waitFor('the audio', ({ tab }) => tab.isLeader && tab.hasAudio);
    await first.waitFor('no audio any more', ({ tab }) => !tab.isLeader && !tab.hasAudio);
    const contactId = await second.takeCall({ customer: 'tone' });
    await talksIn(second, contactId);
    await playsNothing(first);
    expect(await first.command('moveAudioHere')).toBe('command/not-possible');
    await finish(second, contactId);

    await first.page.bringToFront();
    await first.press('Move here');
    await first.waitFor('the audio back', ({ tab }) => tab.hasAudio);
    await second.waitFor('gone again', ({ tab }) => !tab.hasAudio);
    const next = await first.takeCall({ customer: 'tone' });
    await talksIn(first, next);
    await playsNothing(second);
  });
});

describe('a tab that crashes, in chromium', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });

  it('leaves the audio to the other, though it said no farewell', async () => {
    const first = await stage.desk();
    const second = await stage.desk();
    await first.waitFor('the lead in the first', ({ tab, status }) => tab.isLeader && status === 'ready');
    const protocol = await first.page.createCDPSession();
    // The page that crashes cannot answer.
    void protocol.send('Page.crash').catch(() => undefined);
    await second.waitForLog('another tab leads', 'this tab leads', 'CCP acknowledged');
    await second.waitFor('the audio', ({ tab, readiness }) => tab.hasAudio && readiness.isReady);
    const contactId = await second.takeCall({ customer: 'tone' });
    await hearsTone(await second.ccp(), 1000);
    const { fromAgent } = await stage.instance.heard(contactId);
    expect(fromAgent?.peakHz).not.toBeNull();
  });
});

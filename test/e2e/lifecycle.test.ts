import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/session/session.js';
import type { AgentDesk } from './harness/agent-desk.js';
import { mainBrowserNames } from './harness/browser.js';
import { hearsTone } from './harness/hearing.js';
import { weigh } from './harness/page-weight.js';
import { Stage } from './harness/stage.js';

/** Firefox does not say what a page weighs: a few rounds show that no frame stays. */
const rounds = { chromium: 50, firefox: 10 };
const megabyte = 1_000_000;

const frames = (desk: AgentDesk) => desk.page.evaluate(() => document.querySelectorAll('iframe').length);

/** The driver gives up a script that takes longer than a minute. */
const atOnce = 5;

/** In the page itself, for speed: a restart ends when the agent is ready again. */
async function restart(desk: AgentDesk, times: number): Promise<void> {
  for (let left = times; left > 0; left -= atOnce) {
    await desk.page.evaluate(
      async (rounds) => {
        const phone = document.querySelector<HTMLElement & { readonly session: Session }>('ccp-softphone');
        for (let round = 0; round < rounds; round += 1) await phone?.session.restart();
      },
      Math.min(atOnce, left),
    );
  }
  await desk.waitFor('ready', ({ status, agent }) => status === 'ready' && agent !== null);
}

describe.each(mainBrowserNames)('a softphone that is started again in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });

  it('takes a call after a restart without a reload', async () => {
    const desk = await stage.desk();
    await desk.page.evaluate(() => {
      document.body.dataset.stays = 'yes';
    });
    await restart(desk, 1);
    await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), 1000);
    expect(await desk.page.evaluate(() => document.body.dataset.stays)).toBe('yes');
  });

  it('is stopped and has left the page, until it is started', async () => {
    const desk = await stage.desk();
    expect(await desk.command('stop')).toBeNull();
    await desk.waitFor('stopped', ({ status }) => status === 'stopped');
    expect(await frames(desk)).toBe(0);
    expect(await desk.command('setAgentState', 'Lunch')).toBe('session/stopped');
  });

  it(`leaves nothing behind in ${rounds[name]} rounds`, async () => {
    const desk = await stage.desk();
    await restart(desk, 5);
    const before = name === 'chromium' ? await weigh(desk.page) : null;
    await restart(desk, rounds[name] - 5);
    expect(await frames(desk)).toBe(1);
    if (before === null) return;
    const after = await weigh(desk.page);
    expect(after.documents).toBeLessThanOrEqual(before.documents);
    expect(after.frames).toBeLessThanOrEqual(before.frames);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 3);
    expect(after.heapBytes).toBeLessThan(before.heapBytes + megabyte);
  });
});

import { describe, expect, it } from 'vitest';
import type { AgentDesk } from './harness/agent-desk.js';
import { mainBrowserNames } from './harness/browser.js';
import { press } from './harness/deep-query.js';
import { hearsTone } from './harness/hearing.js';
import { Stage } from './harness/stage.js';

describe.each(mainBrowserNames)('the views of the softphone in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });

  async function show(desk: AgentDesk, view: 'panel' | 'native' | 'status'): Promise<void> {
    await desk.page.evaluate((wanted) => document.querySelector('ccp-softphone')?.setAttribute('view', wanted), view);
  }

  it('show the CCP’s own user interface, which takes a call with its own key', async () => {
    const desk = await stage.desk();
    await show(desk, 'native');
    await stage.instance.call({ customer: 'tone' });
    await desk.waitForContact('rings', ({ state }) => state === 'connecting');
    const ccp = await desk.ccp();
    await press(ccp, 'Accept');
    await desk.waitForContact('connected', ({ state }) => state === 'connected');

    await show(desk, 'panel');
    await desk.press('Mute');
    await desk.waitFor('muted', ({ mute }) => mute.confirmed);
  });

  it('change, and the tag moves, while one call goes on', async () => {
    const desk = await stage.desk();
    const contactId = await desk.takeCall({ customer: 'tone' });
    const before = await desk.ccp();
    for (let round = 0; round < 50; round += 1) {
      const view = (['status', 'native', 'panel'] as const)[round % 3] ?? 'panel';
      await show(desk, view);
      await desk.page.evaluate(() => {
        const phone = document.querySelector('ccp-softphone');
        const place = document.createElement('div');
        phone?.before(place);
        if (phone !== null) place.append(phone);
      });
    }
    expect(await desk.ccp()).toBe(before);
    const { contacts } = await desk.snapshot();
    expect(contacts).toMatchObject([{ contactId, state: 'connected' }]);
    await hearsTone(before, 1000);
  });
});

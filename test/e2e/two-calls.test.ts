import { describe, expect, it } from 'vitest';
import { agentTone, mainBrowserNames } from './harness/browser.js';
import { eventually } from './harness/eventually.js';
import { hearsTone } from './harness/hearing.js';
import { Stage } from './harness/stage.js';

const customerTone = 1000;

describe.each(mainBrowserNames)('an agent with two calls in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 200, customerWhisperMs: 200 } });

  const customerHears = async (contactId: string): Promise<string | undefined> =>
    (await stage.instance.contact(contactId)).audio?.customerHears;

  it('takes the second, hears it, comes back to the first, and is muted only where the key says so', async () => {
    const desk = await stage.desk();
    const first = await desk.takeCall({ customer: 'silence' });
    const second = await stage.instance.call({ from: '+819055500142', customer: 'tone', interrupts: 'agent' });
    await desk.waitFor('the second rings', ({ contacts }) => contacts.length === 2);

    await desk.press('Accept');
    await desk.waitFor('both are connected', ({ contacts }) => contacts.every(({ state }) => state === 'connected'));
    await hearsTone(await desk.ccp(), customerTone);
    expect(await customerHears(first)).toBe('hold-music');
    await eventually('the second customer hears the agent', async () => {
      const { fromAgent } = await stage.instance.heard(second);
      return fromAgent?.peakHz !== null && Math.abs((fromAgent?.peakHz ?? 0) - agentTone) <= 25;
    });

    await desk.press('Mute');
    await desk.waitFor('muted in the second', ({ mute }) => mute.confirmed);
    await desk.press('Resume');
    await desk.waitFor('live in the first', ({ mute }) => !mute.confirmed && mute.desired === null);
    await eventually('the first customer hears the agent', async () => (await customerHears(first)) === 'agent');
    expect(await customerHears(second)).toBe('hold-music');
    expect(await desk.isLit('Mute')).toBe(false);

    await desk.press('End');
    await desk.waitFor('the first is over', ({ contacts }) => contacts.some(({ state }) => state === 'ended'));
    const left = await desk.waitFor('the second goes on', ({ contacts }) =>
      contacts.find(({ state }) => state === 'connected'),
    );
    expect(left.contactId).toBe(second);
    await desk.press('Resume');
    await desk.waitFor('muted as before', ({ mute }) => mute.confirmed);
  });
});

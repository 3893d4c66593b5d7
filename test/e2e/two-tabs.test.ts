import { describe, expect, it } from 'vitest';
import { mainBrowserNames } from './harness/browser.js';
import { Stage } from './harness/stage.js';

describe.each(mainBrowserNames)('an agent with two tabs in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });

  it('sees one call in both, and mute and the end in step', async () => {
    const first = await stage.desk();
    const second = await stage.desk();
    const contactId = await stage.instance.call();
    await first.waitForContact('rings in the first', (contact) => contact.contactId === contactId);
    await second.waitForContact('rings in the second', (contact) => contact.contactId === contactId);

    expect(await second.command('accept', contactId)).toBeNull();
    await first.waitForContact('connected in the first', ({ state }) => state === 'connected');

    expect(await second.command('setMuted', true)).toBeNull();
    await first.waitFor('muted in the first', ({ mute }) => mute.confirmed);

    expect(await first.command('hangUp', contactId)).toBeNull();
    await second.waitForContact('ended in the second', ({ state }) => state === 'ended');
    expect(await second.command('clear', contactId)).toBeNull();
    await first.waitForNoContact();
  });

  it('keeps the call when the other tab closes', async () => {
    const first = await stage.desk();
    const second = await stage.desk();
    const contactId = await stage.instance.call();
    await first.waitForContact('rings', (contact) => contact.contactId === contactId);
    expect(await first.command('accept', contactId)).toBeNull();
    await second.waitForContact('connected', ({ state }) => state === 'connected');
    await second.close();
    expect(await first.command('hold', contactId)).toBeNull();
    const { contacts } = await first.snapshot();
    expect(contacts[0]?.state).toBe('connected');
  });
});

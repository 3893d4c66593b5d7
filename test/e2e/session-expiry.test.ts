import { describe, expect, it } from 'vitest';
import type { SessionSnapshot } from '../../src/session/session-snapshot.js';
import type { AgentDesk } from './harness/agent-desk.js';
import { mainBrowserNames } from './harness/browser.js';
import { Stage } from './harness/stage.js';

const minute = 60_000;
const hour = 60 * minute;

describe.each(mainBrowserNames)('a session that comes to its end in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });

  /** Loads the page again as it stands that long after the sign-in. */
  async function comeBackAfter(desk: AgentDesk, milliseconds: number): Promise<void> {
    await desk.page.evaluate((age) => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('ccp-elements.signed-in.')) localStorage.setItem(key, String(Date.now() - age));
      }
    }, milliseconds);
    await desk.page.reload();
    await desk.waitFor('ready', ({ status }) => status === 'ready');
  }

  const minutesLeft = ({ expiresAt }: SessionSnapshot): number =>
    expiresAt === null ? Number.NaN : (expiresAt - Date.now()) / minute;

  it('is counted from the sign-in, also after a reload, and announced before it ends', async () => {
    const desk = await stage.desk();
    expect(minutesLeft(await desk.snapshot())).toBeGreaterThan(12 * 60 - 5);
    await comeBackAfter(desk, 11 * hour + 35 * minute);
    expect(minutesLeft(await desk.snapshot())).toBeLessThan(26);
    await desk.reads('Your session ends soon');
    await desk.press('Later');
    await desk.waitFor('read', ({ expiryNotice }) => expiryNotice === null);
  });

  it('is begun anew from one click, in place, and the agent is back at work', async () => {
    const desk = await stage.desk();
    await desk.becomeAvailable();
    await comeBackAfter(desk, 11 * hour + 52 * minute);
    await desk.press('Sign in again now');
    await desk.waitFor('signed out', ({ status }) => status === 'signing-in');
    await desk.submitLogin();
    const ready = await desk.waitFor('ready', (now) => now.status === 'ready' && now);
    expect(minutesLeft(ready)).toBeGreaterThan(12 * 60 - 5);
    await desk.waitFor('Available again', ({ agent }) => agent?.state.name === 'Available');
    await desk.takeCall();
  });

  it('offers no new sign-in during a call, and goes on after it', async () => {
    const desk = await stage.desk();
    await desk.becomeAvailable();
    await comeBackAfter(desk, 11 * hour + 57 * minute);
    const contactId = await desk.takeCall();
    await desk.reads('even during a call');
    expect(await desk.command('renew')).toBe('command/not-possible');
    await stage.instance.customerHangsUp(contactId);
    await desk.waitForContact('ended', ({ state }) => state === 'ended');
    await desk.press('Sign in again now');
    await desk.waitFor('signed out', ({ status }) => status === 'signing-in');
  });

  it('keeps the contact in view when it ends during a call, and goes on with it after a sign-in in place', async () => {
    const desk = await stage.desk();
    await desk.becomeAvailable();
    const contactId = await desk.takeCall({ customer: 'tone' });
    await stage.instance.setFaults({ expire: 'session' });
    // Left alone, Streams notices after half a minute.
    const refusal = desk.command('hold', contactId);
    const expired = await desk.waitFor('expired', (now) => now.status === 'expired' && now);
    expect(expired.contacts).toMatchObject([{ contactId, state: 'connected' }]);
    await desk.reads('Your session has ended');
    expect(await refusal).toMatch(/^command\/(timeout|failed)$/);

    await desk.press('Sign in*');
    await desk.submitLogin();
    await desk.waitFor('ready', ({ status }) => status === 'ready');
    await desk.waitForContact('the same contact', (contact) => contact.contactId === contactId);
    expect(await desk.command('hangUp', contactId)).toBeNull();
    await desk.waitForContact('ended', ({ state }) => state === 'ended');
  });

  it('is announced as the instance itself warns, and goes on when the agent stays', async () => {
    await stage.instance.updateSettings({ inactivityMs: 20_000, inactivityWarningMs: 18_000 });
    const desk = await stage.desk();
    await desk.waitFor('warned', ({ expiryNotice }) => expiryNotice?.cause === 'inactivity');
    await desk.press('Stay signed in');
    await desk.waitFor('no longer warned', ({ expiryNotice }) => expiryNotice === null);

    await desk.waitFor('warned again', ({ expiryNotice }) => expiryNotice?.cause === 'inactivity');
    await desk.waitFor('signed out', ({ status }) => status === 'signed-out');
  });
});

import { describe, expect, it } from 'vitest';
import type { AgentDesk } from './harness/agent-desk.js';
import { mainBrowserNames } from './harness/browser.js';
import { Stage } from './harness/stage.js';

interface Described {
  readonly agents: readonly { readonly username: string; readonly state: { readonly name: string } }[];
}

describe.each(mainBrowserNames)('an agent who signs out in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });

  async function stateAtInstance(): Promise<string | undefined> {
    const { agents } = (await stage.instance.control('GET', 'state')) as Described;
    return agents.find(({ username }) => username === 'agent')?.state.name;
  }

  async function signOutByMenu(desk: AgentDesk): Promise<void> {
    await desk.press('More');
    await desk.press('Sign out*');
    await desk.waitFor('signed out', ({ status }) => status === 'signed-out');
  }

  it('is Offline first, then signed out, and no window opens by itself', async () => {
    const desk = await stage.desk();
    await desk.becomeAvailable();
    const windows = (await stage.context.pages()).length;
    await signOutByMenu(desk);
    expect(await stateAtInstance()).toBe('Offline');
    const { status, error } = await desk.snapshot();
    expect({ status, code: error?.code }).toEqual({ status: 'signed-out', code: 'sign-in/required' });

    // Streams by itself would open its window three seconds after the end.
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect((await stage.context.pages()).length).toBe(windows);
    expect((await desk.snapshot()).status).toBe('signed-out');
  });

  it('signs in again in place and takes a call', async () => {
    const desk = await stage.desk();
    await signOutByMenu(desk);
    await desk.signIn();
    await desk.becomeAvailable();
    await desk.takeCall();
  });

  it('is signed out in the second tab too, and signed in there again by signing in here', async () => {
    const first = await stage.desk();
    const second = await stage.desk();
    expect(await first.command('signOut')).toBeNull();
    const { error } = await second.waitFor('signed out too', (now) => now.status === 'signed-out' && now);
    expect(error?.code).toBe('sign-in/required');

    await first.page.bringToFront();
    await first.signIn();
    await second.page.bringToFront();
    await second.waitFor('ready too', ({ status }) => status === 'ready');
  });

  it('cannot do so during a call, and is told why', async () => {
    const desk = await stage.desk();
    await desk.becomeAvailable();
    const contactId = await desk.takeCall();
    await desk.press('More');
    await desk.reads('A contact is in progress');
    expect(await desk.command('signOut')).toBe('command/not-possible');

    await stage.instance.customerHangsUp(contactId);
    await desk.waitForContact('after contact work', ({ state }) => state === 'ended');
    expect(await desk.command('signOut')).toBeNull();
    expect(await stateAtInstance()).toBe('Offline');
  });
});

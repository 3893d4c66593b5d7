import { describe, expect, it } from 'vitest';
import type { AgentDesk } from './harness/agent-desk.js';
import { browserNames } from './harness/browser.js';
import { Stage } from './harness/stage.js';

describe.each(browserNames)('an agent in trouble in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });

  async function ringing(): Promise<{ readonly desk: AgentDesk; readonly contactId: string }> {
    const desk = await stage.desk();
    const contactId = await stage.instance.call();
    await desk.waitForContact('rings', ({ state }) => state === 'connecting');
    return { desk, contactId };
  }

  it('is told that Connect did not answer when accept is refused with 403, and can accept again', async () => {
    const { desk, contactId } = await ringing();
    await stage.instance.setFaults({ operations: [{ operation: 'AcceptContact', status: 403 }] });
    expect(await desk.command('accept', contactId)).toBe('command/timeout');
    expect((await desk.snapshot()).errors).toMatchObject([{ target: contactId, command: 'accept' }]);

    await stage.instance.setFaults({});
    expect(await desk.command('accept', contactId)).toBeNull();
  });

  it('is told that Connect refused when accept fails with 500', async () => {
    const { desk, contactId } = await ringing();
    await stage.instance.setFaults({ operations: [{ operation: 'AcceptContact', status: 500 }] });
    expect(await desk.command('accept', contactId)).toMatch(/^command\/(refused|failed)$/);
  });

  it('takes calls after the web socket was lost', async () => {
    const desk = await stage.desk();
    await stage.instance.setFaults({ webSocket: 'close' });
    await desk.takeCall();
  });

  it('is told that the session expired, signs in again in place, and works', async () => {
    const desk = await stage.desk();
    await stage.instance.setFaults({ expire: 'session' });
    await desk.command('setAgentState', 'Lunch');
    const { error } = await desk.waitFor('expired', (snapshot) => snapshot.status === 'expired' && snapshot);
    expect(error?.code).toBe('sign-in/expired');

    await desk.signIn();
    await desk.becomeAvailable();
    await desk.takeCall();
  });
});

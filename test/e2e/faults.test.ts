import { describe, expect, it } from 'vitest';
import { AgentDesk } from './harness/agent-desk.js';
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

  it.each([401, 403])(
    'is told that Connect did not answer when accept is refused with %i, and can accept again',
    async (status) => {
      const { desk, contactId } = await ringing();
      await stage.instance.setFaults({ operations: [{ operation: 'AcceptContact', status }] });
      expect(await desk.command('accept', contactId)).toBe('command/timeout');
      expect((await desk.snapshot()).errors).toMatchObject([{ target: contactId, command: 'accept' }]);

      await stage.instance.setFaults({});
      expect(await desk.command('accept', contactId)).toBeNull();
    },
  );

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

  it('is asked to sign in, or told why not, when the CCP page hangs, and works after a restart', async () => {
    await stage.desk().then((desk) => desk.close());
    await stage.instance.setFaults({ operations: [{ operation: 'ccp', hang: true }] });
    const desk = await AgentDesk.open(stage.context, stage.instance);
    const { error } = await desk.waitFor('an error', (snapshot) => snapshot.error !== null && snapshot);
    expect(error?.code).toBe('load/ccp-timeout');

    await stage.instance.setFaults({});
    expect(await desk.command('restart')).toBeNull();
    await desk.waitFor('ready', ({ status }) => status === 'ready');
  });

  it('learns that the audio could not be connected when TURN is unreachable', async () => {
    const desk = await stage.desk();
    await stage.instance.setFaults({ media: { isTurnUnreachable: true } });
    const contactId = await stage.instance.call();
    await desk.waitForContact('rings', ({ state }) => state === 'connecting');
    void desk.command('accept', contactId).catch(() => null);
    const failure = await desk.waitFor('a media error', ({ errors }) =>
      errors.find(({ error }) => error.code.startsWith('media/')),
    );
    expect(failure.error.code).toBe('media/ice-timeout');
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

  it('does not notice a token that Connect renews', async () => {
    const desk = await stage.desk();
    await stage.instance.setFaults({ expire: 'tokens' });
    await desk.command('setAgentState', 'Lunch');
    await desk.waitFor('works again', ({ status, agent }) => status === 'ready' && agent !== null);
    expect(await desk.command('setAgentState', 'Available')).toBeNull();
    expect((await desk.snapshot()).status).toBe('ready');
  });
});

import { describe, expect, it } from 'vitest';
import { AgentDesk } from './harness/agent-desk.js';
import { mainBrowserNames } from './harness/browser.js';
import { Stage } from './harness/stage.js';

describe.each(mainBrowserNames)('an agent in trouble in %s', (name) => {
  const stage = new Stage(name, { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });

  async function ringing(): Promise<{ readonly desk: AgentDesk; readonly contactId: string }> {
    const desk = await stage.desk();
    const contactId = await stage.instance.call();
    await desk.waitForContact('rings', ({ state }) => state === 'connecting');
    return { desk, contactId };
  }

  async function mediaErrorOf(desk: AgentDesk): Promise<string> {
    const { error } = await desk.waitFor('a media error', ({ errors }) =>
      errors.find((failure) => failure.error.code.startsWith('media/')),
    );
    return error.code;
  }

  it('is told that Connect did not answer when accept is refused with 403, and can accept again', async () => {
    const { desk, contactId } = await ringing();
    await stage.instance.setFaults({ operations: [{ operation: 'AcceptContact', status: 403 }] });
    expect(await desk.command('accept', contactId)).toBe('command/timeout');
    expect((await desk.snapshot()).errors).toMatchObject([{ target: contactId, command: 'accept' }]);

    await stage.instance.setFaults({});
    expect(await desk.command('accept', contactId)).toBeNull();
  });

  it('is told when accept is refused with 401, sees the CCP go and come back, and accepts then', async () => {
    await stage.instance.updateSettings({ ringMs: 60_000 });
    const { desk, contactId } = await ringing();
    await stage.instance.setFaults({ operations: [{ operation: 'AcceptContact', status: 401, count: 1 }] });
    const refusal = desk.command('accept', contactId);
    await desk.waitFor('the link is down', ({ isLinkUp }) => !isLinkUp);
    expect(await refusal).toMatch(/^command\/(timeout|failed)$/);

    await desk.waitFor('the link is up', ({ isLinkUp, status }) => isLinkUp && status === 'ready');
    expect(await desk.command('accept', contactId)).toBeNull();
    await desk.waitForContact('connected', ({ state }) => state === 'connected');
  });

  it('is told that Connect refused when accept fails with 500', async () => {
    const { desk, contactId } = await ringing();
    await stage.instance.setFaults({ operations: [{ operation: 'AcceptContact', status: 500 }] });
    expect(await desk.command('accept', contactId)).toMatch(/^command\/(refused|failed)$/);
  });

  it('takes calls after the web socket was lost and came back', async () => {
    const desk = await stage.desk();
    await stage.instance.setFaults({ webSocket: 'close' });
    await desk.waitForLog('websocket lost', 'websocket gained');
    await desk.takeCall();
  });

  it('is told that the audio failed when a call is accepted while the web socket is down', async () => {
    const desk = await stage.desk();
    await stage.instance.setFaults({ webSocket: 'refuse' });
    await desk.waitForLog('websocket lost');
    const contactId = await stage.instance.call();
    await desk.waitForContact('rings', ({ state }) => state === 'connecting');
    void desk.command('accept', contactId).catch(() => null);
    expect(await mediaErrorOf(desk)).toBe('media/signalling-failed');
  });

  it('learns that the audio could not be connected when TURN is unreachable', async () => {
    const desk = await stage.desk();
    await stage.instance.setFaults({ media: { isTurnUnreachable: true } });
    const contactId = await stage.instance.call();
    await desk.waitForContact('rings', ({ state }) => state === 'connecting');
    void desk.command('accept', contactId).catch(() => null);
    expect(await mediaErrorOf(desk)).toBe('media/ice-timeout');
  });

  it('works on after a token was refused and renewed, without a new sign-in', async () => {
    const desk = await stage.desk();
    await stage.instance.setFaults({ expire: 'tokens' });
    expect(await desk.command('setAgentState', 'Lunch')).toMatch(/^command\/(timeout|failed)$/);
    await desk.waitFor('the link is up', ({ isLinkUp, status }) => isLinkUp && status === 'ready');
    await desk.becomeAvailable();
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

  it('works as soon as the part of the library is there that did not load', async () => {
    let isWithheld = true;
    const desk = await AgentDesk.open(stage.context, stage.instance, undefined, async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const isIt = isWithheld && request.url().includes('/cdn/work-');
        void (isIt ? request.abort() : request.continue());
      });
    });
    const { error } = await desk.waitFor('the failure', ({ status, ...rest }) => status === 'failed' && rest);
    expect(error?.code).toBe('load/part-failed');

    isWithheld = false;
    await desk.signIn();
    await desk.takeCall();
  });
});

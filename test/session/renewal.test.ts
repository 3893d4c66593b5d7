import { describe, expect, it } from 'vitest';
import { CcpError } from '../../src/domain/errors.js';
import { aContact, agentIn } from './reports.js';
import { aReadySession, settle, watch } from './story.js';

const required = { type: 'sign-in', fact: 'required', error: new CcpError('sign-in/required') } as const;
const offline = agentIn('Offline', 'offline');

describe('beginning a new session before the old one ends', () => {
  it('opens the window in the click, signs out, leads the window to the sign-in, and goes back to work', async () => {
    const { session, gateway, windows } = await aReadySession();
    const renewed = watch(session.renew());
    expect(windows).toMatchObject([{ url: 'about:blank', isClosed: false }]);
    await settle();
    gateway.report([], offline);
    await settle();
    gateway.say(required);
    await settle();
    expect(windows.map(({ url, name }) => [url, name])).toEqual([
      ['about:blank', 'ccp-elements-sign-in-one'],
      [gateway.signInUrl, 'ccp-elements-sign-in-one'],
    ]);
    expect(session.snapshot.status).toBe('signing-in');

    gateway.report([], offline);
    await settle();
    expect(gateway.asked.at(-1)).toBe('setAgentState Available now');
    gateway.report();
    await settle();
    expect(renewed.result).toBe('done');
  });

  it('leaves an agent Offline who was', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([], offline);
    const renewed = watch(session.renew());
    await settle();
    gateway.say(required);
    await settle();
    gateway.report([], offline);
    await settle();
    expect(renewed.result).toBe('done');
    expect(gateway.asked).toEqual(['signOut', 'awaitSignIn']);
  });

  it('is refused during a contact, and opens nothing', async () => {
    const { session, gateway, windows } = await aReadySession();
    gateway.report([aContact('connected')], agentIn('Busy'));
    await expect(session.renew()).rejects.toMatchObject({ code: 'command/not-possible' });
    expect(windows).toEqual([]);
    expect(gateway.asked).toEqual([]);
  });

  it('changes nothing where the window is blocked', async () => {
    const { session, gateway } = await aReadySession({ isBlocked: true });
    await expect(session.renew()).rejects.toMatchObject({ code: 'sign-in/popup-blocked' });
    expect(gateway.asked).toEqual([]);
    expect(session.snapshot).toMatchObject({ status: 'ready', errors: [{ error: { code: 'sign-in/popup-blocked' } }] });
  });

  it('closes the window when Connect does not let the agent go', async () => {
    const { session, gateway, windows } = await aReadySession();
    gateway.answers.set('setAgentState', new CcpError('command/refused'));
    await expect(session.renew()).rejects.toMatchObject({ code: 'command/refused' });
    expect(windows).toMatchObject([{ isClosed: true }]);
    expect(session.snapshot.status).toBe('ready');
  });
});

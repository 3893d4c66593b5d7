import { describe, expect, it } from 'vitest';
import { AgentDesk } from './harness/agent-desk.js';
import { browserNames, type BrowserName, type ThirdPartyCookies } from './harness/browser.js';
import { hearsTone } from './harness/hearing.js';
import { signInAt, signOutAt } from './harness/login-form.js';
import { Stage } from './harness/stage.js';

const settings = { agentWhisperMs: 0, customerWhisperMs: 0 };

interface Arrangement {
  readonly where: string;
  readonly isCrossSite: boolean;
  readonly thirdPartyCookies: ThirdPartyCookies;
}

/** Where the tag works; storage is partitioned as the browser does it. */
const arrangements: readonly Arrangement[] = [
  { where: 'one site, third-party cookies blocked', isCrossSite: false, thirdPartyCookies: 'blocked' },
  { where: 'two sites, third-party cookies allowed', isCrossSite: true, thirdPartyCookies: 'allowed' },
];

/** Where the CCP in the frame never sees the session of the sign-in window. */
const withoutCookies: Readonly<Record<BrowserName, readonly ThirdPartyCookies[]>> = {
  chromium: ['blocked'],
  firefox: ['stock'],
};

/** The same is said for longer than a page that is not approved would take to be found out. */
async function stayed(desk: AgentDesk, code: string): Promise<void> {
  await desk.waitFor('signed out', ({ error }) => error?.code === code);
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  expect((await desk.snapshot()).error?.code).toBe(code);
}

describe.each(browserNames)('page and instance in %s', (name) => {
  describe.each(arrangements)('on $where', ({ isCrossSite, thirdPartyCookies }) => {
    const stage = new Stage(name, { isCrossSite, thirdPartyCookies, settings });

    it('the agent signs in and takes a call', async () => {
      const desk = await AgentDesk.open(stage.context, stage.instance);
      await desk.signIn();
      await desk.takeCall({ customer: 'tone' });
      await hearsTone(await desk.ccp(), 1000);
    });
  });

  describe.each(withoutCookies[name])('on two sites, third-party cookies %s', (thirdPartyCookies) => {
    const stage = new Stage(name, { isCrossSite: true, thirdPartyCookies, settings });

    it('the agent is asked to sign in, and told so again after signing in in vain', async () => {
      const desk = await AgentDesk.open(stage.context, stage.instance);
      await desk.waitFor('signed out', ({ status }) => status === 'signed-out');
      await desk.press('Sign in*');
      await desk.submitLogin();
      await desk.closeLogin();
      const { error } = await desk.waitFor('signed out again', (now) => now.status === 'signed-out' && now);
      expect(error?.code).toMatch(/^sign-in\/(not-recognised|required)$/);
      expect(error?.detail.instance).toBe(stage.instance.url);
    });

    it('no page is called unapproved, for that cannot be known here', async () => {
      await signInAt(stage.context, stage.instance);
      await stage.instance.updateSettings({ approvedOrigins: ['https://elsewhere.example'] });
      const desk = await AgentDesk.open(stage.context, stage.instance);
      await stayed(desk, 'sign-in/required');
    });
  });

  describe('on two sites that share cookies', () => {
    const stage = new Stage(name, { isCrossSite: true, thirdPartyCookies: 'allowed', settings });
    const unapproved = { approvedOrigins: ['https://elsewhere.example'] };

    it('an agent who is signed in learns that the page is not approved, and by which name', async () => {
      await signInAt(stage.context, stage.instance);
      await stage.instance.updateSettings(unapproved);
      const desk = await AgentDesk.open(stage.context, stage.instance);
      const { error } = await desk.waitFor('told', (now) => now.error?.code === 'sign-in/not-approved' && now);
      expect(error?.detail).toEqual({ origin: new URL(stage.instance.crm).origin, instance: stage.instance.url });
      await desk.reads('This page is not approved');

      await stage.instance.updateSettings({ approvedOrigins: null });
      await desk.command('restart');
      await desk.waitFor('ready', ({ status }) => status === 'ready');
    });

    it('an agent who is not is asked to sign in, and learns it then', async () => {
      await signOutAt(stage.context, stage.instance);
      await stage.instance.updateSettings(unapproved);
      const desk = await AgentDesk.open(stage.context, stage.instance);
      await stayed(desk, 'sign-in/required');
      await desk.press('Sign in*');
      await desk.submitLogin();
      await desk.waitFor('told', ({ error }) => error?.code === 'sign-in/not-approved');
    });

    it('a window that is closed unfinished is one attempt, and no other opens', async () => {
      await signOutAt(stage.context, stage.instance);
      const desk = await AgentDesk.open(stage.context, stage.instance);
      await desk.waitFor('signed out', ({ status }) => status === 'signed-out');
      await desk.press('Sign in*');
      await desk.waitFor('signing in', ({ status }) => status === 'signing-in');
      await desk.loginOpened();
      await desk.closeLogin();
      const { error } = await desk.waitFor('given up', (now) => now.status === 'signed-out' && now);
      expect(error?.code).toMatch(/^sign-in\/(required|not-recognised)$/);
      expect((await stage.context.pages()).filter((page) => page.url().startsWith(stage.instance.url))).toEqual([]);
    });
  });
});

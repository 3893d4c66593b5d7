import { describe, expect, it } from 'vitest';
import { AgentDesk } from './harness/agent-desk.js';
import { browserNames, type BrowserName, type ThirdPartyCookies } from './harness/browser.js';
import { hearsTone } from './harness/hearing.js';
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
      expect(error?.code).toBe('sign-in/required');
    });
  });
});

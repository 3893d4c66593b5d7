import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AgentDesk } from '../harness/agent-desk.js';
import { HostSite } from '../harness/host-site.js';
import { RawDesk, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** The policy that the README gives for copying. */
const policy = /^Content-Security-Policy: (.+)$/m.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
const exampleInstance = 'https://example.my.connect.aws';

const page = (content: string) => `<!doctype html><html lang="en"><head><title>Strict</title>
<link rel="icon" href="data:,"></head><body>${content}</body></html>`;

describe('pain 25: violations of the Content Security Policy', () => {
  const stage = new Stage('chromium', {
    settings: { agentWhisperMs: 0, customerWhisperMs: 0, outboundAnswerMs: 100 },
  });
  const site = new HostSite(stage, (instanceUrl) => {
    // The icon is this page's own.
    const header = `${policy.replaceAll(exampleInstance, instanceUrl)}; img-src data:`;
    const strict = (body: string) => ({ body, headers: { 'Content-Security-Policy': header } });
    return {
      '/tag': strict(
        page(
          `<script type="module" src="/ccp-elements/cdn.js"></script><ccp-softphone instance-url="${instanceUrl}" notify></ccp-softphone>`,
        ),
      ),
      '/impatient': strict(
        page(
          '<script type="module" src="/ccp-elements/cdn.js"></script><ccp-softphone></ccp-softphone><script type="module" src="/options.js"></script>',
        ),
      ),
      '/options.js': `Object.assign(document.querySelector('ccp-softphone'), {
        options: { timeouts: { signInHint: 200, ccpLoad: 1500 } }, instanceUrl: '${instanceUrl}',
      });`,
      '/raw': strict(
        page(
          '<div id="ccp"></div><script type="module" src="/streams/connect-streams-min.js"></script><script type="module" src="/begin.js"></script>',
        ),
      ),
      '/begin.js': `connect.core.initCCP(document.getElementById('ccp'), { ccpUrl: '${instanceUrl}/ccp-v2/' });
        globalThis.told = []; connect.agent(() => told.push('agent'));`,
    };
  });

  it('the README has a policy that names what the softphone needs, and no more', () => {
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain(`frame-src ${exampleInstance}`);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|data:|blob:/);
  });

  it(`raw Streams ${streamsVersion}, loaded as the module that a page of modules wants, violates it`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    expect(raw.noise.some((line) => line.includes("requires 'TrustedScript' assignment"))).toBe(true);
  });

  it('ours takes and places calls in every view without one violation', async () => {
    const desk = await AgentDesk.signedIn(stage.context, stage.instance, site.at('/tag'));
    const contactId = await desk.takeCall();
    for (const view of ['native', 'status', 'panel']) {
      await desk.page.evaluate((wanted) => document.querySelector('ccp-softphone')?.setAttribute('view', wanted), view);
      await desk.page.waitForFunction(
        (wanted) => document.querySelector('ccp-softphone')?.getAttribute('view') === wanted,
        {},
        view,
      );
    }
    await desk.press('Keypad');
    await desk.command('hangUp', contactId);
    await desk.command('clear', contactId);
    expect(await desk.command('dial', '+819055500142')).toBeNull();
    await desk.waitForContact('connected', ({ state }) => state === 'connected');
    expect(await desk.command('restart')).toBeNull();
    await desk.waitFor('ready', ({ status }) => status === 'ready');
    expect(desk.noise).toEqual([]);
  });

  it('ours finds out under it that the page is not approved', async () => {
    await stage.instance.updateSettings({ approvedOrigins: ['https://elsewhere.example'] });
    const desk = await AgentDesk.open(stage.context, stage.instance, site.at('/impatient'));
    await desk.waitFor('told', ({ error }) => error?.code === 'sign-in/not-approved');
    // The refusal to frame is the instance's own policy.
    expect(desk.noise.filter((line) => !line.includes('frame-ancestors'))).toEqual([]);
  });
});

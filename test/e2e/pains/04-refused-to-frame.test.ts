import { describe, expect, it } from 'vitest';
import { AgentDesk } from '../harness/agent-desk.js';
import { textOf } from '../harness/deep-query.js';
import { doorman, windowsOpened } from '../harness/doorman.js';
import { eventually } from '../harness/eventually.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

const elsewhere = { approvedOrigins: ['https://elsewhere.example'] };

describe('pain 4: the browser refuses to frame the CCP', () => {
  const stage = new Stage('chromium');
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { head: doorman(), parameters: { ccpLoadTimeout: 500 } }),
    '/tag': tagPage(instanceUrl, { head: doorman(), options: { timeouts: { signInHint: 200, ccpLoad: 1500 } } }),
    '/whole-address': tagPage(`${instanceUrl}/connect/ccp-v2`),
    '/other-page': tagPage(`${instanceUrl}/home`),
    '/wrong-page': tagPage(`${instanceUrl}/users/list`),
  }));
  /** A CRM of another origin around the page: that has to be approved too. */
  const crm = new HostSite(stage, () => ({
    '/': `<!doctype html><html lang="en"><head><title>CRM</title><link rel="icon" href="data:,"></head>
<body><iframe src="${site.at('/tag')}" width="360" height="700"></iframe></body></html>`,
  }));

  it(`raw Streams ${streamsVersion} asks an agent who is signed in to sign in, and says nothing else`, async () => {
    await stage.instance.updateSettings(elsewhere);
    const raw = await RawDesk.open(stage.context, site.at('/raw'));
    await eventually('a window', async () => (await windowsOpened(raw.page)).length > 0);
    expect(await raw.told()).toEqual([]);
  });

  it('ours says that the page is not approved, and names every origin that has to be', async () => {
    await stage.instance.updateSettings(elsewhere);
    const page = await stage.context.newPage();
    await page.goto(crm.origin);
    const frame = await eventually('the frame', () => page.frames().find((one) => one.url() === site.at('/tag')));
    const text = await eventually('the message', async () => {
      const shown = await textOf(frame);
      return shown.includes('This page is not approved') && shown;
    });
    expect(text).toContain(`Ask your administrator to add ${site.origin}, ${crm.origin} to the approved origins`);
  });

  it.each(['/whole-address', '/other-page'])(
    'ours finds the CCP from the address that people paste: %s',
    async (path) => {
      const desk = await AgentDesk.signedIn(stage.context, stage.instance, site.at(path));
      expect((await desk.snapshot()).agent?.name).toBeTruthy();
    },
  );

  it('ours refuses an address that is no page of an instance', async () => {
    const page = await stage.context.newPage();
    await page.goto(site.at('/wrong-page'));
    await eventually('the refusal', async () => (await textOf(page)).includes('The instance address is wrong'));
  });
});

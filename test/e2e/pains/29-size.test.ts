import { describe, expect, it } from 'vitest';
import { AgentDesk } from '../harness/agent-desk.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** A page that has the tag and knows no instance yet. */
const idle = `<!doctype html><html lang="en"><head><title>Idle</title><link rel="icon" href="data:,">
<script type="module" src="/ccp-elements/cdn.js"></script></head><body><ccp-softphone></ccp-softphone></body></html>`;

describe('pain 29: the size of Streams is paid by every page', () => {
  const stage = new Stage('chromium');
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { isIdle: true }),
    '/idle': idle,
    '/two-tags': tagPage(instanceUrl, {
      script: `document.body.append(Object.assign(document.createElement('ccp-softphone'), { instanceUrl: '${instanceUrl}/' }));`,
    }),
  }));

  const requestsOfStreams = (since: number) =>
    site.requested.slice(since).filter((path) => path.includes('connect-streams'));

  it(`raw Streams ${streamsVersion} is loaded whole by a page that does not begin`, async () => {
    const since = site.requested.length;
    await RawDesk.open(stage.context, site.at('/raw'));
    expect(requestsOfStreams(since)).toHaveLength(1);
  });

  it('ours loads nothing of Streams, and nothing of the instance, before there is a session', async () => {
    const since = site.requested.length;
    const page = await stage.context.newPage();
    await page.goto(site.at('/idle'), { waitUntil: 'networkidle0' });
    await page.waitForFunction(() => document.querySelector('ccp-softphone')?.shadowRoot?.childElementCount !== 0);
    expect(requestsOfStreams(since)).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
    expect(await stage.instance.requests()).toEqual([]);
  });

  it('ours loads the script once for all tags of an instance', async () => {
    const since = site.requested.length;
    const desk = await AgentDesk.signedIn(stage.context, stage.instance, site.at('/two-tags'));
    expect(await desk.page.evaluate(() => document.querySelectorAll('ccp-softphone').length)).toBe(2);
    expect(await desk.page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(1);
    expect(requestsOfStreams(since)).toEqual(['/ccp-elements/streams/connect-streams-min.js']);
  });
});

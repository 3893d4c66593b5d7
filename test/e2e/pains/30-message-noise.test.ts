import { describe, expect, it } from 'vitest';
import type { AgentDesk } from '../harness/agent-desk.js';
import { eventually } from '../harness/eventually.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

interface Listening {
  readonly heard: readonly string[];
}

/** What any script of the host hears at the window. */
const ear = `<script>var heard = []; addEventListener('message', ({ data }) => heard.push(JSON.stringify(data) ?? ''));</script>`;

/** A frame of somebody else's that talks to every window it can reach as if it were the CCP, and ends with a mark. */
const hostileFrame = `<script>
  const lies = ['acknowledge', 'terminated', 'auth_fail', 'access_denied', 'agent::mute_toggle', 'agent::update', 'contact::accepted']
    .map((event) => ({ event, data: { muted: true, contactId: 'made-up', snapshot: { contacts: [] }, configuration: {} } }));
  const garbage = [null, 42, 'x', [], {}, { event: null }, { event: 'agent::update', data: null }, new Date(), '{"event":'];
  const windows = (from) => [from, ...Array.from({ length: from.length }, (_, index) => windows(from[index])).flat()];
  for (const target of windows(top)) for (const message of [...lies, ...garbage, 'the last']) target.postMessage(message, '*');
</script>`;

describe('pain 30: noise and cross-talk of postMessage', () => {
  const stage = new Stage('chromium', { settings: { agentWhisperMs: 0, customerWhisperMs: 0 } });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl, { head: ear }),
    '/tag': tagPage(instanceUrl, { head: ear }),
  }));

  const heardIn = (desk: RawDesk | AgentDesk) => desk.page.evaluate(() => (globalThis as unknown as Listening).heard);

  const customer = '+81312345678';

  it(`raw Streams ${streamsVersion} sends the customer’s number through the window of the host`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await stage.instance.call({ from: customer });
    await raw.isTold('onConnecting');
    const heard = await heardIn(raw);
    expect(heard.length).toBeGreaterThan(20);
    expect(heard.some((message) => message.includes(customer))).toBe(true);
  });

  it('ours sends nothing through it, and is moved by no lie and no garbage of another frame', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await desk.takeCall({ from: customer });
    expect(await heardIn(desk)).toEqual([]);

    const before = await desk.snapshot();
    await desk.page.evaluate((page) => {
      const realm = document.querySelector('iframe')?.contentWindow;
      const marked = Object.assign(globalThis, { isMarked: false });
      realm?.addEventListener('message', ({ data }) => (marked.isMarked ||= data === 'the last'));
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-scripts');
      frame.srcdoc = page;
      document.body.append(frame);
    }, hostileFrame);
    await eventually('the realm got it all', () =>
      desk.page.evaluate(() => (globalThis as unknown as { isMarked: boolean }).isMarked),
    );
    expect(await desk.snapshot()).toEqual(before);

    expect(await desk.command('setMuted', true)).toBeNull();
    expect(await desk.command('hangUp', contactId)).toBeNull();
    expect(desk.noise).toEqual([]);
  });
});

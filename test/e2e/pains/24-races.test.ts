import { describe, expect, it } from 'vitest';
import { AgentDesk } from '../harness/agent-desk.js';
import { eventually } from '../harness/eventually.js';
import { hearsTone } from '../harness/hearing.js';
import { HostSite, tagPage } from '../harness/host-site.js';
import { RawDesk, rawStreamsPage, streamsVersion, type RawWindow } from '../harness/raw-streams.js';
import { Stage } from '../harness/stage.js';

/** How soon after its end the instance refuses to clear a chat. */
const endLag = 400;

const customerTone = 1000;

/** As on a busy machine: a window that is told to close is there for a moment. */
function slowToClose(): void {
  const open = window.open.bind(window);
  window.open = (...place) => {
    const opened = open(...place);
    if (opened !== null) {
      const close = opened.close.bind(opened);
      opened.close = () => void setTimeout(close, 150);
    }
    return opened;
  };
}

describe('pain 24: commands race with the contact that they are about', () => {
  const stage = new Stage('chromium', {
    settings: { agentWhisperMs: 0, customerWhisperMs: 0, chatEndLagMs: endLag },
  });
  const site = new HostSite(stage, (instanceUrl) => ({
    '/raw': rawStreamsPage(instanceUrl),
    '/tag': tagPage(instanceUrl),
  }));

  const accepts = async () =>
    (await stage.instance.control('GET', 'requests?operation=AcceptContact')) as readonly unknown[];

  async function ringing(desk: AgentDesk): Promise<string> {
    const contactId = await stage.instance.call();
    await desk.waitForContact('rings', ({ state }) => state === 'connecting');
    return contactId;
  }

  it(`raw Streams ${streamsVersion} fails to clear a chat right after its end`, async () => {
    const raw = await RawDesk.ready(stage.context, site.at('/raw'));
    await stage.instance.call({ channel: 'chat', from: 'Aiko' });
    await raw.accept();
    await raw.isTold('onConnected');
    const answer = await raw.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const { contact } = globalThis as unknown as RawWindow;
          const clear = () =>
            contact?.clear({ success: () => resolve('cleared'), failure: (error) => resolve(String(error)) });
          contact?.getAgentConnection().destroy({ success: clear });
        }),
    );
    expect(JSON.parse(answer)).toMatchObject({ type: 'InvalidStateException' });
  });

  it('ours hears the caller who was waiting when the agent signed in, though the window is slow to close', async () => {
    const desk = await AgentDesk.signedIn(await stage.freshContext(), stage.instance, site.at('/tag'), (page) =>
      page.evaluateOnNewDocument(slowToClose),
    );
    await desk.takeCall({ customer: 'tone' });
    await hearsTone(await desk.ccp(), customerTone);
  });

  it('ours ends and clears a chat in one breath', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await stage.instance.call({ channel: 'chat', from: 'Aiko' });
    await desk.waitForContact('rings', ({ state }) => state === 'connecting');
    expect(await desk.command('accept', contactId)).toBeNull();
    expect(await desk.command('hangUp', contactId)).toBeNull();
    expect(await desk.command('clear', contactId)).toBeNull();
    expect((await desk.snapshot()).contacts).toEqual([]);
  });

  it('ours says that the contact is gone when the customer hangs up while the accept is on its way', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await ringing(desk);
    await stage.instance.setFaults({ operations: [{ operation: 'AcceptContact', delayMs: 700 }] });
    const accept = desk.command('accept', contactId);
    await stage.instance.customerHangsUp(contactId);
    expect(await accept).toBe('command/contact-gone');
    expect((await desk.snapshot()).pending).toEqual([]);
    await eventually('Connect has answered', async () => (await accepts()).length === 1);
  });

  it('ours sends one accept for two presses, and says so', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await ringing(desk);
    const answers = await Promise.all([desk.command('accept', contactId), desk.command('accept', contactId)]);
    expect(answers).toEqual([null, 'command/in-progress']);
    expect(await accepts()).toHaveLength(1);
  });

  it('ours refuses what is too early or too late, with a reason and without asking Connect', async () => {
    const desk = await stage.desk(site.at('/tag'));
    const contactId = await ringing(desk);
    expect(await desk.command('clear', contactId)).toBe('command/not-possible');
    expect(await desk.command('reject', contactId)).toBeNull();
    expect(await desk.command('accept', contactId)).toBe('command/not-possible');
    await stage.instance.customerHangsUp(contactId);
    expect(await desk.command('clear', contactId)).toBeNull();
    for (const late of ['accept', 'hangUp', 'clear'] as const) {
      expect(await desk.command(late, contactId)).toBe('command/contact-gone');
    }
    expect(await accepts()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { afterCallWork, aContact, agentIn } from './reports.js';
import { SharedTabs, type FakeTab } from './shared-tabs.js';
import { aSession, pass, settle, watch } from './story.js';

const instance = 'https://example.my.connect.aws';
const call = [aContact('connected')];
const here = { isLeader: true, hasAudio: true, isMedialess: false };
const elsewhere = { isLeader: false, hasAudio: false, isMedialess: false };

/** A tab with a session that shows the instance and is ready. */
async function openTab(browser: SharedTabs, of = instance) {
  const tab = browser.open();
  const story = aSession({ instance: of, tab, id: `tab ${browser.tabs.length}` });
  await settle();
  story.gateway.report();
  return { ...story, tab };
}

async function twoTabs() {
  const browser = new SharedTabs();
  const first = await openTab(browser);
  const second = await openTab(browser);
  return { browser, first, second };
}

type Tab = Awaited<ReturnType<typeof openTab>>;
const audioOf = ({ gateway }: Tab) => gateway.terms.map(({ hasAudio }) => hasAudio);
const logged = ({ log }: Tab, text: string) => log.filter((entry) => entry.text === text).length;
const end = (tab: FakeTab, how: 'close' | 'crash') => tab[how]();

describe('an agent with several tabs', () => {
  it('has the audio in the first tab only', async () => {
    const { first, second } = await twoTabs();
    expect(first.session.snapshot.tab).toEqual(here);
    expect(second.session.snapshot.tab).toEqual(elsewhere);
    expect([audioOf(first), audioOf(second)]).toEqual([[true], [false]]);
  });

  it('has a leader for each instance', async () => {
    const browser = new SharedTabs();
    const first = await openTab(browser);
    const other = await openTab(browser, 'https://other.my.connect.aws');
    expect([first.session.snapshot.tab, other.session.snapshot.tab]).toEqual([here, here]);
  });

  it('is told in the log where the browser has no locks, and every tab leads', async () => {
    const alone = aSession({ instance });
    await settle();
    expect(alone.session.snapshot.tab).toEqual(here);
    expect(alone.log.map(({ text }) => text)).toContain('no web locks here: this tab leads, whatever others do');
  });

  it.each(['close', 'crash'] as const)('goes on in the next tab after a %s of the leader', async (how) => {
    const { first, second } = await twoTabs();
    end(first.tab, how);
    await settle();
    expect(second.session.snapshot.tab).toEqual(here);
    expect(second.gateway.terms.at(-1)).toMatchObject({ hasAudio: true, isTakeover: how === 'crash' });
    expect(second.gateway.terms.map(({ isContinued }) => isContinued)).toEqual([false, true]);
    expect(second.session.snapshot.status).toBe('ready');
  });

  it('knows a crash from a farewell that another leader said', async () => {
    const { browser, first, second } = await twoTabs();
    const third = await openTab(browser);
    first.tab.close();
    await settle();
    second.gateway.report();
    await settle();
    second.tab.crash();
    await settle();
    expect(third.gateway.terms.at(-1)).toMatchObject({ hasAudio: true, isTakeover: true });
  });

  it('leads at once, yet takes the audio only after the call that is in progress', async () => {
    const { first, second } = await twoTabs();
    second.gateway.report(call, agentIn('Busy'));
    first.tab.crash();
    await settle();
    expect(second.session.snapshot.tab).toEqual({ ...here, hasAudio: false });
    expect(second.gateway.starts).toBe(1);
    second.gateway.report([aContact('ended')], afterCallWork);
    await settle();
    expect(second.gateway.starts).toBe(2);
    expect(second.session.snapshot.tab).toEqual(here);
  });

  it('tells nothing twice when a tab takes the audio over', async () => {
    const { first, second } = await twoTabs();
    const chat = aContact('connected', { channel: 'chat', contactId: 'chat-1' });
    second.gateway.report([chat]);
    second.events.length = 0;
    first.tab.close();
    await settle();
    expect(second.gateway.starts).toBe(2);
    second.gateway.report([chat]);
    expect(second.events).toEqual([]);
    expect(second.session.snapshot.contacts).toHaveLength(1);
  });

  it('gives the lead up when the session stops, and takes it again on a restart', async () => {
    const { first, second } = await twoTabs();
    await first.session.stop();
    await settle();
    expect(second.session.snapshot.tab).toEqual(here);
    void watch(first.session.restart());
    await settle();
    expect(first.session.snapshot.tab).toEqual(elsewhere);
    expect(audioOf(first)).toEqual([true, false]);
  });

  it('hears a call ring once, in the tab that leads', async () => {
    const { first, second } = await twoTabs();
    for (const { gateway } of [first, second]) gateway.report([aContact()]);
    const isRinging = [first, second].map(({ session }) => session.snapshot.ringtone.isRinging);
    expect(isRinging).toEqual([true, false]);
  });

  it('sends a command that came while the audio was taken over', async () => {
    const { first, second } = await twoTabs();
    second.gateway.report([aContact('ended')], afterCallWork);
    first.tab.close();
    await settle();
    const cleared = watch(second.session.clear('contact-1'));
    await settle();
    expect(second.gateway.asked).toEqual([]);
    expect(second.session.snapshot.pending).toMatchObject([{ command: 'clear' }]);
    second.gateway.report([aContact('ended')], afterCallWork);
    await settle();
    expect(second.gateway.asked).toEqual(['clear contact-1']);
    second.gateway.report();
    await settle();
    expect(cleared.result).toBe('done');
  });

  it('sends a command that came with the news for which the audio was taken over', async () => {
    const { first, second } = await twoTabs();
    second.gateway.report(call, agentIn('Busy'));
    first.tab.crash();
    await settle();
    second.gateway.report([aContact('ended')], afterCallWork);
    void watch(second.session.clear('contact-1'));
    await settle();
    expect(second.gateway.starts).toBe(2);
    expect(second.gateway.asked).toEqual([]);
    second.gateway.report([aContact('ended')], afterCallWork);
    await settle();
    expect(second.gateway.asked).toEqual(['clear contact-1']);
  });

  it('has no audio in any tab of a medialess page, but one that leads', async () => {
    const browser = new SharedTabs();
    const tab = browser.open();
    const story = aSession({ instance, tab, mediaMode: 'medialess' });
    await settle();
    expect(story.session.snapshot.tab).toEqual({ isLeader: true, hasAudio: false, isMedialess: true });
  });
});

describe('moving the audio', () => {
  it('stops the audio there before it begins here', async () => {
    const { first, second } = await twoTabs();
    const moved = watch(second.session.moveAudioHere());
    await settle();
    expect([audioOf(first), audioOf(second)]).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(moved.result).toBe('waiting');
    second.gateway.report();
    await settle();
    expect(moved.result).toBe('done');
    expect([first.session.snapshot.tab, second.session.snapshot.tab]).toEqual([elsewhere, here]);
    expect(second.gateway.terms.at(-1)?.isTakeover).toBe(false);
  });

  it('goes to the tab that asked, though another waited longer', async () => {
    const { browser, first, second } = await twoTabs();
    const third = await openTab(browser);
    void watch(third.session.moveAudioHere());
    await settle();
    expect([first, second, third].map(({ session }) => session.snapshot.tab.isLeader)).toEqual([false, false, true]);
    third.tab.close();
    await settle();
    expect([first, second].filter(({ session }) => session.snapshot.tab.hasAudio)).toHaveLength(1);
  });

  it('is refused during a call, on either side', async () => {
    const { first, second } = await twoTabs();
    first.gateway.report(call, agentIn('Busy'));
    const early = watch(second.session.moveAudioHere());
    await settle();
    expect(early.result).toBe('command/not-possible');
    second.gateway.report(call, agentIn('Busy'));
    const late = watch(second.session.moveAudioHere());
    await settle();
    expect(late.result).toBe('command/not-possible');
    expect(second.session.snapshot.errors).toMatchObject([
      { target: 'agent', error: { detail: { said: 'call-in-progress' } } },
    ]);
    expect([audioOf(first), audioOf(second)]).toEqual([[true], [false]]);
  });

  it('is called off when the session stops meanwhile', async () => {
    const { first, second } = await twoTabs();
    first.tab.isFrozen = true;
    const moved = watch(second.session.moveAudioHere());
    await settle();
    await second.session.stop();
    await settle();
    expect(moved.result).toBe('session/stopped');
    expect(first.session.snapshot.tab).toEqual(here);
    expect(second.clock.pending).toBe(0);
  });

  it('is taken from a tab that does not answer', async () => {
    const { first, second } = await twoTabs();
    first.tab.isFrozen = true;
    const moved = watch(second.session.moveAudioHere());
    await pass(second.clock, 3000);
    second.gateway.report();
    await settle();
    expect(moved.result).toBe('done');
    expect(second.gateway.terms.at(-1)).toMatchObject({ hasAudio: true, isTakeover: true });
    expect(first.session.snapshot.tab).toEqual(elsewhere);
  });

  it('comes back where nobody came to relieve the tab', async () => {
    const { first, second } = await twoTabs();
    second.tab
      .openChannel('ccp-elements.leader.1 ' + instance, () => undefined)
      .post({
        version: 1,
        type: 'lead-request',
        from: 'somebody who is gone by now',
      });
    await settle();
    expect(first.gateway.isRunning).toBe(false);
    await pass(first.clock, 3000);
    expect(first.gateway.isRunning).toBe(true);
    expect(audioOf(first)).toEqual([true, true]);
  });

  it('hears no message of another version', async () => {
    const { first, second } = await twoTabs();
    const channel = second.tab.openChannel('ccp-elements.leader.1 ' + instance, () => undefined);
    for (const message of [{ version: 2, type: 'lead-request', from: 'x' }, 'lead-request', null])
      channel.post(message);
    await settle();
    expect(first.gateway.isRunning).toBe(true);
  });

  it('follows the accept that took it along, as in Firefox, without cutting the call off', async () => {
    const { first, second } = await twoTabs();
    for (const { gateway } of [first, second]) gateway.report(call, agentIn('Busy'));
    second.gateway.say({ type: 'audio', isHere: true });
    first.gateway.say({ type: 'audio', isHere: false });
    await settle();
    expect(second.session.snapshot.tab).toEqual(here);
    expect(first.session.snapshot.tab).toEqual(elsewhere);
    expect([first.gateway.starts, second.gateway.starts]).toEqual([1, 1]);
    for (const { gateway } of [first, second]) gateway.report([aContact('ended')], afterCallWork);
    await settle();
    expect([audioOf(first), audioOf(second)]).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(logged(first, 'another tab leads')).toBe(1);
  });
});

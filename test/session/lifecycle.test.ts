import { describe, expect, it } from 'vitest';
import {
  aContact,
  afterCallWork,
  agentIn,
  aReport,
  missedCall,
  start,
  states,
  anAgent,
  connection,
} from './reports.js';
import { aReadySession, aSession, contactWords, pass, settle, words } from './story.js';

describe('what a host hears of a contact', () => {
  it('tells an answered call from the offer to the clearing, once each', async () => {
    const { gateway, events } = await aReadySession();
    gateway.report([aContact('connecting')], agentIn('PendingBusy'));
    gateway.say({ type: 'accepted', contactId: 'contact-1' });
    gateway.report([aContact('connected', { since: start + 3000 })], agentIn('Busy'));
    gateway.report([aContact('connected', { since: start + 3000 })], agentIn('Busy'));
    gateway.report([aContact('ended', { since: start + 9000 })], afterCallWork);
    gateway.report([]);
    expect(contactWords(events)).toEqual([
      'contact-offered',
      'contact-accepted',
      'contact-connected',
      'contact-finished',
      'contact-cleared',
    ]);
  });

  it('tells the agent before the contacts of the same report', async () => {
    const { gateway, events } = await aReadySession();
    gateway.report([aContact('connecting')], agentIn('PendingBusy'));
    expect(words(events)).toEqual(['agent-state', 'contact-offered']);
  });

  it('calls a ringing contact that Connect reports as error missed', async () => {
    const { gateway, events, session } = await aReadySession();
    gateway.report([aContact('connecting')], agentIn('PendingBusy'));
    gateway.report([aContact('error', { since: start + 20_000 })], missedCall);
    expect(session.snapshot.contacts[0]).toMatchObject({ state: 'missed', outcome: 'missed', endedBy: 'unknown' });
    gateway.report([aContact('error', { since: start + 20_000 })], missedCall);
    expect(contactWords(events)).toEqual(['contact-offered', 'contact-finished']);
    expect(session.snapshot.contacts[0]).toMatchObject({ state: 'missed', endedAt: start + 20_000 });
  });

  it('leaves a failed call an error when the agent state blames the agent side', async () => {
    const { gateway, session } = await aReadySession();
    gateway.report([aContact('connecting')], agentIn('PendingBusy'));
    gateway.report([aContact('error')], agentIn('FailedConnectAgent', 'error'));
    expect(session.snapshot.contacts[0]).toMatchObject({ state: 'error', outcome: 'failed' });
  });

  it('tells a call that was connected when the page was loaded again from its start', async () => {
    const { gateway, events, session } = aSession();
    await settle();
    gateway.report([aContact('connected', { since: start - 60_000 })], agentIn('Busy'));
    expect(words(events)).toEqual([
      'status loading',
      'status ready',
      'agent-state',
      'contact-offered',
      'contact-accepted',
      'contact-connected',
    ]);
    expect(session.snapshot.contacts[0]?.connectedAt).toBe(start - 60_000);
  });

  it('tells a call already in after contact work, without claiming to know who ended it', async () => {
    const { gateway, events, session } = aSession();
    await settle();
    gateway.report([aContact('ended')], afterCallWork);
    expect(contactWords(events)).toEqual([
      'contact-offered',
      'contact-accepted',
      'contact-connected',
      'contact-finished',
    ]);
    expect(session.snapshot.contacts[0]).toMatchObject({ outcome: 'answered', endedBy: 'unknown' });
  });

  it('reads a missed call of before the reload by the agent state', async () => {
    const { gateway, session } = aSession();
    await settle();
    gateway.report([aContact('error')], missedCall);
    expect(session.snapshot.contacts[0]).toMatchObject({ state: 'missed', outcome: 'missed' });
  });

  it('makes up the end of a call that vanished between two reports', async () => {
    const { gateway, events, clock } = await aReadySession();
    gateway.report([aContact('connected')], agentIn('Busy'));
    await pass(clock, 5000, 1000);
    gateway.report([]);
    const finished = events.find(({ type }) => type === 'contact-finished');
    expect(contactWords(events).slice(-2)).toEqual(['contact-finished', 'contact-cleared']);
    expect(finished).toMatchObject({ contact: { outcome: 'answered', endedBy: 'unknown', endedAt: start + 5000 } });
  });

  it('fills in accepting and connecting when a report skipped them', async () => {
    const { gateway, events } = await aReadySession();
    gateway.report([aContact('connecting')]);
    gateway.report([aContact('ended', { since: start + 8000 })], afterCallWork);
    expect(contactWords(events)).toEqual([
      'contact-offered',
      'contact-accepted',
      'contact-connected',
      'contact-finished',
    ]);
  });

  it('tells an acceptance that came before the contact was listed', async () => {
    const { gateway, events } = await aReadySession();
    gateway.say({ type: 'accepted', contactId: 'contact-1' });
    gateway.report([aContact('connecting')]);
    expect(contactWords(events)).toEqual(['contact-offered', 'contact-accepted']);
  });

  it('tells an outbound call as dialled and never as accepted', async () => {
    const { gateway, events } = await aReadySession();
    gateway.report([aContact('connecting', { direction: 'outbound' })], agentIn('CallingCustomer'));
    gateway.say({ type: 'accepted', contactId: 'contact-1' });
    gateway.report([aContact('connected', { direction: 'outbound' })], agentIn('Busy'));
    expect(contactWords(events)).toEqual(['contact-dialled', 'contact-connected']);
  });

  it('takes an accepted callback as accepted though its customer does not answer', async () => {
    const { gateway, events, session } = await aReadySession();
    gateway.report([aContact('incoming', { direction: 'callback' })], agentIn('Pending', 'not_routable'));
    gateway.report([aContact('connecting', { direction: 'callback' })], agentIn('CallingCustomer'));
    gateway.report([aContact('error', { direction: 'callback' })], agentIn('MissedCallCustomer', 'error'));
    expect(contactWords(events)).toEqual(['contact-offered', 'contact-accepted', 'contact-finished']);
    expect(session.snapshot.contacts[0]).toMatchObject({ state: 'error', outcome: 'not-answered', endedBy: 'remote' });
  });

  it('tells hold and resume in turn, and no resume when a call ends on hold', async () => {
    const { gateway, events } = await aReadySession();
    const held = aContact('connected', { legs: { customer: 'hold' } });
    gateway.report([aContact('connected')]);
    gateway.report([held]);
    gateway.report([aContact('connecting')]);
    gateway.report([held]);
    gateway.report([aContact('connected')]);
    gateway.report([held]);
    gateway.report([aContact('ended')], afterCallWork);
    expect(contactWords(events).slice(3)).toEqual([
      'contact-held',
      'contact-resumed',
      'contact-held',
      'contact-finished',
    ]);
  });

  it('begins a new story when Connect offers a missed contact to the same agent again', async () => {
    const { gateway, events, session } = await aReadySession();
    gateway.report([aContact('connecting')]);
    gateway.report([aContact('error', { since: start + 20_000 })], missedCall);
    gateway.report([aContact('connecting', { since: start + 25_000 })]);
    expect(contactWords(events)).toEqual(['contact-offered', 'contact-finished', 'contact-cleared', 'contact-offered']);
    expect(session.snapshot.contacts[0]).toMatchObject({ endedAt: null, outcome: null, offeredAt: start + 25_000 });
  });

  it('does so too when the contact was away from the list in between', async () => {
    const { gateway, events } = await aReadySession();
    gateway.report([aContact('connecting')]);
    gateway.report([aContact('error')], missedCall);
    gateway.report([]);
    gateway.report([aContact('connecting', { since: start + 30_000 })]);
    expect(contactWords(events).slice(-1)).toEqual(['contact-offered']);
  });

  it('shows a contact of an old report without telling it again', async () => {
    const { gateway, events, session } = await aReadySession();
    gateway.report([aContact('connected')]);
    gateway.report([]);
    events.length = 0;
    gateway.report([aContact('connected')]);
    expect(session.snapshot.contacts).toHaveLength(1);
    gateway.report([]);
    expect(contactWords(events)).toEqual([]);
  });

  it('knows the last fifty contacts that are gone, and those only', async () => {
    const { gateway, events } = await aReadySession();
    const call = (index: number) => aContact('connected', { contactId: `contact-${index}` });
    for (let index = 0; index <= 50; index += 1) gateway.report([call(index)], agentIn('Busy'));
    gateway.report([]);
    events.length = 0;
    gateway.report([call(1)], agentIn('Busy'));
    gateway.report([]);
    expect(contactWords(events)).toEqual([]);
    gateway.report([call(0)], agentIn('Busy'));
    expect(contactWords(events)).toContain('contact-connected');
  });

  it('does not let the wavering seconds of Connect move any moment', async () => {
    const { gateway, events, session } = await aReadySession();
    gateway.report([aContact('connected')], agentIn('Busy'), 0);
    const before = session.snapshot;
    events.length = 0;
    gateway.say({
      type: 'snapshot',
      snapshot: aReport([aContact('connected', { since: start + 700 })], agentIn('Busy', 'system', start - 400), 40),
    });
    expect(session.snapshot).toBe(before);
    expect(events).toEqual([]);
  });

  it('tells a next state that is set and taken back', async () => {
    const { gateway, events } = await aReadySession();
    gateway.report([], { ...anAgent, nextState: states.lunch });
    gateway.report([], { ...anAgent, nextState: states.lunch });
    gateway.report([]);
    expect(words(events)).toEqual(['agent-state', 'agent-state']);
  });

  it('says that the agent ended a conference that goes on without the agent', async () => {
    const { gateway, session } = await aReadySession();
    const third = connection('third-party', 'connected', { connectionId: 'third-1', type: 'outbound' });
    const contact = aContact('connected');
    gateway.report([{ ...contact, connections: [...contact.connections, third] }]);
    gateway.report([{ ...contact, state: 'ended', connections: [...contact.connections, third] }], afterCallWork);
    expect(session.snapshot.contacts[0]).toMatchObject({ outcome: 'answered', endedBy: 'agent' });
  });
});

describe('listeners that throw', () => {
  it('harm no other listener and are reported', async () => {
    const { session, gateway, events, reported, log } = await aReadySession();
    const seen: number[] = [];
    session.on(() => {
      throw new Error('listener of the host');
    });
    session.subscribe(
      ({ contacts }) => contacts.length,
      () => {
        throw new Error('subscriber of the host');
      },
    );
    session.subscribe(
      ({ contacts }) => contacts.length,
      (count) => seen.push(count),
    );
    const later: string[] = [];
    session.on(({ type }) => later.push(type));
    gateway.report([aContact('connecting')]);
    expect(seen).toEqual([0, 1]);
    expect(contactWords(events)).toEqual(['contact-offered']);
    expect(later).toEqual(['contact-offered']);
    expect(reported.map(String)).toEqual([
      'Error: subscriber of the host',
      'Error: subscriber of the host',
      'Error: listener of the host',
    ]);
    expect(log.filter(({ text }) => text === 'uncaught')).toHaveLength(3);
  });

  it('hear facts in one order though a listener causes another fact', async () => {
    const { session, gateway } = await aReadySession();
    const heard: string[] = [];
    const stop = session.on(({ type }) => {
      if (type === 'contact-offered') gateway.report([aContact('connected')]);
    });
    session.on(({ type }) => heard.push(type));
    gateway.report([aContact('connecting')]);
    stop();
    expect(heard).toEqual(['contact-offered', 'contact-accepted', 'contact-connected']);
  });
});

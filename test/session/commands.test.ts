import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/contact.js';
import { CcpError } from '../../src/domain/errors.js';
import type { Session } from '../../src/session/session.js';
import { partyCommands, type Command } from './party-commands.js';
import { aContact, afterCallWork, agentIn, anAgent, missedCall, start, states } from './reports.js';
import { aReadySession, aSession, pass, settle, watch, words } from './story.js';

const id = 'contact-1';
const ringing = aContact('connecting');
const talking = aContact('connected');
const held = aContact('connected', { legs: { customer: 'hold' } });
const ended = aContact('ended', { since: start + 1000 });
const outbound = aContact('connecting', { contactId: 'contact-2', direction: 'outbound' });

const commands: readonly Command[] = [
  {
    name: 'accept',
    before: [ringing],
    run: (session) => session.accept(id),
    asked: `accept ${id}`,
    target: id,
    effect: { contacts: [talking] },
    limit: 250_000,
    whenGone: 'command/contact-gone',
  },
  {
    name: 'reject',
    before: [ringing],
    run: (session) => session.reject(id),
    asked: `reject ${id}`,
    target: id,
    effect: { contacts: [aContact('error')], agent: missedCall },
    limit: 10_000,
    whenGone: 'done',
  },
  {
    name: 'hangUp',
    before: [talking],
    run: (session) => session.hangUp(id),
    asked: `hangUp ${id}`,
    target: id,
    effect: { contacts: [ended], agent: afterCallWork },
    limit: 10_000,
    whenGone: 'done',
  },
  {
    name: 'clear',
    before: [ended],
    run: (session) => session.clear(id),
    asked: `clear ${id}`,
    target: id,
    effect: { contacts: [] },
    limit: 15_000,
    whenGone: 'done',
  },
  {
    name: 'hold',
    before: [talking],
    run: (session) => session.hold(id),
    asked: `hold ${id} customer-1`,
    target: id,
    effect: { contacts: [held] },
    limit: 10_000,
    whenGone: 'command/contact-gone',
  },
  {
    name: 'resume',
    before: [held],
    run: (session) => session.resume(id, 'customer-1'),
    asked: `resume ${id} customer-1`,
    target: id,
    effect: { contacts: [talking] },
    limit: 10_000,
    whenGone: 'command/contact-gone',
  },
  ...partyCommands,
  {
    name: 'setAgentState',
    before: [],
    run: (session) => session.setAgentState('Lunch'),
    asked: 'setAgentState Lunch now',
    target: 'agent',
    effect: { contacts: [], agent: agentIn('Lunch', 'not_routable') },
    limit: 10_000,
    whenGone: 'waiting',
  },
];

async function given(command: Command) {
  const story = await aReadySession();
  story.gateway.report(command.before);
  return story;
}

describe.each(commands)('$name', (command) => {
  it('is pending until a report shows the effect', async () => {
    const { session, gateway, clock } = await given(command);
    const watched = watch(command.run(session));
    await settle();
    expect(gateway.asked).toEqual([command.asked]);
    expect(session.snapshot.pending).toEqual([{ command: command.name, target: command.target, since: clock.now() }]);
    expect(watched.result).toBe('waiting');
    gateway.report(command.effect.contacts, command.effect.agent);
    await settle();
    expect(watched.result).toBe('done');
    expect(session.snapshot.pending).toEqual([]);
    expect(session.snapshot.errors).toEqual([]);
  });

  it('shows a refusal on its target until the next success', async () => {
    const { session, gateway, events } = await given(command);
    gateway.answers.set(command.name, new CcpError('command/refused', { said: 'Invalid contact state.' }));
    const refused = watch(command.run(session));
    await settle();
    expect(refused.result).toBe('command/refused');
    expect(session.snapshot.pending).toEqual([]);
    expect(session.snapshot.errors).toMatchObject([{ target: command.target, command: command.name }]);
    expect(words(events)).toContain('error command/refused');

    gateway.answers.set(command.name, 'taken');
    const again = watch(command.run(session));
    await settle();
    gateway.report(command.effect.contacts, command.effect.agent);
    await settle();
    expect(again.result).toBe('done');
    expect(session.snapshot.errors).toEqual([]);
  });

  it('gives up when Connect never answers', async () => {
    const { session, gateway, clock } = await given(command);
    gateway.answers.set(command.name, 'silent');
    const watched = watch(command.run(session));
    await pass(clock, 14_900, 100);
    expect(watched.result).toBe('waiting');
    await pass(clock, 200, 100);
    expect(watched.result).toBe('command/timeout');
    expect(session.snapshot.errors).toMatchObject([{ target: command.target, error: { code: 'command/timeout' } }]);
  });

  it('gives up when Connect takes it and nothing comes of it', async () => {
    const { session, clock } = await given(command);
    const watched = watch(command.run(session));
    await pass(clock, command.limit - 100, command.limit / 10);
    expect(watched.result).toBe('waiting');
    await pass(clock, 200);
    expect(watched.result).toBe('command/timeout');
  });

  it('is refused a second time while it is under way', async () => {
    const { session, gateway } = await given(command);
    void watch(command.run(session));
    const second = watch(command.run(session));
    await settle();
    expect(second.result).toBe('command/in-progress');
    expect(gateway.asked).toHaveLength(1);
    expect(session.snapshot.errors).toEqual([]);
  });

  it('ends sensibly when the contact goes away meanwhile', async () => {
    const { session, gateway } = await given(command);
    const watched = watch(command.run(session));
    await settle();
    gateway.report([]);
    await settle();
    expect(watched.result).toBe(command.whenGone);
  });

  it('is refused before the session is ready, and not sent later', async () => {
    const { session, gateway } = aSession();
    await settle();
    const watched = watch(command.run(session));
    await settle();
    expect(watched.result).toBe('session/not-ready');
    gateway.report(command.before);
    await settle();
    expect(gateway.asked).toEqual([]);
  });

  it('ends with the session', async () => {
    const { session, gateway } = await given(command);
    const underWay = watch(command.run(session));
    await session.stop();
    await settle();
    expect(underWay.result).toBe('session/stopped');
    const late = watch(command.run(session));
    await settle();
    expect(late.result).toBe('session/stopped');
    expect(gateway.asked).toHaveLength(1);
  });
});

describe('commands on what is not there or not so', () => {
  it.each([
    ['accept', (session: Session) => session.accept('nobody')],
    ['hold', (session: Session) => session.hold('nobody')],
    ['sendDigits', (session: Session) => session.sendDigits('nobody', '1')],
  ])('%s of an unknown contact says that it is gone', async (_, run) => {
    const { session } = await aReadySession();
    const watched = watch(run(session));
    await settle();
    expect(watched.result).toBe('command/contact-gone');
  });

  it('says why a connected call cannot be accepted or cleared', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([talking]);
    const accepting = session.accept(id);
    await expect(accepting).rejects.toMatchObject({ code: 'command/not-possible', detail: { said: 'not-offered' } });
    await expect(session.clear(id)).rejects.toMatchObject({ detail: { said: 'not-finished', contactId: id } });
    expect(gateway.asked).toEqual([]);
  });

  it('counts a contact that Connect no longer knows as cleared', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([ended]);
    gateway.answers.set('clear', new CcpError('command/contact-gone'));
    const cleared = watch(session.clear(id));
    await settle();
    expect(cleared.result).toBe('waiting');
    gateway.report([]);
    await settle();
    expect(cleared.result).toBe('done');
  });

  it('keeps a refused hang-up from being taken for the end', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([talking]);
    gateway.answers.set('hangUp', new CcpError('command/refused'));
    void watch(session.hangUp(id));
    await settle();
    gateway.report([ended], afterCallWork);
    expect(session.snapshot.contacts[0]?.endedBy).toBe('remote');
  });

  it('ends a ringing call as rejected when the agent hangs up', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([ringing]);
    void watch(session.hangUp(id));
    await settle();
    gateway.report([aContact('error')], missedCall);
    expect(session.snapshot.contacts[0]).toMatchObject({ outcome: 'rejected', endedBy: 'agent' });
  });

  it('takes what a broken gateway throws for a failure', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([talking]);
    gateway.hold = () => {
      throw new TypeError('broken');
    };
    const watched = watch(session.hold(id));
    await settle();
    expect(watched.result).toBe('command/failed');
    expect(session.snapshot.pending).toEqual([]);
  });
});

describe('holding one party of several', () => {
  it('names the party as target and asks for its connection', async () => {
    const { session, gateway } = await aReadySession();
    const third = {
      ...held.connections[1],
      connectionId: 'third-1',
      party: 'third-party',
      state: 'connected',
    } as const;
    const conference = { ...talking, connections: [...talking.connections, third] } as Contact;
    gateway.report([conference]);
    void watch(session.hold(id, 'third-1'));
    await settle();
    expect(gateway.asked).toEqual([`hold ${id} third-1`]);
    expect(session.snapshot.pending).toMatchObject([{ command: 'hold', target: 'third-1' }]);
    expect(session.may('hold', 'third-1')).toEqual({ isAllowed: true });
  });
});

describe('agent states', () => {
  it('can be chosen by ARN', async () => {
    const { session, gateway } = await aReadySession();
    void watch(session.setAgentState(states.offline.arn, { when: 'after-contact' }));
    await settle();
    expect(gateway.asked).toEqual(['setAgentState Offline after-contact']);
  });

  it('that the instance does not have are refused with their name', async () => {
    const { session } = await aReadySession();
    await expect(session.setAgentState('Siesta')).rejects.toMatchObject({
      code: 'agent-state/unknown',
      detail: { said: 'Siesta' },
    });
    expect(session.snapshot.errors).toMatchObject([{ target: 'agent' }]);
  });

  it('are done when the next state shows, or is taken back', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([talking], agentIn('Busy'));
    const chosen = watch(session.setAgentState('Lunch', { when: 'after-contact' }));
    await settle();
    gateway.report([talking], { ...agentIn('Busy'), nextState: states.lunch });
    await settle();
    expect(chosen.result).toBe('done');
    const takenBack = watch(session.setAgentState('Available', { when: 'after-contact' }));
    await settle();
    expect(takenBack.result).toBe('waiting');
    gateway.report([talking], agentIn('Busy'));
    await settle();
    expect(takenBack.result).toBe('done');
  });

  it('are done when the next call rings before the state shows', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([], agentIn('Lunch', 'not_routable'));
    const chosen = watch(session.setAgentState('Available'));
    await settle();
    gateway.report([ringing], agentIn('PendingBusy'));
    await settle();
    expect(chosen.result).toBe('done');
  });
});

describe('digits', () => {
  it('are sent to the customer and done with the answer', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([talking]);
    await session.sendDigits(id, '１２*#');
    expect(gateway.asked).toEqual([`sendDigits ${id} customer-1 12*#`]);
  });

  it('that no keypad has are refused unsent', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([talking]);
    for (const digits of ['', '12a', '+1', ',', '1'.repeat(51)]) {
      await expect(session.sendDigits(id, digits)).rejects.toMatchObject({ code: 'digits/invalid' });
    }
    expect(gateway.asked).toEqual([]);
  });

  it('stop when the customer leaves during a pause', async () => {
    const { session, gateway, clock } = await aReadySession();
    gateway.report([talking]);
    const watched = watch(session.sendDigits(id, '1,2'));
    await settle();
    gateway.report([ended], afterCallWork);
    await pass(clock, 2000, 500);
    expect(watched.result).toBe('command/contact-gone');
    expect(gateway.asked).toHaveLength(1);
  });
});

describe('dialling', () => {
  it('resolves with the new contact', async () => {
    const { session, gateway } = await aReadySession();
    const dialled = session.dial('+81312345678', { queueArn: 'queue-2' });
    await expect.poll(() => gateway.asked).toEqual(['dial +81312345678 queue-2']);
    gateway.report([outbound], agentIn('CallingCustomer'));
    await expect(dialled).resolves.toMatchObject({ contactId: 'contact-2', direction: 'outbound' });
  });

  it('is not answered when the call fails before it was ever listed', async () => {
    const { session, gateway } = await aReadySession();
    const watched = watch(session.dial('+81312345678'));
    await expect.poll(() => gateway.asked.length).toBe(1);
    gateway.report([], agentIn('FailedConnectCustomer', 'error'));
    await settle();
    expect(watched.result).toBe('dial/not-answered');
  });

  it('is not answered when the call is first seen as failed', async () => {
    const { session, gateway } = await aReadySession();
    const watched = watch(session.dial('+81312345678'));
    await expect.poll(() => gateway.asked.length).toBe(1);
    gateway.report([{ ...outbound, state: 'error' }], agentIn('FailedConnectCustomer', 'error'));
    await settle();
    expect(watched.result).toBe('dial/not-answered');
    expect(session.snapshot.errors).toHaveLength(1);
  });

  it('says later on that the customer did not answer, but not when the agent gave up', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([outbound], agentIn('CallingCustomer'));
    gateway.report([{ ...outbound, state: 'error' }], agentIn('FailedConnectCustomer', 'error'));
    expect(session.snapshot.errors).toMatchObject([{ target: 'dial', error: { code: 'dial/not-answered' } }]);
    gateway.report([]);
    session.dismissError('dial');

    gateway.report([{ ...outbound, contactId: 'contact-3' }], agentIn('CallingCustomer'));
    void watch(session.hangUp('contact-3'));
    await settle();
    gateway.report([]);
    await settle();
    expect(session.snapshot.errors).toEqual([]);
  });

  it.each([
    ['text', 'call me', 'dial/invalid-number'],
    ['a national number without a country', '03-1234-5678', 'dial/invalid-number'],
    ['a country the instance does not dial', '+4930901820', 'dial/country-not-allowed'],
  ])('refuses %s', async (_, number, code) => {
    const { session, gateway } = await aReadySession();
    await expect(session.dial(number)).rejects.toMatchObject({ code });
    expect(session.snapshot.errors).toMatchObject([{ target: 'dial', error: { code } }]);
    expect(gateway.asked).toEqual([]);
  });

  it.each([
    ['０３－１２３４－５６７８', 'JP'],
    ['03ー1234ー5678', 'JP'],
    ['(03) 1234.5678', 'JP'],
    ['tel:+81-3-1234-5678', undefined],
    ['＋８１　３　１２３４　５６７８', undefined],
  ])('reads %s', async (number, country) => {
    const { session, gateway } = await aReadySession(country === undefined ? {} : { country });
    void watch(session.dial(number));
    await expect.poll(() => gateway.asked).toEqual(['dial +81312345678 default']);
  });

  it('takes the country of the call before that of the session', async () => {
    const { session, gateway } = await aReadySession({ country: 'JP' });
    void watch(session.dial('(212) 555-2368', { country: 'us' }));
    await expect.poll(() => gateway.asked).toEqual(['dial +12125552368 default']);
  });

  it('needs the permission and a free line', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([], { ...anAgent, permissions: [] });
    await expect(session.dial('+81312345678')).rejects.toMatchObject({ code: 'dial/not-permitted' });
    gateway.report([talking]);
    await expect(session.dial('+81312345678')).rejects.toMatchObject({
      code: 'command/not-possible',
      detail: { said: 'call-in-progress' },
    });
  });

  it('waits as long as it is told', async () => {
    const { session, gateway, clock } = await aReadySession();
    await expect(session.dial('+81312345678', { timeout: 10 })).rejects.toMatchObject({
      code: 'options/invalid-value',
    });
    const watched = watch(session.dial('+81312345678', { timeout: 2000 }));
    await expect.poll(() => gateway.asked.length).toBe(1);
    await pass(clock, 1900, 100);
    expect(watched.result).toBe('waiting');
    await pass(clock, 200, 100);
    expect(watched.result).toBe('command/timeout');
  });
});

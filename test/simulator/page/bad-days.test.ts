import { describe, expect, it } from 'vitest';
import { CcpError } from '../../../src/domain/errors.js';
import { createPageGateway, createPageInstance, VirtualClock } from '../../../src/simulator/page/index.js';
import { contactWords, pass, settle, watch, words } from '../../session/story.js';
import { aDesk, ring, talk } from './page-desk.js';

describe('what can be made to go wrong', () => {
  it('refuses a command as often as it is told', async () => {
    const desk = await aDesk();
    const contactId = await talk(desk);
    desk.gateway.faults.fail('hold', 'refused', 2);
    const results: string[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const watched = watch(desk.session.hold(contactId));
      await pass(desk.clock, 200);
      results.push(watched.result);
    }
    expect(results).toEqual(['command/refused', 'command/refused', 'done']);
    expect(desk.session.snapshot.errors).toEqual([]);
  });

  it('never answers a command, which then gives up', async () => {
    const desk = await aDesk();
    const contactId = await ring(desk);
    desk.gateway.faults.fail('accept', 'silent');
    const accepted = watch(desk.session.accept(contactId));
    await pass(desk.clock, 9900, 100);
    expect(accepted.result).toBe('waiting');
    await pass(desk.clock, 200);
    expect(accepted.result).toBe('command/timeout');
  });

  it('loses an answer whose effect a report shows all the same', async () => {
    const desk = await aDesk();
    const contactId = await talk(desk);
    desk.gateway.faults.fail('hold', 'unanswered');
    const held = watch(desk.session.hold(contactId));
    await pass(desk.clock, 200);
    expect(held.result).toBe('done');
  });

  it('is slow', async () => {
    const desk = await aDesk();
    const contactId = await talk(desk);
    desk.gateway.faults.setLatency({ command: 3000 });
    const held = watch(desk.session.hold(contactId));
    await pass(desk.clock, 2900, 100);
    expect(desk.session.snapshot.pending).toMatchObject([{ command: 'hold' }]);
    await pass(desk.clock, 200);
    expect(held.result).toBe('done');
  });

  it('loses the caller just as the agent accepts', async () => {
    const desk = await aDesk();
    const contactId = await ring(desk);
    const accepted = watch(desk.session.accept(contactId));
    desk.instance.customerHangsUp(contactId);
    await pass(desk.clock, 200);
    expect(['command/contact-gone', 'command/refused']).toContain(accepted.result);
    expect(contactWords(desk.events)).toEqual(['contact-offered', 'contact-finished']);
  });

  it('loses the link and brings everything up to date when it is back', async () => {
    const desk = await aDesk();
    const contactId = await talk(desk);
    desk.gateway.faults.loseLink();
    desk.instance.customerHangsUp(contactId);
    await pass(desk.clock, 1000);
    expect(desk.session.snapshot).toMatchObject({ isLinkUp: false, contacts: [{ state: 'connected' }] });
    desk.gateway.faults.restoreLink();
    await pass(desk.clock, 100);
    expect(desk.session.snapshot).toMatchObject({ isLinkUp: true, contacts: [{ state: 'ended', endedBy: 'remote' }] });
  });

  it('refuses the token and heals', async () => {
    const desk = await aDesk();
    desk.gateway.faults.expire();
    expect(desk.session.snapshot.status).toBe('expired');
    desk.gateway.faults.restoreSignIn();
    expect(desk.session.snapshot.status).toBe('ready');
  });

  it('signs the agent out, who signs in again', async () => {
    const desk = await aDesk();
    desk.gateway.faults.signOut();
    expect(desk.session.snapshot).toMatchObject({ status: 'signed-out', error: { code: 'sign-in/required' } });
    const signIn = watch(desk.session.signIn());
    await pass(desk.clock, 300);
    expect(signIn.result).toBe('done');
    expect(desk.session.snapshot.status).toBe('ready');
  });

  it('opens the microphone unasked', async () => {
    const desk = await aDesk();
    await talk(desk);
    await Promise.all([desk.session.setMuted(true), pass(desk.clock, 100)]);
    desk.gateway.faults.changeMuteUnasked(false);
    expect(words(desk.events).slice(-2)).toEqual(['mute', 'error mute/drifted']);
  });

  it('raises problems of every kind', async () => {
    const desk = await aDesk();
    desk.gateway.faults.raise(new CcpError('media/microphone-denied'));
    desk.gateway.faults.raise(new CcpError('load/ccp-timeout'), { isFatal: true });
    expect(desk.session.snapshot).toMatchObject({
      status: 'failed',
      errors: [{ error: { code: 'media/microphone-denied' } }],
    });
  });

  it('leaves no timer behind when it is stopped in the middle of everything', async () => {
    const clock = new VirtualClock();
    const instance = createPageInstance({ clock, seed: 1 });
    const gateway = createPageGateway({ instance, username: 'agent', clock });
    gateway.start(() => undefined);
    await pass(clock, 100);
    const { contactId } = instance.createContact({ channel: 'voice', from: '+81312345678' });
    await pass(clock, 20);
    const before = watch(gateway.accept(contactId));
    await settle();
    await gateway.stop();
    await settle();
    expect(before.result).toBe('session/stopped');
    instance.reset();
    expect(clock.pending).toBe(0);
  });
});

describe('two windows of one agent', () => {
  it('show the same, and a call accepted in one is connected in the other', async () => {
    const desk = await aDesk();
    const other = createPageGateway({ instance: desk.instance, username: 'agent', clock: desk.clock });
    const states: string[] = [];
    other.start((event) => {
      if (event.type === 'snapshot') states.push(event.snapshot.contacts.map(({ state }) => state).join());
    });
    await talk(desk);
    expect(states.at(-1)).toBe('connected');
    await other.stop();
  });
});

describe('a simulated instance', () => {
  it('has the same identifiers in every run with the same seed', () => {
    const ids = [1, 1, 2].map((seed) => {
      const instance = createPageInstance({ clock: new VirtualClock(), seed });
      return instance.createContact({ channel: 'voice', from: '+81312345678' }).contactId;
    });
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
  });
});

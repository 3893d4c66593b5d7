import { describe, expect, it } from 'vitest';
import { customerNumber } from '../../../src/domain/contact.js';
import { contactWords, pass, watch } from '../../session/story.js';
import { aDesk, caller, ring, talk } from './page-desk.js';

describe('an agent at a simulated instance', () => {
  it('is ready and available', async () => {
    const { session } = await aDesk();
    expect(session.snapshot.status).toBe('ready');
    expect(session.snapshot.agent).toMatchObject({ username: 'agent', state: { name: 'Available', type: 'routable' } });
    expect(session.snapshot.agent?.dialableCountries).toContain('JP');
  });

  it('answers a caller, talks, hangs up and clears', async () => {
    const desk = await aDesk();
    const { session, clock, events } = desk;
    const contactId = await ring(desk);
    const [contact] = session.snapshot.contacts;
    expect(contact).toMatchObject({ contactId, channel: 'voice', direction: 'inbound', state: 'connecting' });
    expect(contact === undefined ? null : customerNumber(contact)).toBe(caller);
    expect(session.may('accept', contactId)).toEqual({ isAllowed: true });

    const accepted = watch(session.accept(contactId));
    await pass(clock, 100);
    expect(session.snapshot.pending).toMatchObject([{ command: 'accept', target: contactId }]);
    expect(session.may('accept', contactId)).toEqual({ isAllowed: false, reason: 'not-offered' });
    await pass(clock, 2000);
    expect(accepted.result).toBe('done');
    expect(session.snapshot.contacts[0]?.state).toBe('connected');

    const ended = watch(session.hangUp(contactId));
    await pass(clock, 200);
    expect(ended.result).toBe('done');
    expect(session.snapshot.contacts[0]).toMatchObject({ state: 'ended', outcome: 'answered', endedBy: 'agent' });
    expect(session.snapshot.agent?.state.name).toBe('AfterCallWork');

    const cleared = watch(session.clear(contactId));
    await pass(clock, 200);
    expect(cleared.result).toBe('done');
    expect(session.snapshot.contacts).toEqual([]);
    expect(session.snapshot.agent?.state.name).toBe('Available');
    expect(contactWords(events)).toEqual([
      'contact-offered',
      'contact-accepted',
      'contact-connected',
      'contact-finished',
      'contact-cleared',
    ]);
  });

  it('sees a call that the customer ends as ended by the far side', async () => {
    const desk = await aDesk();
    const contactId = await talk(desk);
    desk.instance.customerHangsUp(contactId);
    await pass(desk.clock, 200);
    expect(desk.session.snapshot.contacts[0]).toMatchObject({ outcome: 'answered', endedBy: 'remote' });
  });

  it('misses a call and leaves it missed until the state is changed', async () => {
    const desk = await aDesk();
    await ring(desk);
    await pass(desk.clock, 21_000, 500);
    expect(desk.session.snapshot.contacts[0]).toMatchObject({ state: 'missed', outcome: 'missed' });
    const changed = watch(desk.session.setAgentState('Available'));
    await pass(desk.clock, 100);
    expect(changed.result).toBe('done');
    // The caller waited in the queue meanwhile and rings at once.
    expect(contactWords(desk.events)).toEqual([
      'contact-offered',
      'contact-finished',
      'contact-cleared',
      'contact-offered',
    ]);
  });

  it('rejects a call', async () => {
    const desk = await aDesk();
    const contactId = await ring(desk);
    const rejected = watch(desk.session.reject(contactId));
    await pass(desk.clock, 200);
    expect(rejected.result).toBe('done');
    expect(desk.session.snapshot.contacts[0]).toMatchObject({ state: 'missed', outcome: 'rejected', endedBy: 'agent' });
  });

  it('holds and resumes the customer', async () => {
    const desk = await aDesk();
    const contactId = await talk(desk);
    const held = watch(desk.session.hold(contactId));
    await pass(desk.clock, 200);
    expect(held.result).toBe('done');
    expect(desk.session.may('hold', contactId)).toEqual({ isAllowed: false, reason: 'already-on-hold' });
    const resumed = watch(desk.session.resume(contactId));
    await pass(desk.clock, 200);
    expect(resumed.result).toBe('done');
    expect(contactWords(desk.events).slice(-2)).toEqual(['contact-held', 'contact-resumed']);
  });

  it('mutes and is told so only when it is confirmed', async () => {
    const desk = await aDesk();
    await talk(desk);
    const muted = watch(desk.session.setMuted(true));
    expect(desk.session.snapshot.mute).toEqual({ desired: true, confirmed: false, source: 'unknown' });
    await pass(desk.clock, 100);
    expect(muted.result).toBe('done');
    expect(desk.session.snapshot.mute).toEqual({ desired: true, confirmed: true, source: 'agent' });
  });

  it('presses digits with a pause between them', async () => {
    const desk = await aDesk();
    const contactId = await talk(desk);
    const pressed: string[] = [];
    desk.instance.subscribe((event) => {
      if (event.type === 'digits') pressed.push(`${desk.clock.now()} ${event.digits}`);
    });
    const sent = watch(desk.session.sendDigits(contactId, '12,,３#'));
    const began = desk.clock.now();
    await pass(desk.clock, 3000, 20);
    expect(sent.result).toBe('done');
    expect(pressed).toEqual([`${began + 20} 12`, `${began + 2040} 3#`]);
  });

  it('dials a national number and talks', async () => {
    const desk = await aDesk({ country: 'JP' });
    const dialled = desk.session.dial('０３－１２３４－５６７８');
    await vitestLoads();
    await pass(desk.clock, 200);
    const contact = await dialled;
    expect(contact).toMatchObject({ direction: 'outbound', state: 'connecting' });
    expect(customerNumber(contact)).toBe('+81312345678');
    await pass(desk.clock, 4000);
    expect(desk.session.snapshot.contacts[0]?.state).toBe('connected');
    expect(contactWords(desk.events)).toEqual(['contact-dialled', 'contact-connected']);
  });

  it('hears of a dialled customer who is busy', async () => {
    const desk = await aDesk();
    const dialled = desk.session.dial('+81312340000');
    await vitestLoads();
    await pass(desk.clock, 200);
    await dialled;
    await pass(desk.clock, 3000);
    expect(desk.session.snapshot.errors).toMatchObject([{ target: 'dial', error: { code: 'dial/not-answered' } }]);
    expect(desk.session.snapshot.contacts).toEqual([]);
    expect(desk.session.snapshot.agent?.state.name).toBe('Available');
  });

  it('takes a queued callback', async () => {
    const desk = await aDesk();
    const { contactId } = desk.instance.createContact({ channel: 'callback', from: caller });
    await pass(desk.clock, 200);
    expect(desk.session.snapshot.contacts[0]).toMatchObject({ direction: 'callback', state: 'incoming' });
    const accepted = watch(desk.session.accept(contactId));
    await pass(desk.clock, 200);
    expect(accepted.result).toBe('done');
    await pass(desk.clock, 6000);
    expect(contactWords(desk.events)).toEqual(['contact-offered', 'contact-accepted', 'contact-connected']);
  });

  it('chooses a next state during a call, which comes after clearing', async () => {
    const desk = await aDesk();
    const contactId = await talk(desk);
    const chosen = watch(desk.session.setAgentState('Lunch', { when: 'after-contact' }));
    await pass(desk.clock, 100);
    expect(chosen.result).toBe('done');
    expect(desk.session.snapshot.agent?.nextState?.name).toBe('Lunch');
    await Promise.all([desk.session.hangUp(contactId), pass(desk.clock, 200)]);
    await Promise.all([desk.session.clear(contactId), pass(desk.clock, 200)]);
    expect(desk.session.snapshot.agent).toMatchObject({ state: { name: 'Lunch' }, nextState: null });
  });

  it('is refused a state change during a call and sees why', async () => {
    const desk = await aDesk();
    await talk(desk);
    const changed = watch(desk.session.setAgentState('Lunch'));
    await pass(desk.clock, 100);
    expect(changed.result).toBe('command/refused');
    const [error] = desk.session.snapshot.errors;
    expect(error).toMatchObject({ target: 'agent', command: 'setAgentState' });
    expect(error?.error.detail.said).toBe('Cannot change agent state: Invalid agent or contact state.');
    desk.session.dismissError('agent');
    expect(desk.session.snapshot.errors).toEqual([]);
  });

  it('works on a chat, a task and an email while available', async () => {
    const desk = await aDesk();
    for (const channel of ['chat', 'task', 'email'] as const) {
      const { contactId } = desk.instance.createContact({ channel, from: 'Ana', name: 'A matter' });
      await pass(desk.clock, 200);
      const accepted = watch(desk.session.accept(contactId));
      await pass(desk.clock, 500);
      expect([channel, accepted.result]).toEqual([channel, 'done']);
    }
    expect(desk.session.snapshot.contacts.map(({ channel }) => channel)).toEqual(['chat', 'task', 'email']);
    expect(desk.session.snapshot.agent?.state.name).toBe('Available');
    expect(desk.session.may('setMuted')).toEqual({ isAllowed: false, reason: 'no-live-call' });
  });

  it('clears a chat in the moment it ended, which Connect refuses at first', async () => {
    const desk = await aDesk();
    const { contactId } = desk.instance.createContact({ channel: 'chat', from: 'Ana' });
    await pass(desk.clock, 200);
    await Promise.all([desk.session.accept(contactId), pass(desk.clock, 500)]);
    await Promise.all([desk.session.hangUp(contactId), pass(desk.clock, 100)]);
    const cleared = watch(desk.session.clear(contactId));
    await pass(desk.clock, 1000);
    expect(cleared.result).toBe('done');
  });

  it('sees an accepted call fail whose audio is nowhere', async () => {
    const desk = await aDesk({ gateway: { hasMedia: false } });
    const contactId = await ring(desk);
    const accepted = watch(desk.session.accept(contactId));
    await pass(desk.clock, 21_000, 500);
    expect(accepted.result).toBe('command/contact-gone');
    expect(desk.session.snapshot.contacts[0]).toMatchObject({ state: 'error', outcome: 'failed' });
  });

  it('is connected without a click where the instance accepts automatically', async () => {
    const desk = await aDesk({ settings: { autoAccept: true } });
    await ring(desk);
    await pass(desk.clock, 3000);
    expect(contactWords(desk.events)).toEqual(['contact-offered', 'contact-accepted', 'contact-connected']);
  });
});

/** The tables of phone numbers load as a real module, which no virtual clock can hasten. */
async function vitestLoads(): Promise<void> {
  await import('libphonenumber-js/min');
  await new Promise((resolve) => setImmediate(resolve));
}

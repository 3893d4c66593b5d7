import { describe, expect, it } from 'vitest';
import { ContactCentre } from './contact-centre.js';

/** An agent in a call, and another call for that agent. */
function interrupted() {
  const centre = new ContactCentre();
  const desk = centre.agent('agent');
  const first = centre.call();
  desk.talk(first);
  const second = centre.call('+819055500142', { interrupts: 'agent' });
  const legs = (contactId: string): string =>
    (desk.contacts.find((contact) => contact.contactId === contactId)?.connections ?? [])
      .map(({ state }) => state.type)
      .join(' ');
  return { centre, desk, first, second, legs };
}

describe('a call that interrupts another', () => {
  it('is offered to its agent in spite of the call under way, and to nobody else', () => {
    const { centre, desk, first, second, legs } = interrupted();
    const other = centre.agent('agent2');
    expect(desk.contacts.map(({ contactId }) => contactId)).toEqual([first, second]);
    expect(desk.state).toBe('Busy');
    expect(legs(first)).toBe('connected connected');
    expect(other.contacts).toEqual([]);
  });

  it('puts the first call on hold when it is accepted, and back when the agent resumes that', () => {
    const { centre, desk, first, second, legs } = interrupted();
    desk.talk(second);
    expect([legs(first), legs(second)]).toEqual(['connected hold', 'connected connected']);
    expect([centre.audio(first), centre.audio(second)]).toEqual(['nothing / hold-music', 'customer / agent']);
    desk.onLeg('ResumeConnection', 'customer');
    expect([legs(first), legs(second)]).toEqual(['connected connected', 'connected hold']);
  });

  it('leaves the first call on hold when it ends, and after contact work does not rule over the call', () => {
    const { centre, desk, first, second, legs } = interrupted();
    desk.talk(second);
    centre.instance.customerHangsUp(second);
    expect(legs(first)).toBe('connected hold');
    expect(desk.state).toBe('Busy');
    desk.clear(second);
    expect(desk.contacts.map(({ contactId }) => contactId)).toEqual([first]);
  });

  it('reaches an agent on a break, yet not one who is offline or has two calls', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent', { state: 'Break' });
    centre.call('+81312345678', { interrupts: 'agent' });
    expect(desk.state).toBe('PendingBusy');
    desk.talk();
    desk.talk(centre.call('+81312345679', { interrupts: 'agent' }));
    centre.call('+81312345670', { interrupts: 'agent' });
    expect(desk.contacts).toHaveLength(2);
    const away = centre.agent('agent2', { state: 'Offline' });
    centre.call('+81312345671', { interrupts: 'agent2' });
    expect(away.contacts).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { ContactCentre, type Desk } from './contact-centre.js';

const outside = { type: 'phone_number', phoneNumber: '+493023125000' };

const onCall = (settings = {}, customer: 'echo' | 'phone' = 'echo') => {
  const centre = new ContactCentre(settings);
  const desk = centre.agent('agent');
  const contactId = centre.call('+81312345678', { attributes: { customerId: '42' }, customer });
  desk.talk();
  return { centre, desk, contactId };
};

/** The leg's of customer and third parties. */
const others = (desk: Desk): string =>
  desk.contact.connections
    .filter(({ type }) => type !== 'agent')
    .map(({ state }) => state.type)
    .join(' ');

describe('a third party', () => {
  it('puts the customer on hold while it is dialled, and the contact stays connected', () => {
    const { centre, desk, contactId } = onCall();
    desk.add(outside);
    expect(desk.line).toBe('Busy connected connected hold connecting');
    expect(desk.leg('third')).toMatchObject({ type: 'outbound', initial: false });
    expect(centre.audio(contactId)).toBe('nothing / hold-music');
    centre.after(1500);
    expect(desk.line).toBe('Busy connected connected hold connected');
  });

  it('joins, swaps and is dropped', () => {
    const { centre, desk, contactId } = onCall();
    desk.add(outside);
    centre.after(1500);
    desk.run('ToggleActiveConnections', { contactId, connectionId: desk.leg('third').connectionId });
    expect(others(desk)).toBe('connected hold');
    desk.run('ConferenceConnections', { contactId });
    expect(others(desk)).toBe('connected connected');
    desk.onLeg('HoldConnection', 'third');
    expect(others(desk)).toBe('connected hold');
    desk.onLeg('HoldConnection', 'customer');
    expect(others(desk)).toBe('hold hold');
    desk.run('ConferenceConnections', { contactId });
    desk.onLeg('HoldConnection', 'customer');
    desk.destroy('third');
    expect(others(desk)).toBe('hold disconnected');
    expect(desk.state).toBe('Busy');
    desk.onLeg('ResumeConnection', 'customer');
    expect(centre.audio(contactId)).toBe('customer / agent');
  });

  it('that does not answer drops out and the customer stays on hold', () => {
    const { centre, desk } = onCall();
    desk.add({ type: 'phone_number', phoneNumber: '+493023120000' });
    centre.after(1000);
    expect(others(desk)).toBe('hold disconnected');
  });

  it('keeps the call alive when the customer leaves, until it leaves too', () => {
    const { centre, desk, contactId } = onCall();
    desk.add(outside);
    centre.after(1500);
    centre.instance.customerHangsUp(contactId);
    expect(desk.line).toBe('Busy connected connected disconnected connected');
    desk.destroy('third');
    expect(desk.state).toBe('AfterCallWork');
  });

  it('goes on with the customer when the agent leaves: the contact ends, its legs still read connected', () => {
    const { centre, desk } = onCall();
    desk.add(outside);
    centre.after(1500);
    desk.destroy('agent');
    expect(desk.line).toBe('AfterCallWork ended connected hold connected');
    desk.clear();
    expect(desk.line).toBe('Available');
  });

  it('waits for the one before, and for room: six parties, or three', () => {
    const full = (settings: object, most: number) => {
      const { centre, desk } = onCall(settings);
      for (let party = 3; party <= most; party += 1) {
        desk.add(outside);
        expect(
          desk.refusal('CreateAdditionalConnection', { contactId: desk.contact.contactId, endpoint: outside }),
        ).toBe('InvalidStateException: Cannot create additional connection: Invalid contact state.');
        centre.after(1500);
      }
      return desk.refusal('CreateAdditionalConnection', { contactId: desk.contact.contactId, endpoint: outside });
    };
    expect(full({}, 6)).toContain('InvalidStateException');
    expect(full({ isMultiPartyConference: false }, 3)).toContain('InvalidStateException');
  });

  it('is muted for everybody where multi-party conference is on; else an agent mutes only the own leg', () => {
    const { centre, desk, contactId } = onCall();
    desk.onLeg('MuteParticipant', 'customer');
    expect(desk.leg('customer').mute).toBe(true);
    expect(centre.audio(contactId)).toBe('nothing / agent');
    desk.onLeg('UnmuteParticipant', 'customer');
    desk.onLeg('MuteParticipant', 'agent');
    expect(centre.audio(contactId)).toBe('customer / nothing');

    const three = onCall({ isMultiPartyConference: false }).desk;
    expect(three.refusalOnLeg('MuteParticipant', 'customer')).toBe(
      'InvalidStateException: Cannot put participant on mute: Invalid contact state.',
    );
    three.onLeg('MuteParticipant', 'agent');
    expect(three.leg('agent').mute).toBe(true);
  });

  it('carries the name of its quick connect in multi-party conference', () => {
    const { desk } = onCall();
    desk.add(desk.quickConnect('配送センター'));
    expect(desk.leg('third')).toMatchObject({
      quickConnectName: '配送センター',
      endpoint: { type: 'phone_number', phoneNumber: '+81335550142' },
    });
  });
});

describe('a transfer to another agent', () => {
  const consult = (customer: 'echo' | 'phone' = 'echo') => {
    const { centre, desk, contactId } = onCall({}, customer);
    const other = centre.agent('agent2');
    desk.add(desk.quickConnect('Ken Mori'));
    return { centre, desk, other, contactId };
  };

  it('connects the leg before the other agent accepts, who gets a contact of the own', () => {
    const { centre, desk, other, contactId } = consult();
    expect(desk.leg('third').endpoint).toMatchObject({
      phoneNumber: 'INTERNAL-TRANSFER',
      agentLogin: null,
      queue: null,
    });
    expect(other.line).toBe('Available');
    centre.after(300);
    expect(desk.leg('third').state.type).toBe('connected');
    expect(other.line).toBe('PendingBusy connecting connecting connected');
    expect(other.contact).toMatchObject({
      initialContactId: contactId,
      initiationMethod: 'transfer',
      attributes: { customerId: { value: '42' } },
      queue: { name: null },
    });
    expect(other.contact.contactId).not.toBe(contactId);
    expect(other.leg('customer').type).toBe('inbound');
  });

  it('passes the customer on when the first agent leaves', () => {
    const { centre, desk, other, contactId } = consult();
    centre.after(300);
    other.talk();
    const received = other.contact.contactId;
    expect(centre.audio(received)).toBe('nothing / nothing');
    desk.destroy('agent');
    expect(desk.contact.state.type).toBe('ended');
    expect(centre.told('customer-wanted').at(-1)).toMatchObject({ contactId: received, customer: 'echo' });
    expect(centre.told('contact-gone')).toEqual([{ type: 'contact-gone', contactId }]);
    expect(centre.audio(received)).toBe('customer / agent');
    centre.instance.customerHangsUp(contactId);
    expect(other.state).toBe('AfterCallWork');
  });

  it('says which contact a person at the phone page belongs to then', () => {
    const { centre, desk, other, contactId } = consult('phone');
    centre.after(300);
    desk.destroy('agent');
    expect(centre.told('customer-moved')).toEqual([
      { type: 'customer-moved', fromContactId: contactId, contactId: other.contact.contactId },
    ]);
  });

  it('may be cold: the first agent leaves before the flow has run', () => {
    const { centre, desk, other } = consult();
    desk.destroy('agent');
    desk.clear();
    centre.after(300);
    expect(other.state).toBe('PendingBusy');
    other.talk();
    other.destroy('agent');
    expect(other.state).toBe('AfterCallWork');
  });

  it('is taken back by dropping the leg, ringing or talking', () => {
    for (const isTalking of [true, false]) {
      const { centre, desk, other } = consult();
      centre.after(300);
      if (isTalking) other.talk();
      desk.destroy('third');
      expect(other.state).toBe(isTalking ? 'AfterCallWork' : 'MissedCallAgent');
      expect(others(desk)).toBe('hold disconnected');
    }
  });

  it('loses its leg when the other agent hangs up, and the first agent keeps the customer', () => {
    const { centre, desk, other } = consult();
    centre.after(300);
    other.talk();
    other.destroy('agent');
    expect(desk.line).toBe('Busy connected connected hold disconnected');
  });

  it('ends for the other agent when the customer has left and the first agent leaves too', () => {
    const { centre, desk, other, contactId } = consult();
    centre.after(300);
    other.talk();
    centre.instance.customerHangsUp(contactId);
    expect(desk.state).toBe('Busy');
    expect(other.state).toBe('Busy');
    desk.destroy('agent');
    expect(desk.line).toBe('AfterCallWork ended disconnected disconnected disconnected');
    expect(other.state).toBe('AfterCallWork');
    expect(centre.told('contact-gone')).toHaveLength(2);
  });

  it('into a queue goes to whoever is free there', () => {
    const { centre, desk } = onCall();
    const other = centre.agent('agent2');
    desk.add(desk.quickConnect('請求窓口'));
    centre.after(300);
    expect(other.contact).toMatchObject({ initiationMethod: 'queue_transfer', queue: { name: 'Billing' } });
  });
});

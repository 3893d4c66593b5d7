import { describe, expect, it } from 'vitest';
import { ContactCentre } from './contact-centre.js';

const withDesk = (settings = {}) => {
  const centre = new ContactCentre(settings);
  return { centre, desk: centre.agent('agent') };
};

describe('an outbound call', () => {
  it('is answered by the operation with nothing, and begins with CallingCustomer', () => {
    const { desk } = withDesk();
    const answer = desk.run('CreateOutboundContact', {
      endpoint: { type: 'phone_number', phoneNumber: '+14155550123' },
    });
    expect(answer).toEqual({});
    expect(desk.line).toBe('CallingCustomer connecting connecting connecting');
    expect(desk.leg('customer')).toMatchObject({
      type: 'outbound',
      initial: true,
      endpoint: { phoneNumber: '+14155550123' },
    });
    expect(desk.leg('agent').softphoneMediaInfo).toMatchObject({ callType: 'audio_only' });
    expect(desk.contact).toMatchObject({ initiationMethod: 'outbound', queue: { name: 'BasicQueue' } });
  });

  it('shows the customer connected before the agent and the contact are', () => {
    const { centre, desk } = withDesk();
    const contactId = desk.dial();
    centre.instance.agentMediaIs(contactId, true);
    expect(centre.audio(contactId)).toBe('ringback / nothing');
    centre.after(1500);
    expect(desk.line).toBe('CallingCustomer connecting connecting connected');
    expect(centre.audio(contactId)).toBe('nothing / whisper');
    centre.after(400);
    expect(desk.line).toBe('Busy connected connected connected');
    expect(centre.audio(contactId)).toBe('customer / agent');
  });

  it('may list the contact later than the agent state, with the leg of the agent younger than the contact', () => {
    const { centre, desk } = withDesk({ outboundSetupMs: 900 });
    desk.run('CreateOutboundContact', { endpoint: { type: 'phone_number', phoneNumber: '+14155550123' } });
    expect(desk.line).toBe('CallingCustomer');
    centre.after(900);
    expect(desk.leg('agent').state.timestamp - desk.contact.state.timestamp).toBeCloseTo(0.9);
  });

  it('waits for a person at the phone page to answer', () => {
    const { centre, desk } = withDesk({ outboundCustomer: 'phone' });
    const contactId = desk.dial('+819012345678');
    centre.instance.agentMediaIs(contactId, true);
    expect(centre.told('customer-wanted')).toEqual([
      { type: 'customer-wanted', contactId, customer: 'phone', phoneNumber: '+819012345678' },
    ]);
    centre.after(30_000);
    expect(desk.state).toBe('CallingCustomer');
    centre.instance.customerAnswers(contactId);
    centre.after(400);
    expect(desk.state).toBe('Busy');
  });

  it('fails with FailedConnectCustomer after 60 s of ringing, and stays so until the page of the CCP clears it', () => {
    const { centre, desk } = withDesk({ outboundCustomer: 'phone' });
    const contactId = desk.dial();
    centre.after(60_000);
    expect(desk.line).toBe('FailedConnectCustomer error disconnected disconnected');
    expect(centre.told('contact-gone')).toEqual([{ type: 'contact-gone', contactId }]);
    centre.after(60_000);
    expect(desk.state).toBe('FailedConnectCustomer');
    desk.clear();
    expect(desk.line).toBe('Available');
  });

  it.each([
    ['+14155550000', 1000, 'FailedConnectCustomer'],
    ['+14155550001', 60_000, 'FailedConnectCustomer'],
    ['+14155550002', 1000, 'BadAddressCustomer'],
    ['+14155550003', 1000, 'LineEngagedCustomer'],
    ['5550', 1000, 'BadAddressCustomer'],
  ])('to %s fails after %i ms with %s', (number, milliseconds, state) => {
    const { centre, desk } = withDesk();
    desk.dial(number);
    centre.after(milliseconds - 1);
    expect(desk.state).toBe('CallingCustomer');
    centre.after(1);
    expect(desk.state).toBe(state);
    expect(centre.told('customer-wanted')).toEqual([]);
  });

  it('goes to the destiny of a single number before that of an ending', () => {
    const { centre, desk } = withDesk({ destinies: { '*0123': 'busy', '+14155550123': 'answered' } });
    centre.instance.agentMediaIs(desk.dial(), true);
    centre.after(1900);
    expect(desk.state).toBe('Busy');
  });

  it('leaves no after contact work when the agent gives up before the answer', () => {
    const { centre, desk } = withDesk();
    desk.choose('Lunch');
    desk.dial();
    centre.after(700);
    desk.destroy('agent');
    expect(desk.line).toBe('Lunch');
    expect(centre.told('contact-gone')).toHaveLength(1);
    centre.after(60_000);
    expect(desk.line).toBe('Lunch');
  });

  it('fails with FailedConnectAgent when the agent has no audio', () => {
    const { centre, desk } = withDesk();
    desk.dial();
    centre.after(1500 + 20_000);
    expect(desk.state).toBe('FailedConnectAgent');
  });

  it.each(['Available', 'Break', 'Offline'])('starts from %s and returns there after after contact work', (state) => {
    const { centre, desk } = withDesk();
    desk.choose(state);
    centre.instance.agentMediaIs(desk.dial(), true);
    centre.after(1900);
    expect(desk.snapshot.agentAvailabilityState.state).toBe(state);
    desk.destroy('customer');
    expect(desk.line).toBe('AfterCallWork ended disconnected disconnected');
    desk.clear();
    expect(desk.line).toBe(state);
  });

  it('makes the agent available after the older CompleteContact', () => {
    const { centre, desk } = withDesk();
    desk.choose('Break');
    const contactId = desk.dial();
    centre.instance.agentMediaIs(contactId, true);
    centre.after(1900);
    desk.destroy('agent');
    desk.run('CompleteContact', { contactId });
    expect(desk.line).toBe('Available');
  });

  it('fails when the customer leaves during the whisper', () => {
    const { centre, desk } = withDesk();
    const contactId = desk.dial();
    centre.instance.agentMediaIs(contactId, true);
    centre.after(1600);
    centre.instance.customerHangsUp(contactId);
    expect(desk.state).toBe('FailedConnectCustomer');
  });

  it('waits for the desk phone of the agent', () => {
    const { centre, desk } = withDesk({ deskPhoneAnswerMs: 5000 });
    desk.run('UpdateAgentConfiguration', { configuration: { softphoneEnabled: false, extension: '+81312340000' } });
    desk.dial();
    expect(desk.leg('agent').softphoneMediaInfo).toBeNull();
    centre.after(5399);
    expect(desk.state).toBe('CallingCustomer');
    centre.after(1);
    expect(desk.state).toBe('Busy');
  });

  it('goes through a named queue, also the personal one, and understands older numbers', () => {
    const { centre, desk } = withDesk();
    const { queues } = centre.instance.catalogue('agent');
    for (const { queueARN, name } of queues) {
      desk.run('CreateOutboundContact', {
        endpoint: { type: 'phone_number', phoneNumber: 'sip:+14155550123@lily-outbound' },
        queueARN,
      });
      expect(desk.contact.queue).toEqual({ queueARN, name });
      expect(desk.leg('customer').endpoint?.phoneNumber).toBe('+14155550123');
      desk.destroy('agent');
    }
  });

  it('is possible beside chats and not beside another call', () => {
    const { centre, desk } = withDesk();
    centre.instance.createContact({ channel: 'chat', from: 'Yuki' });
    desk.accept();
    desk.run('CreateOutboundContact', { endpoint: { type: 'phone_number', phoneNumber: '+14155550123' } });
    expect(desk.state).toBe('CallingCustomer');
    expect(
      desk.refusal('CreateOutboundContact', { endpoint: { type: 'phone_number', phoneNumber: '+14155550124' } }),
    ).toBe('InvalidStateException: Cannot create outbound contact: Invalid contact state.');
  });
});

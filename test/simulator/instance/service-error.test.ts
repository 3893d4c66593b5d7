import { describe, expect, it } from 'vitest';
import { InstanceError } from '../../../src/simulator/instance/instance.js';
import { ContactCentre, type Desk } from './contact-centre.js';

const nowhere = '00000000-0000-4000-8000-000000000000';

const ringing = () => {
  const centre = new ContactCentre();
  const desk = centre.agent('agent');
  const contactId = centre.call();
  return { centre, desk, contactId };
};

const talking = () => {
  const { centre, desk, contactId } = ringing();
  desk.talk();
  return { centre, desk, contactId };
};

describe('a refusal in the words of the service', () => {
  it('to hold what is not talking', () => {
    const message = 'InvalidStateException: Cannot put call on hold: Invalid contact state.';
    expect(ringing().desk.refusalOnLeg('HoldConnection', 'customer')).toBe(message);
    const { desk } = talking();
    desk.onLeg('HoldConnection', 'customer');
    expect(desk.refusalOnLeg('HoldConnection', 'customer')).toBe(message);
  });

  it('to resume what is not on hold, as an internal error of status 500', () => {
    const { desk, contactId } = talking();
    expect(desk.refusalOnLeg('ResumeConnection', 'customer')).toBe(
      'InternalServiceError: Cannot resume connection from hold',
    );
    const { connectionId } = desk.leg('customer');
    let status = 0;
    try {
      desk.run('ResumeConnection', { contactId, connectionId });
    } catch (error) {
      if (error instanceof InstanceError) status = error.httpStatus;
    }
    expect(status).toBe(500);
  });

  it('to conference without a third party', () => {
    const { desk, contactId } = talking();
    expect(desk.refusal('ConferenceConnections', { contactId })).toBe(
      'InvalidStateException: Cannot conference connections: Invalid contact state.',
    );
  });

  it('to swap without exactly one party on hold and one talking', () => {
    const { centre, desk, contactId } = talking();
    const toggle = () => desk.refusal('ToggleActiveConnections', { contactId, connectionId: nowhere });
    const message = 'InvalidStateException: Cannot toggle connections: Invalid contact state.';
    expect(toggle()).toBe(message);
    desk.add({ type: 'phone_number', phoneNumber: '+493023125000' });
    centre.after(1500);
    desk.run('ConferenceConnections', { contactId });
    expect(toggle()).toBe(message);
  });

  it('to mute a participant who is not there yet', () => {
    const message = 'InvalidStateException: Cannot put participant on mute: Invalid contact state.';
    expect(ringing().desk.refusalOnLeg('MuteParticipant', 'agent')).toBe(message);
    expect(ringing().desk.refusalOnLeg('UnmuteParticipant', 'agent')).toBe(message);
  });

  it('to clear or complete a live contact, or one that is gone', () => {
    const { desk, contactId } = talking();
    expect(desk.refusal('ClearContact', { contactId })).toBe(
      'InvalidStateException: Cannot clear contact: invalid state TALKING',
    );
    expect(desk.refusal('CompleteContact', { contactId })).toBe(
      'InvalidStateException: contact cannot be completed, Invalid state.',
    );
    desk.destroy('agent');
    desk.clear();
    expect(desk.refusal('ClearContact', { contactId })).toBe(
      'ContactNotFoundException: Cannot clear contact: Contact not found',
    );
    expect(ringing().desk.refusal('ClearContact', { contactId: nowhere })).toContain('ContactNotFoundException');
  });

  it('to clear a chat in the moment after it was rejected', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const { contactId } = centre.instance.createContact({ channel: 'chat', from: 'Yuki' });
    desk.run('RejectContact', { contactId });
    expect(desk.refusal('ClearContact', { contactId })).toBe(
      'InvalidStateException: Cannot clear contact: invalid state REJECTED',
    );
    centre.after(400);
    desk.clear();
    expect(desk.contact.contactId).toBe(contactId);
  });

  it.each(['agent', 'queue'])('to dial an endpoint of type %s', (type) => {
    const desk = new ContactCentre().agent('agent');
    expect(desk.refusal('CreateOutboundContact', { endpoint: { type, endpointARN: 'arn:x' } })).toBe(
      'BadEndpointException: Only phone number addresses are supported.',
    );
  });

  it('to add an agent by a hand-made endpoint', () => {
    const { desk, contactId } = talking();
    expect(
      desk.refusal('CreateAdditionalConnection', { contactId, endpoint: { type: 'agent', agentLogin: 'agent2' } }),
    ).toContain('InvalidStateException');
    expect(desk.contact.connections).toHaveLength(2);
    expect(desk.leg('customer').state.type).toBe('connected');
  });

  it('to list quick connects of a queue outside the routing profile', () => {
    const desk = new ContactCentre().agent('agent');
    expect(desk.refusal('GetEndpoints', { queueARNs: ['arn:aws:connect:elsewhere'] })).toMatch(
      /^InvalidStateException: Exception thrown while retrieving end-points for AgentId [0-9a-f-]{36}: Invalid contact state\.$/,
    );
  });

  it('to accept twice, or to reject what is connected', () => {
    const { desk, contactId } = ringing();
    desk.accept();
    expect(desk.refusal('AcceptContact', { contactId })).toContain('InvalidStateException');
    const connected = talking();
    expect(connected.desk.refusal('RejectContact', { contactId: connected.contactId })).toContain(
      'InvalidStateException',
    );
  });

  it('to send digits before anybody listens, or what no keypad has', () => {
    expect(ringing().desk.refusalOnLeg('SendDigits', 'customer', { digits: '1' })).toContain('InvalidStateException');
    expect(talking().desk.refusalOnLeg('SendDigits', 'customer', { digits: 'x' })).toContain('ValidationException');
  });

  it('to act on a connection that does not exist, or on one that is over', () => {
    const { desk, contactId } = talking();
    expect(desk.refusal('HoldConnection', { contactId, connectionId: nowhere })).toBe(
      'ConnectionNotFoundException: Cannot put call on hold: Connection not found',
    );
    desk.destroy('agent');
    expect(desk.refusalOnLeg('DestroyConnection', 'agent')).toContain('Cannot destroy connection');
  });

  it('to an operation without what it needs, unknown, or of the server', () => {
    const desk: Desk = new ContactCentre().agent('agent');
    expect(desk.refusal('AcceptContact', {})).toContain("Missing required key 'contactId' in params");
    expect(desk.refusal('CreateOutboundContact', { endpoint: 'agent2' })).toContain("'endpoint'");
    expect(desk.refusal('LaunchRocket')).toContain('UnknownOperationException');
    expect(desk.refusal('CreateTransport')).toContain('not here');
    expect(desk.refusal('GetNewAuthToken')).toContain('not here');
  });

  it('changes nothing', () => {
    const { centre, desk, contactId } = talking();
    const before = { ...desk.snapshot };
    const told = centre.events.length;
    desk.refusal('ConferenceConnections', { contactId });
    desk.refusalOnLeg('ResumeConnection', 'customer');
    desk.refusal('PutAgentState', { state: { name: 'Lunch' } });
    expect(desk.snapshot).toEqual(before);
    expect(centre.events).toHaveLength(told);
  });
});

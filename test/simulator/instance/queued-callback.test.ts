import { describe, expect, it } from 'vitest';
import { ContactCentre } from './contact-centre.js';

const withCallback = (settings = {}) => {
  const centre = new ContactCentre(settings);
  const desk = centre.agent('agent');
  centre.after(60_000);
  const { contactId } = centre.instance.createContact({ channel: 'callback', from: '+819012345678' });
  return { centre, desk, contactId };
};

describe('a queued callback', () => {
  it('is offered incoming, the agent Pending, with the ids and gaps of a real offer', () => {
    const { desk, contactId } = withCallback();
    const { snapshot, contact } = desk;
    expect(desk.line).toBe('Pending incoming connecting connected');
    expect(snapshot.state).toMatchObject({ type: 'not_routable', agentStateARN: null });
    expect(snapshot.state.startTimestamp).toBe(snapshot.agentAvailabilityState.timeStamp);
    expect(contact).toMatchObject({ type: 'queue_callback', contactFeatures: null, queueTimestamp: null });
    expect(contact.initialContactId).not.toBe(contactId);
    expect(desk.leg('agent')).toMatchObject({ softphoneMediaInfo: null, mute: null });
    expect(desk.leg('agent').connectionId).toMatch(new RegExp(`^[0-9a-f-]{36}_${contactId}$`));
    expect(desk.leg('customer')).toMatchObject({ connectionId: contactId, type: 'inbound', initial: true });
    expect(contact.state.timestamp - desk.leg('customer').state.timestamp).toBeCloseTo(5);
  });

  it('begins both legs anew when accepted, whispers to the agent, and dials the customer then', () => {
    const { centre, desk, contactId } = withCallback();
    const offered = desk.contact.connections.map(({ connectionId }) => connectionId);
    desk.accept();
    expect(desk.line).toBe('CallingCustomer connecting connecting connecting');
    expect(desk.contact.connections.map(({ connectionId }) => connectionId)).not.toEqual(
      expect.arrayContaining([offered[0]]),
    );
    expect(desk.leg('customer').connectionId).not.toBe(contactId);
    expect(desk.leg('agent').softphoneMediaInfo).toMatchObject({ callType: 'none', autoAccept: false });
    expect(desk.contact.contactFeatures).toMatchObject({ multiPartyConferenceEnabled: true });
    centre.instance.agentMediaIs(contactId, true);
    expect(centre.audio(contactId)).toBe('whisper / nothing');
    expect(centre.told('customer-wanted')).toEqual([]);
    centre.after(600);
    expect(centre.told('customer-wanted')).toHaveLength(1);
    expect(centre.audio(contactId)).toBe('ringback / nothing');
    centre.after(1500 + 400);
    expect(desk.line).toBe('Busy connected connected connected');
    expect(desk.leg('agent').softphoneMediaInfo?.callType).toBe('audio_only');
    desk.destroy('agent');
    expect(desk.line).toBe('AfterCallWork ended disconnected disconnected');
  });

  it('puts the agent into Default when missed or rejected, and goes to the next agent', () => {
    for (const isRejected of [true, false]) {
      const { centre, desk, contactId } = withCallback();
      if (isRejected) desk.run('RejectContact', { contactId });
      else centre.after(20_000);
      expect(desk.snapshot.state).toMatchObject({ name: 'Default', type: 'error' });
      expect(desk.contact.state.type).toBe('error');
      expect(centre.agent('agent2').contact.contactId).toBe(contactId);
    }
  });

  it('is missed 20 s after accepting when the agent has no audio', () => {
    const { centre, desk } = withCallback();
    centre.after(19_000);
    desk.accept();
    centre.after(19_999);
    expect(desk.state).toBe('CallingCustomer');
    centre.after(1);
    expect(desk.state).toBe('Default');
  });

  it('ends in MissedCallCustomer when the customer does not answer', () => {
    const { centre, desk, contactId } = withCallback({ outboundCustomer: 'phone' });
    desk.accept();
    centre.instance.agentMediaIs(contactId, true);
    centre.after(600 + 60_000);
    expect(desk.snapshot.state).toMatchObject({ name: 'MissedCallCustomer', type: 'error' });
    desk.clear();
    expect(desk.line).toBe('Available');
  });

  it('is never accepted automatically', () => {
    const { desk } = withCallback({ autoAccept: true });
    expect(desk.contact.agentContactHandlingConfig).toEqual({ autoAccept: false });
  });

  it('waits for a desk phone too', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    desk.run('UpdateAgentConfiguration', { configuration: { softphoneEnabled: false, extension: '+81312340000' } });
    centre.instance.createContact({ channel: 'callback', from: '+819012345678' });
    desk.accept();
    centre.after(1500 + 600 + 1500 + 400);
    expect(desk.state).toBe('Busy');
  });
});

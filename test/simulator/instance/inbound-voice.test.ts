import { describe, expect, it } from 'vitest';
import { ContactCentre } from './contact-centre.js';

describe('an inbound call', () => {
  it('rings, is accepted, whispers to agent and customer, then connects', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const contactId = centre.call();
    expect(desk.line).toBe('PendingBusy connecting connecting connected');
    centre.instance.agentMediaIs(contactId, true);
    centre.after(3000);
    desk.accept();
    expect(desk.line).toBe('PendingBusy connecting connecting connected');
    expect(centre.audio(contactId)).toBe('whisper / ringback');
    centre.after(600);
    expect(centre.audio(contactId)).toBe('nothing / whisper');
    expect(desk.line).toBe('PendingBusy connecting connecting connected');
    centre.after(400);
    expect(desk.line).toBe('Busy connected connected connected');
    expect(centre.audio(contactId)).toBe('customer / agent');
  });

  it('shows the caller, the queue, the attributes and the softphone to the agent', () => {
    const centre = new ContactCentre(
      {},
      {
        softphoneConfig: () => ({ signalingEndpoint: '/LilyRTC', iceServers: [{ urls: ['turn:x'] }] }),
      },
    );
    const desk = centre.agent('agent');
    centre.call('+14155550123', { queue: 'Billing', attributes: { customerId: '42' } });
    const { contact } = desk;
    expect(contact).toMatchObject({
      type: 'voice',
      queue: { name: 'Billing' },
      attributes: { customerId: { name: 'customerId', value: '42' } },
      contactDuration: '0',
      references: null,
      channelContext: null,
      contactFeatures: { attachmentsEnabled: null, multiPartyConferenceEnabled: true },
    });
    expect(desk.leg('agent')).toMatchObject({
      initial: false,
      endpoint: { type: 'agent', phoneNumber: null, agentLogin: null, name: null },
      softphoneMediaInfo: { callType: 'audio_only', autoAccept: false },
    });
    expect(desk.leg('customer')).toMatchObject({
      type: 'inbound',
      initial: true,
      endpoint: { type: 'phone_number', phoneNumber: '+14155550123' },
      softphoneMediaInfo: null,
    });
    expect(desk.leg('customer').connectionId).not.toBe(contact.contactId);
    expect(JSON.parse(desk.leg('agent').softphoneMediaInfo?.callConfigJson ?? '{}')).toEqual({
      signalingEndpoint: '/LilyRTC',
      iceServers: [{ urls: ['turn:x'] }],
      protocol: 'LilyRTC/1.0/WSS',
      useWebSocketProvider: true,
    });
    const offered = desk.snapshot.snapshotTimestamp;
    expect(offered - (contact.queueTimestamp ?? 0)).toBeGreaterThan(0.4);
    expect(offered - (contact.queueTimestamp ?? 0)).toBeLessThan(0.9);
  });

  it('may show the agent as PendingBusy before the contact is listed', () => {
    const centre = new ContactCentre({ pendingBusyLeadMs: 200 });
    const desk = centre.agent('agent');
    centre.call();
    expect(desk.line).toBe('PendingBusy');
    centre.after(200);
    expect(desk.line).toBe('PendingBusy connecting connecting connected');
  });

  it('is missed after 20 s: the contact is in error and the agent in MissedCallAgent', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    centre.call();
    centre.after(19_999);
    expect(desk.state).toBe('PendingBusy');
    centre.after(1);
    expect(desk.line).toBe('MissedCallAgent error disconnected connected');
    expect(desk.snapshot.state).toMatchObject({ type: 'error', agentStateARN: null });
    centre.after(3_600_000);
    expect(desk.state).toBe('MissedCallAgent');
  });

  it('looks the same when the agent rejects it as when the agent misses it', () => {
    for (const reject of ['RejectContact', 'agent', 'customer'] as const) {
      const centre = new ContactCentre();
      const desk = centre.agent('agent');
      const contactId = centre.call();
      if (reject === 'RejectContact') desk.run('RejectContact', { contactId });
      else desk.destroy(reject);
      expect(desk.line).toBe('MissedCallAgent error disconnected connected');
      expect(centre.told('contact-gone')).toEqual([]);
    }
  });

  it('looks the same when the caller gives up while it rings, and is not offered again', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const contactId = centre.call();
    centre.instance.customerHangsUp(contactId);
    expect(desk.line).toBe('MissedCallAgent error disconnected connected');
    expect(centre.told('contact-gone')).toEqual([{ type: 'contact-gone', contactId }]);
    desk.clear();
    expect(desk.line).toBe('Available');
  });

  it('is missed 20 s after the offer when it is accepted but nobody owns the softphone', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    centre.call();
    centre.after(5000);
    desk.accept();
    centre.after(14_999);
    expect(desk.line).toBe('PendingBusy connecting connecting connected');
    centre.after(1);
    expect(desk.line).toBe('MissedCallAgent error disconnected connected');
  });

  it('needs no audio where the instance has none', () => {
    const centre = new ContactCentre({ isAgentMediaRequired: false });
    const desk = centre.agent('agent', { state: 'Offline' });
    const contactId = centre.call();
    desk.choose('Available');
    desk.accept();
    centre.after(1000);
    expect(desk.state).toBe('Busy');
    centre.instance.agentMediaIs(contactId, true);
    centre.instance.agentMediaIs(contactId, false);
    centre.after(60_000);
    expect(desk.state).toBe('Busy');
    desk.destroy('agent');
    desk.clear();
    desk.dial();
    centre.after(1900);
    expect(desk.state).toBe('Busy');
  });

  it('goes on as soon as the softphone comes up after accepting', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const contactId = centre.call();
    desk.accept();
    centre.after(8000);
    centre.instance.agentMediaIs(contactId, true);
    centre.after(1000);
    expect(desk.line).toBe('Busy connected connected connected');
  });

  it('returns the caller to the queue when the agent leaves during the whisper', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const contactId = centre.call();
    desk.accept();
    centre.instance.agentMediaIs(contactId, true);
    centre.after(300);
    centre.instance.agentMediaIs(contactId, false);
    expect(desk.line).toBe('MissedCallAgent error disconnected connected');
    const other = centre.agent('agent2');
    expect(other.contact.contactId).toBe(contactId);
  });

  it('ends when the caller leaves during the customer whisper', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const contactId = centre.call();
    desk.accept();
    centre.instance.agentMediaIs(contactId, true);
    centre.after(700);
    centre.instance.customerHangsUp(contactId);
    expect(desk.contact.state.type).toBe('ended');
  });

  it('ends with after contact work, whoever hangs up', () => {
    for (const who of ['agent', 'customer', 'caller'] as const) {
      const centre = new ContactCentre();
      const desk = centre.agent('agent');
      const contactId = centre.call();
      desk.talk();
      if (who === 'caller') centre.instance.customerHangsUp(contactId);
      else desk.destroy(who);
      expect(desk.line).toBe('AfterCallWork ended disconnected disconnected');
      expect(desk.snapshot.state.type).toBe('system');
      expect(centre.told('contact-gone')).toHaveLength(1);
      desk.clear();
      expect(desk.line).toBe('Available');
    }
  });

  it('ends when the audio of the agent stays away, and survives a short gap', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const contactId = centre.call();
    desk.talk();
    centre.instance.agentMediaIs(contactId, false);
    centre.after(9000);
    centre.instance.agentMediaIs(contactId, true);
    centre.after(60_000);
    expect(desk.state).toBe('Busy');
    centre.instance.agentMediaIs(contactId, false);
    centre.after(10_000);
    expect(desk.state).toBe('AfterCallWork');
  });

  it('asks for the customer at once and lets the caller hear ringing, hold music in the queue, then the agent', () => {
    const centre = new ContactCentre();
    const contactId = centre.call('+819012345678', { customer: 'tone' });
    expect(centre.told('customer-wanted')).toEqual([
      { type: 'customer-wanted', contactId, customer: 'tone', phoneNumber: '+819012345678' },
    ]);
    expect(centre.audio(contactId)).toBe('nothing / hold-music');
    const desk = centre.agent('agent');
    expect(centre.audio(contactId)).toBe('nothing / ringback');
    desk.talk();
    desk.onLeg('HoldConnection', 'customer');
    expect(centre.audio(contactId)).toBe('nothing / hold-music');
    desk.onLeg('ResumeConnection', 'customer');
    expect(centre.audio(contactId)).toBe('customer / agent');
  });

  it('sends digits to the customer side and remembers them', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const contactId = centre.call();
    desk.talk();
    const { connectionId } = desk.leg('customer');
    desk.onLeg('SendDigits', 'customer', { digits: '1*#' });
    desk.onLeg('SendDigits', 'customer', { digits: '9' });
    centre.instance.customerSendsDigits(contactId, '55');
    expect(centre.told('digits').map(({ digits }) => digits)).toEqual(['1*#', '9']);
    expect(centre.told('digits')[0]).toMatchObject({ contactId, connectionId });
    expect(centre.instance.describe()).toMatchObject({
      contacts: [{ digitsFromAgent: '1*#9', digitsFromCustomer: '55' }],
    });
  });
});

describe('a call on a desk phone', () => {
  const withDeskPhone = (extension: string) => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    desk.run('UpdateAgentConfiguration', { configuration: { softphoneEnabled: false, extension } });
    return { centre, desk };
  };

  it('has no softphone media and connects once the phone is picked up', () => {
    const { centre, desk } = withDeskPhone('+81312340000');
    centre.call();
    expect(desk.leg('agent').softphoneMediaInfo).toBeNull();
    desk.accept();
    centre.after(2499);
    expect(desk.state).toBe('PendingBusy');
    centre.after(1);
    expect(desk.line).toBe('Busy connected connected connected');
    centre.instance.agentMediaIs(desk.contact.contactId, true);
    centre.instance.agentMediaIs(desk.contact.contactId, false);
    centre.after(60_000);
    expect(desk.state).toBe('Busy');
  });

  it('fails with BadAddressAgent when there is no number to ring', () => {
    const { centre, desk } = withDeskPhone('');
    centre.call();
    desk.accept();
    expect(desk.snapshot.state).toMatchObject({ type: 'error', name: 'BadAddressAgent' });
  });

  it('is told in the configuration', () => {
    const { centre } = withDeskPhone('+81312340000');
    expect(centre.instance.configuration('agent')).toMatchObject({
      softphoneEnabled: false,
      extension: '+81312340000',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { ContactCentre } from './contact-centre.js';

const offered = (channel: 'chat' | 'task' | 'email', settings = {}, name?: string) => {
  const centre = new ContactCentre(settings);
  const desk = centre.agent('agent');
  const { contactId } = centre.instance.createContact({ channel, from: 'Yuki', ...(name && { name }) });
  return { centre, desk, contactId };
};

describe('a chat', () => {
  it('keeps the agent Available from the offer to after contact work', () => {
    const { centre, desk } = offered('chat');
    const { state } = desk.snapshot;
    const seen = [desk.line];
    desk.accept();
    seen.push(desk.line);
    desk.destroy('agent');
    seen.push(desk.line);
    expect(seen).toEqual([
      'Available connecting connecting connected',
      'Available connected connected connected',
      'Available ended disconnected disconnected',
    ]);
    expect(desk.snapshot.state).toEqual(state);
    centre.after(400);
    desk.clear();
    expect(desk.line).toBe('Available');
  });

  it('carries what a chat client needs and nothing of telephony', () => {
    const { desk } = offered('chat');
    expect(desk.contact).toMatchObject({
      type: 'chat',
      initialContactId: null,
      queueTimestamp: null,
      contactFeatures: {
        attachmentsEnabled: false,
        messagingMarkdownEnabled: false,
        multiPartyConferenceEnabled: null,
      },
    });
    const agent = desk.leg('agent');
    expect(agent.chatMediaInfo).toMatchObject({ chatAutoAccept: false, customerName: null });
    expect(JSON.parse(agent.chatMediaInfo?.connectionData ?? '{}')).toHaveProperty('ConnectionAuthenticationToken');
    expect(desk.leg('customer')).toMatchObject({ endpoint: null, chatMediaInfo: { customerName: 'Yuki' } });
    expect(agent.softphoneMediaInfo).toBeNull();
  });

  it('is in error when missed, keeps its slot, and leaves the agent Available', () => {
    const { centre, desk, contactId } = offered('chat', { concurrency: { VOICE: 1, CHAT: 1, TASK: 1, EMAIL: 1 } });
    centre.after(20_000);
    expect(desk.line).toBe('Available error disconnected connected');
    centre.instance.createContact({ channel: 'chat', from: 'Haru' });
    expect(desk.contacts).toHaveLength(1);
    expect(centre.agent('agent2').contact.contactId).toBe(contactId);
  });

  it('is rejected when rejected, not missed', () => {
    const { desk, contactId } = offered('chat');
    desk.run('RejectContact', { contactId });
    expect(desk.line).toBe('Available rejected rejected connected');
  });

  it('cannot be cleared within 400 ms of its end', () => {
    const { centre, desk, contactId } = offered('chat');
    desk.accept();
    desk.destroy('agent');
    centre.after(399);
    expect(desk.refusal('ClearContact', { contactId })).toBe(
      'InvalidStateException: Cannot clear contact: invalid state TALKING',
    );
    centre.after(1);
    expect(desk.refusal('ClearContact', { contactId })).toBe('no refusal');
  });

  it('may linger after it was cleared, and a second clear finds nothing', () => {
    const { centre, desk, contactId } = offered('chat', { chatClearLagMs: 5000 });
    desk.accept();
    centre.instance.customerHangsUp(contactId);
    centre.after(400);
    desk.clear();
    expect(desk.contacts).toHaveLength(1);
    expect(desk.refusal('ClearContact', { contactId })).toBe(
      'ContactNotFoundException: Cannot clear contact: Contact not found',
    );
    centre.after(5000);
    expect(desk.contacts).toHaveLength(0);
  });

  it('goes beside a call, which then rules the agent state', () => {
    const { centre, desk, contactId } = offered('chat');
    desk.accept();
    const call = centre.call();
    expect(desk.state).toBe('PendingBusy');
    desk.talk(call);
    expect(desk.state).toBe('Busy');
    centre.instance.customerHangsUp(call);
    desk.clear(call);
    expect(desk.line).toBe('Available connected connected connected');
    expect(desk.contact.contactId).toBe(contactId);
  });
});

describe('a task', () => {
  it('has one leg, the agent’s own, and a title', () => {
    const { desk } = offered('task', {}, 'Call back about the invoice');
    expect(desk.contact).toMatchObject({
      type: 'task',
      name: 'Call back about the invoice',
      initiationMethod: 'api',
      references: {},
      contactFeatures: null,
      channelContext: { scheduledTime: null, taskTemplateId: null, taskTemplateVersion: null },
    });
    expect(desk.contact.connections).toMatchObject([{ type: 'agent', initial: true, endpoint: null }]);
    expect(desk.contact.queueTimestamp).not.toBeNull();
  });

  it('is ended by its leg: neither cleared nor completed while it is worked on', () => {
    const { centre, desk, contactId } = offered('task');
    desk.accept();
    expect(desk.refusal('ClearContact', { contactId })).toBe(
      'InvalidStateException: Cannot clear contact: invalid state TALKING',
    );
    expect(desk.refusal('CompleteContact', { contactId })).toBe(
      'InvalidStateException: contact cannot be completed, Invalid state.',
    );
    desk.destroy('agent');
    centre.after(400);
    desk.run('CompleteContact', { contactId });
    expect(desk.line).toBe('Available');
  });

  it('can be paused and resumed', () => {
    const { desk, contactId } = offered('task');
    expect(desk.refusal('PauseContact', { contactId })).toContain('Cannot pause contact: Invalid contact state.');
    desk.accept();
    desk.run('PauseContact', { contactId });
    expect(desk.contact.state.type).toBe('paused');
    expect(desk.refusal('PutAgentState', { state: { name: 'Lunch' } })).toContain('Cannot change agent state');
    desk.run('ResumeContact', { contactId });
    expect(desk.contact.state.type).toBe('connected');
    expect(desk.refusal('ResumeContact', { contactId })).toContain('Cannot resume contact: Invalid contact state.');
  });

  it('is created by an agent for another, now or later', () => {
    const centre = new ContactCentre();
    const desk = centre.agent('agent');
    const other = centre.agent('agent2');
    const create = (more = {}) =>
      desk.run('CreateTaskContact', {
        endpoint: desk.quickConnect('Ken Mori'),
        name: 'Check the order',
        references: { Order: { type: 'URL', value: 'https://example.test/orders/7' } },
        ...more,
      });
    expect(create()).toEqual({ contactId: other.contact.contactId });
    expect(other.contact).toMatchObject({
      name: 'Check the order',
      references: { Order: { type: 'URL', value: 'https://example.test/orders/7' } },
      queue: { name: null },
    });
    create({ scheduledTime: centre.clock.now() / 1000 + 3600 });
    expect(other.contacts).toHaveLength(1);
    centre.after(3_600_000);
    expect(other.contacts).toHaveLength(2);
    expect(desk.contacts).toHaveLength(0);
  });
});

describe('an email', () => {
  it('tells its sender and subject', () => {
    const { desk } = offered('email', {}, 'Where is my order?');
    desk.accept();
    expect(desk.line).toBe('Available connected connected connected');
    expect(desk.contact).toMatchObject({
      type: 'email',
      name: 'Where is my order?',
      segmentAttributes: {
        'connect:Subtype': { ValueString: 'connect:Email' },
        'connect:Direction': { ValueString: 'INBOUND' },
        'connect:EmailSubject': { ValueString: 'Where is my order?' },
      },
      customerEndpoint: { type: 'email_address', emailAddress: 'Yuki' },
    });
  });
});

describe('automatic acceptance', () => {
  it('is announced to the client, which accepts by itself', () => {
    const { centre, desk } = offered('chat', { autoAccept: true });
    expect(desk.leg('agent').chatMediaInfo?.chatAutoAccept).toBe(true);
    expect(desk.contact.state.type).toBe('connecting');
    const call = centre.call();
    const contact = desk.contacts.find(({ contactId }) => contactId === call);
    expect(contact?.agentContactHandlingConfig).toEqual({ autoAccept: true });
    expect(contact && desk.leg('agent', contact).softphoneMediaInfo?.autoAccept).toBe(true);
    expect(centre.instance.configuration('agent').softphoneAutoAccept).toBe(true);
  });
});

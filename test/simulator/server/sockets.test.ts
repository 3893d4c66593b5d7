import { describe, expect, it } from 'vitest';
import { Client, type Socket } from './client.js';

const client = new Client();

describe('an agent’s web socket', () => {
  it('confirms subscriptions and heartbeats, and leaves other topics alone', async () => {
    const socket = await client.agentSocket(await client.agent());
    socket.send({ topic: 'aws/subscribe', content: { topics: ['aws/softphone'] } });
    expect(await socket.next()).toEqual({
      topic: 'aws/subscribe',
      content: { topics: ['aws/softphone'], status: 'success' },
    });
    socket.send({ topic: 'aws/weather' });
    socket.send('no JSON');
    socket.send({ topic: 'aws/heartbeat' });
    expect(await socket.next()).toEqual({ topic: 'aws/heartbeat' });
    await socket.close();
  });

  it('opens with a token of the transport only', async () => {
    const agent = await client.agent();
    for (const token of ['', 'made-up', agent.accessToken])
      await expect(client.socket(`/socket?AuthToken=${token}`)).rejects.toThrow('403');
  });

  it('is not anywhere else', async () => {
    await expect(client.socket('/elsewhere')).rejects.toThrow('hang up');
  });
});

describe('a customer’s phone', () => {
  const aiko = '+81312345678';

  async function openPhone(number = aiko): Promise<Socket> {
    const phone = await client.socket('/phone/socket');
    expect(await phone.next()).toEqual({ type: 'instance', phoneNumber: '+815031001000' });
    phone.send({ type: 'register', number });
    return phone;
  }

  const reaches = (phone: Socket, state: string) =>
    phone.next((message) => message['type'] === 'state' && message['state'] === state);

  /** Everything that was sent before has been taken. */
  const settled = async (phone: Socket) => {
    phone.send({ type: 'nonsense' });
    await phone.next(({ type }) => type === 'refused');
  };

  async function dial(number = aiko) {
    const endpoint = { type: 'phone_number', phoneNumber: number };
    const { status } = await client.operation(await client.agent(), 'CreateOutboundContact', { endpoint });
    expect(status).toBe(200);
  }

  const contactsNow = async () => (await client.control('GET', 'state')).body.contacts;

  it('waits in the queue, rings at an agent’s desk, talks, presses digits, and ends the call', async () => {
    const phone = await openPhone();
    phone.send({ type: 'call', from: aiko, attributes: { customerId: '4471' } });
    await reaches(phone, 'waiting');
    const [contact] = await contactsNow();
    expect(contact).toMatchObject({ from: aiko, customer: 'phone', attributes: { customerId: '4471' } });

    const agent = await client.agent();
    await reaches(phone, 'alerting');
    await client.operation(agent, 'AcceptContact', { contactId: contact.contactId });
    await reaches(phone, 'connected');
    phone.send({ type: 'digits', digits: '7#' });
    await settled(phone);
    expect(await contactsNow()).toMatchObject([{ digitsFromCustomer: '7#' }]);

    phone.send({ type: 'hang-up' });
    await reaches(phone, 'ended');
    const { body } = await client.operation(agent, 'GetAgentSnapshot');
    expect(body.snapshot.contacts).toMatchObject([{ state: { type: 'ended' } }]);
    await phone.close();
  });

  it('leaves the call when its page closes', async () => {
    const phone = await openPhone();
    phone.send({ type: 'call', from: aiko, attributes: {} });
    await reaches(phone, 'alerting');
    await phone.close();
    await expect.poll(async () => (await contactsNow())[0]?.state).not.toBe('connecting');
  });

  it('rings when an agent dials its number: of two the one opened last', async () => {
    const [first, last] = [await openPhone(), await openPhone()];
    await settled(last);
    await dial();
    await reaches(last, 'ringing');
    last.send({ type: 'answer' });
    await reaches(last, 'connected');
    first.send({ type: 'digits', digits: '1' });
    await settled(first);
    expect(await contactsNow()).toMatchObject([{ direction: 'outbound', digitsFromCustomer: '' }]);
    await Promise.all([first.close(), last.close()]);
  });

  it('is busy for an agent while it talks to another', async () => {
    const phone = await openPhone();
    phone.send({ type: 'call', from: aiko, attributes: {} });
    await reaches(phone, 'alerting');
    const other = await client.agent('Jun');
    const endpoint = { type: 'phone_number', phoneNumber: aiko };
    await client.operation(other, 'CreateOutboundContact', { endpoint });
    const { body } = await client.operation(other, 'GetAgentSnapshot');
    expect(body.snapshot.contacts).toMatchObject([{ state: { type: 'error' } }]);
    await phone.close();
  });

  it('is told why a call is refused', async () => {
    const phone = await openPhone();
    phone.send({ type: 'call', from: 'Aiko', attributes: {} });
    expect(await phone.next()).toMatchObject({ type: 'refused', reason: expect.stringContaining('from') });
    expect(await contactsNow()).toEqual([]);
    await phone.close();
  });
});

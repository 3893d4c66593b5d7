import { describe, expect, it } from 'vitest';
import { Client, type Parsed } from './client.js';

const client = new Client();
const call = { channel: 'voice', from: '+81312345678' };

async function contactsNow(): Promise<readonly Parsed[]> {
  return (await client.control('GET', 'state')).body.contacts;
}

describe('contacts by the control interface', () => {
  it('come in with queue, attributes and customer, and answer 201 with their id', async () => {
    const more = { queue: 'Billing', attributes: { customerId: '4471' }, customer: 'tone' };
    const { status, body } = await client.control('POST', 'contacts', { ...call, ...more });
    expect(status).toBe(201);
    expect(body).toEqual({ contactId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(await contactsNow()).toMatchObject([{ contactId: body.contactId, from: call.from, ...more }]);
  });

  it.each(['chat', 'task', 'email', 'callback'])('come in as %s too', async (channel) => {
    const { status } = await client.control('POST', 'contacts', { channel, from: '+81312345678', name: 'Return' });
    expect(status).toBe(201);
    expect(await contactsNow()).toMatchObject([{ channel }]);
  });

  it('end when the customer hangs up; later there is nothing to hang up', async () => {
    const { body } = await client.control('POST', 'contacts', call);
    const hangUp = () => client.control('POST', `contacts/${body.contactId}/hang-up`);
    expect((await hangUp()).status).toBe(200);
    expect(await contactsNow()).toEqual([]);
    expect(await hangUp()).toMatchObject({ status: 404, body: { message: expect.stringContaining('state') } });
  });

  it('are answered by a customer who was dialled', async () => {
    const agent = await client.agent();
    await client.control('PUT', 'settings', { outboundCustomer: 'phone' });
    const endpoint = { type: 'phone_number', phoneNumber: '+819055500142' };
    expect((await client.operation(agent, 'CreateOutboundContact', { endpoint })).status).toBe(200);
    const [dialled] = await contactsNow();
    const stateOfCustomer = async () => {
      const { agents } = (await client.control('GET', 'state')).body;
      return agents[0].contacts[0].connections.find((connection: Parsed) => connection.isInitial).state;
    };
    expect(await stateOfCustomer()).toBe('connecting');
    await client.control('POST', `contacts/${dialled.contactId}/answer`);
    expect(await stateOfCustomer()).toBe('connected');
  });

  it('measure no sound where the instance has no audio', async () => {
    const { body } = await client.control('POST', 'contacts', call);
    const { body: media } = await client.control('GET', `contacts/${body.contactId}/media`);
    expect(media).toEqual({ fromAgent: null, fromCustomer: null });
  });

  it.each([
    ['a channel that does not exist', { ...call, channel: 'fax' }, 'channel'],
    ['no number', { channel: 'voice' }, 'from'],
    ['a misspelt member', { ...call, custommer: 'echo' }, 'custommer'],
    ['a customer that does not exist', { ...call, customer: 'parrot' }, '"echo"|"tone"|"prompt"|"silence"'],
    ['a queue that does not exist', { ...call, queue: 'Nowhere' }, 'Nowhere'],
    ['attributes that are no text', { ...call, attributes: { tier: 1 } }, 'tier'],
    ['no JSON', '{"channel":', 'Send a JSON object'],
    ['nothing', '', 'Send a JSON object'],
  ])('are refused with 400 and words: %s', async (_what, body, words) => {
    const { status, body: answer } = await client.control('POST', 'contacts', body);
    expect(status).toBe(400);
    expect(answer.message).toContain(words);
    expect(await contactsNow()).toEqual([]);
  });
});

describe('settings by the control interface', () => {
  it('change those that are named', async () => {
    expect((await client.control('PUT', 'settings', { ringMs: 60_000, queues: ['One'] })).status).toBe(200);
    const { body } = await client.control('GET', 'state');
    expect(body.settings).toMatchObject({ ringMs: 60_000, agentWhisperMs: 600 });
    expect(body.queues.map(({ name }: { name: string }) => name)).toEqual(['One']);
  });

  it.each([
    ['an unknown name', { ringMs: 5, ringSeconds: 5 }, 'ringSeconds: there is no such setting'],
    ['a value out of range', { ringMs: -1 }, 'ringMs'],
    ['an origin with a path', { approvedOrigins: ['https://crm.example.com/app'] }, 'An origin has no path'],
    ['an origin that smuggles', { approvedOrigins: ["https://a.example; script-src 'none'"] }, 'An origin has no path'],
    ['an origin of no site', { approvedOrigins: ['*'] }, 'An origin has no path'],
  ])('are refused with 400 and change nothing: %s', async (_what, settings, words) => {
    const { status, body } = await client.control('PUT', 'settings', settings);
    expect(status).toBe(400);
    expect(body.message).toContain(words);
    expect((await client.control('GET', 'state')).body.settings.ringMs).toBe(20_000);
  });
});

describe('a reset', () => {
  it('leaves no contact, setting, fault or record, and agents signed in', async () => {
    const agent = await client.agent();
    await client.control('POST', 'contacts', call);
    await client.control('PUT', 'settings', { ringMs: 5 });
    await client.control('PUT', 'faults', { operations: [{ operation: '*', status: 500 }] });
    await client.operation(agent, 'GetAgentStates');

    expect((await client.control('POST', 'reset')).status).toBe(200);
    const { body } = await client.control('GET', 'state');
    expect(body).toMatchObject({ contacts: [], settings: { ringMs: 20_000 } });
    expect(body.agents).toMatchObject([{ username: 'agent', contacts: [] }]);
    expect((await client.control('GET', 'requests')).body).toEqual([]);
    expect((await client.operation(agent, 'GetAgentStates')).status).toBe(200);
  });
});

describe('the record of requests', () => {
  it('says who asked what, when, and how it was answered, without tokens', async () => {
    const agent = await client.agent('Mina');
    await client.operation(agent, 'GetAgentStates');
    await client.operation(agent, 'AcceptContact', { contactId: 'none' });
    await client.operation({ accessToken: 'made up' }, 'GetAgentStates');
    const { body } = await client.control('GET', 'requests');
    expect(body.map(({ operation, username, status }: Parsed) => [operation, username, status])).toEqual([
      ['authorize', 'Mina', 200],
      ['GetAgentStates', 'Mina', 200],
      ['AcceptContact', 'Mina', 400],
      ['GetAgentStates', null, 401],
    ]);
    for (const { at, ms } of body) expect([Date.parse(at) > 0, ms >= 0]).toEqual([true, true]);
    expect(JSON.stringify(body)).not.toContain(agent.accessToken);
  });

  it('can be asked for one operation', async () => {
    const agent = await client.agent();
    for (const operation of ['GetAgentStates', 'GetAgentPermissions', 'GetAgentStates'])
      await client.operation(agent, operation);
    const { body } = await client.control('GET', 'requests?operation=GetAgentStates');
    expect(body).toHaveLength(2);
  });
});

describe('a request that the control interface does not have', () => {
  it('is answered with 404 and words in JSON', async () => {
    for (const [method, path] of [
      ['GET', 'contacts'],
      ['POST', 'rest'],
      ['DELETE', 'faults'],
    ] as const)
      expect(await client.control(method, path)).toMatchObject({
        status: 404,
        body: { message: `${method} /simulator/${path} is no request of the control interface.` },
      });
  });

  it('names the contact that is not there', async () => {
    for (const [method, path] of [
      ['POST', 'hang-up'],
      ['POST', 'answer'],
      ['GET', 'media'],
    ] as const) {
      const { status, body } = await client.control(method, `contacts/made-up/${path}`);
      expect([status, body.message]).toEqual([404, expect.stringContaining('made-up')]);
    }
  });
});

describe('pages of other origins', () => {
  const headerFor = async (origin: string) =>
    (await client.ask('/simulator/state', { headers: { Origin: origin } })).headers.get('Access-Control-Allow-Origin');

  it('may control the instance from this machine only', async () => {
    expect(await headerFor('http://localhost:4300')).toBe('http://localhost:4300');
    expect(await headerFor('http://127.0.0.1:8080')).toBe('http://127.0.0.1:8080');
    for (const elsewhere of ['https://evil.example', 'http://localhost.evil.example', 'null'])
      expect(await headerFor(elsewhere)).toBeNull();
  });
});

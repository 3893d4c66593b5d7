import { describe, expect, it } from 'vitest';
import { Client, type SignedIn } from './client.js';

const client = new Client();

const poll = (agent: SignedIn, nextToken: string | null, timeout: number) =>
  client.operation(agent, 'GetAgentSnapshot', { nextToken, timeout });

async function tokenOf(agent: SignedIn): Promise<string> {
  return (await poll(agent, null, 0)).body.nextToken;
}

describe('the operations of the CTI service', () => {
  it('answer at both addresses that instances have', async () => {
    const { accessToken } = await client.agent();
    for (const path of ['/api', '/connect/api']) {
      const headers = { 'X-Amz-Target': 'AmazonConnectCTIService.GetAgentStates', 'X-Amz-Bearer': accessToken };
      const { status, body } = await client.ask(path, { method: 'POST', headers, body: '{}' });
      expect([status, body.states.length > 2]).toEqual([200, true]);
    }
  });

  it('are refused with 401 without a token', async () => {
    const { status, body } = await client.operation({ accessToken: '' }, 'GetAgentSnapshot');
    expect([status, body.__type]).toEqual([401, 'UnauthorizedException']);
  });

  it('refuse in the words of the service', async () => {
    const agent = await client.agent();
    const { status, body } = await client.operation(agent, 'AcceptContact', { contactId: 'none' });
    expect(status).toBe(400);
    expect(body).toEqual({
      __type: 'ContactNotFoundException',
      message: 'Cannot accept contact: Contact not found',
    });
  });

  it('tell the socket’s address, whose token opens it', async () => {
    const agent = await client.agent();
    const { body } = await client.operation(agent, 'CreateTransport', { transportType: 'web_socket' });
    const { url, transportLifeTimeInSeconds, expiry } = body.webSocketTransport;
    expect(url).toMatch(new RegExp(`^wss://localhost:${client.server.port}/socket\\?AuthToken=[\\w-]+$`));
    expect(transportLifeTimeInSeconds).toBeGreaterThan(300);
    expect(Date.parse(expiry)).toBeGreaterThan(Date.now());
    expect((await client.operation(agent, 'CreateTransport', { transportType: 'pigeon' })).status).toBe(400);
  });
});

describe('the long poll', () => {
  it('answers at once to a client that knows nothing, or only an instance that stopped', async () => {
    const agent = await client.agent();
    for (const token of [null, 'of-another-run-3']) {
      const { status, body } = await poll(agent, token, 30_000);
      expect([status, body.snapshot.state.name]).toEqual([200, 'Available']);
    }
  });

  it('is held for the time that the client grants, and then says the same', async () => {
    const agent = await client.agent();
    const token = await tokenOf(agent);
    const began = performance.now();
    const { status, body } = await poll(agent, token, 150);
    expect(performance.now() - began).toBeGreaterThan(140);
    expect([status, body.nextToken]).toEqual([200, token]);
  });

  it('is answered as soon as something changes, with where the changes led', async () => {
    const agent = await client.agent();
    const token = await tokenOf(agent);
    const held = poll(agent, token, 30_000);
    const { body: made } = await client.control('POST', 'contacts', { channel: 'voice', from: '+81312345678' });
    const { body } = await held;
    expect(body.nextToken).not.toBe(token);
    expect(body.snapshot.contacts).toMatchObject([{ contactId: made.contactId, state: { type: 'connecting' } }]);
  });

  it('is answered to each of the agent’s windows, and to no other agent', async () => {
    const [agent, other] = [await client.agent('Mina'), await client.agent('Jun')];
    await client.control('POST', 'contacts', { channel: 'voice', from: '+81312345678' });
    const [token, otherToken] = [await tokenOf(agent), await tokenOf(other)];
    const windows = [poll(agent, token, 30_000), poll(agent, token, 30_000)];
    const others = poll(other, otherToken, 200);
    const { body } = await client.operation(agent, 'GetAgentStates');
    const lunch = body.states.find(({ name }: { name: string }) => name === 'Lunch');
    await client.operation(agent, 'PutAgentState', { state: lunch, enqueueNextState: true });
    const answers = await Promise.all(windows);
    expect(new Set(answers.map(({ body: { nextToken } }) => nextToken)).size).toBe(1);
    expect(answers[0]?.body.nextToken).not.toBe(token);
    expect((await others).body.nextToken).toBe(otherToken);
  });

  it('is forgotten when the client goes away', async () => {
    const agent = await client.agent();
    const token = await tokenOf(agent);
    const leaving = client.ask('/api', {
      method: 'POST',
      headers: { 'X-Amz-Target': 'S.GetAgentSnapshot', 'X-Amz-Bearer': agent.accessToken },
      body: JSON.stringify({ nextToken: token, timeout: 30_000 }),
      signal: AbortSignal.timeout(100),
    });
    await expect(leaving).rejects.toThrow(/timeout/);
    await expect
      .poll(async () => (await client.control('GET', 'requests?operation=GetAgentSnapshot')).body.at(-1).status)
      .toBe(499);
  });
});

import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Client } from './client.js';

const client = new Client();

async function setFaults(faults: unknown): Promise<void> {
  expect((await client.control('PUT', 'faults', faults)).status).toBe(200);
}

const statesOf = (agent: { readonly accessToken: string }) => client.operation(agent, 'GetAgentStates');

describe('a fault of one operation', () => {
  it('answers with the status and its usual error type, and leaves other operations alone', async () => {
    const agent = await client.agent();
    await setFaults({ operations: [{ operation: 'GetAgentStates', status: 429 }] });
    expect(await statesOf(agent)).toMatchObject({ status: 429, body: { __type: 'ThrottlingException' } });
    expect((await client.operation(agent, 'GetAgentPermissions')).status).toBe(200);
    const { body } = await client.control('GET', 'requests?operation=GetAgentStates');
    expect(body).toMatchObject([{ status: 429, username: 'agent' }]);
  });

  it('answers with words of its own', async () => {
    const agent = await client.agent();
    const words = { errorType: 'InternalServiceException', message: 'Cannot resume connection from hold' };
    await setFaults({ operations: [{ operation: 'ResumeConnection', status: 500, ...words }] });
    const { status, body } = await client.operation(agent, 'ResumeConnection');
    expect([status, body]).toEqual([500, { __type: words.errorType, message: words.message }]);
  });

  it('is over after as many requests as it counts', async () => {
    const agent = await client.agent();
    await setFaults({ operations: [{ operation: 'GetAgentStates', status: 403, count: 2 }] });
    const statuses = [await statesOf(agent), await statesOf(agent), await statesOf(agent)].map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 200]);
  });

  it('delays the answer, which is then the normal one', async () => {
    const agent = await client.agent();
    await setFaults({ operations: [{ operation: 'GetAgentStates', delayMs: 120 }] });
    const began = performance.now();
    expect((await statesOf(agent)).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThan(110);
  });

  it('drops the connection without an answer', async () => {
    const agent = await client.agent();
    await setFaults({ operations: [{ operation: 'GetAgentStates', drop: true, count: 1 }] });
    await expect(statesOf(agent)).rejects.toThrow('fetch failed');
    expect((await statesOf(agent)).status).toBe(200);
    const { body } = await client.control('GET', 'requests?operation=GetAgentStates');
    expect(body.map(({ status }: { status: number }) => status)).toEqual([0, 200]);
  });

  it('never answers, until the client gives up', async () => {
    const { accessToken } = await client.agent();
    await setFaults({ operations: [{ operation: 'GetAgentStates', hang: true }] });
    const asking = client.ask('/api', {
      method: 'POST',
      headers: { 'X-Amz-Target': 'S.GetAgentStates', 'X-Amz-Bearer': accessToken },
      body: '{}',
      signal: AbortSignal.timeout(150),
    });
    await expect(asking).rejects.toThrow(/timeout/);
  });

  it('is the first that matches; the next one follows when it is used up', async () => {
    const agent = await client.agent();
    await setFaults({
      operations: [
        { operation: 'GetAgentStates', status: 404, count: 1 },
        { operation: '*', status: 503 },
      ],
    });
    expect((await statesOf(agent)).status).toBe(404);
    expect((await statesOf(agent)).status).toBe(503);
  });

  it('meets every operation by its asterisk, and pages only by their names', async () => {
    const { cookie } = await client.agent();
    const authorize = async () => (await client.ask('/auth/authorize', { headers: { Cookie: cookie } })).status;
    await setFaults({ operations: [{ operation: '*', status: 500 }] });
    expect(await authorize()).toBe(200);
    await setFaults({ operations: [{ operation: 'authorize', status: 403 }] });
    expect(await authorize()).toBe(403);
  });

  it('is mended by naming none', async () => {
    const agent = await client.agent();
    await setFaults({ operations: [{ operation: '*', status: 500 }] });
    const { body } = await client.control('PUT', 'faults', {});
    expect(body).toEqual({ operations: [] });
    expect((await statesOf(agent)).status).toBe(200);
  });
});

describe('faults that cannot be', () => {
  it.each([
    ['a misspelt operation', { operations: [{ operation: 'AcceptContct', status: 500 }] }, 'AcceptContct'],
    ['a status that is no error', { operations: [{ operation: '*', status: 200 }] }, 'status'],
    ['a loss above one', { media: { lossUp: 1.5 } }, 'lossUp'],
    ['an unknown state of the socket', { webSocket: 'slow' }, 'webSocket'],
    ['an unknown member', { network: {} }, 'network'],
  ])('are refused with 400 and leave the others as they were: %s', async (_what, faults, words) => {
    const agent = await client.agent();
    await setFaults({ operations: [{ operation: 'GetAgentStates', status: 429 }] });
    const { status, body } = await client.control('PUT', 'faults', faults);
    expect([status, body.message]).toEqual([400, expect.stringContaining(words)]);
    expect((await statesOf(agent)).status).toBe(429);
  });
});

describe('what expires', () => {
  it('tokens are refused with 401 until the page authorizes again', async () => {
    const agent = await client.agent();
    await setFaults({ expire: 'tokens' });
    expect((await statesOf(agent)).status).toBe(401);
    const { status, body } = await client.ask('/auth/authorize', { headers: { Cookie: agent.cookie } });
    expect(status).toBe(200);
    expect((await statesOf(body)).status).toBe(200);
  });

  it('a session needs a new sign-in', async () => {
    const agent = await client.agent();
    await setFaults({ expire: 'session' });
    expect((await statesOf(agent)).status).toBe(401);
    expect((await client.ask('/auth/authorize', { headers: { Cookie: agent.cookie } })).status).toBe(401);
    expect((await statesOf(await client.agent())).status).toBe(200);
  });
});

describe('a web socket that fails', () => {
  it('closes once, and opens again', async () => {
    const agent = await client.agent();
    const socket = await client.agentSocket(agent);
    const closed = once(socket.client, 'close');
    await setFaults({ webSocket: 'close' });
    await closed;
    await (await client.agentSocket(agent)).close();
  });

  it('stays out until the fault is mended', async () => {
    const agent = await client.agent();
    await setFaults({ webSocket: 'refuse' });
    await expect(client.agentSocket(agent)).rejects.toThrow('403');
    await setFaults({ webSocket: 'open' });
    await (await client.agentSocket(agent)).close();
  });
});

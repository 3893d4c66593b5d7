import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Client } from './client.js';

const client = new Client();

/** Sends bytes as they are; the answer is what came back until the server hung up. */
async function sendRaw(...pieces: readonly (string | Buffer)[]): Promise<string> {
  const socket = connect(client.server.port, '127.0.0.1');
  await once(socket, 'connect');
  const received: Buffer[] = [];
  socket.on('data', (data: Buffer) => received.push(data));
  socket.on('error', () => undefined);
  for (const piece of pieces) {
    socket.write(piece);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await once(socket, 'close');
  return Buffer.concat(received).toString('latin1');
}

const upgrade = (path: string) =>
  [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '',
    '',
  ].join('\r\n');

const isAlive = async () => (await client.control('GET', 'state')).status === 200;

describe('the server of an instance', () => {
  it('listens on 127.0.0.1 and on no other address', async () => {
    await expect(fetch(`http://127.0.0.2:${client.server.port}/login`)).rejects.toThrow('fetch failed');
    expect((await fetch(`http://127.0.0.1:${client.server.port}/login`)).status).toBe(200);
  });

  it.each([
    ['no JSON', '{"contactId":'],
    ['nothing', ''],
    ['no object', '"AcceptContact"'],
    ['null', 'null'],
  ])('refuses an operation with 400 when its body is %s', async (_what, body) => {
    const agent = await client.agent();
    const { status, body: answer } = await client.operation(agent, 'AcceptContact', body);
    expect([status, answer.__type]).toEqual([400, 'SerializationException']);
  });

  it.each(['GetWeather', '', '__proto__', 'constructor'])(
    'refuses the operation “%s”, which the service does not have',
    async (name) => {
      const { status, body } = await client.operation(await client.agent(), name);
      expect([status, body.__type]).toEqual([400, 'UnknownOperationException']);
    },
  );

  it('refuses parameters of the wrong kind in the words of the service', async () => {
    const agent = await client.agent();
    for (const parameters of [{}, { contactId: 7 }, { contactId: { $ne: null } }, []]) {
      const { status, body } = await client.operation(agent, 'AcceptContact', parameters);
      expect([status, typeof body.message]).toEqual([400, 'string']);
    }
  });

  it('does not read a body of two megabytes', async () => {
    const agent = await client.agent();
    const long = JSON.stringify({ contactId: 'x'.repeat(2_000_000) });
    for (const { status, body } of [
      await client.operation(agent, 'AcceptContact', long),
      await client.control('PUT', 'settings', long),
    ])
      expect([status, body.message]).toEqual([413, expect.stringContaining('1048576 bytes')]);
  });

  it('gives no file but those of its pages', async () => {
    for (const path of ['/ccp/../instance-server.js', '/ccp/%2e%2e%2finstance-server.js', '/phone/..%2fsign-ins.js'])
      expect((await client.ask(path)).status).toBe(404);
  });

  it('answers paths that are none', async () => {
    const answer = await sendRaw('GET // HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 [34]/);
    expect(await isAlive()).toBe(true);
  });

  it.each(['//', '/socket', '/socket?AuthToken=%00', '/%'])('outlives an upgrade at %s', async (path) => {
    await sendRaw(upgrade(path));
    expect(await isAlive()).toBe(true);
  });

  it.each(['/phone/socket', '/LilyRTC?callId=none'])(
    'outlives a web socket at %s that breaks the rules',
    async (path) => {
      // A text frame without a mask, which a client must not send (RFC 6455, 5.1).
      const answer = await sendRaw(upgrade(path), Buffer.from([0x81, 0x02, 0x68, 0x69]));
      expect(answer).toMatch(/^HTTP\/1\.1 101/);
      expect(await isAlive()).toBe(true);
    },
  );
});

import { once } from 'node:events';
import type { Socket } from 'node:dgram';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/simulator/instance/random.js';
import { noImpairment, UdpProxy } from '../../../../src/simulator/server/media/udp-proxy.js';
import { loopback, openUdpSocket } from '../../../../src/simulator/server/media/udp-socket.js';

let endpoint: Socket;
let browser: Socket;
let proxy: UdpProxy;
let port: number;

beforeEach(async () => {
  [endpoint, browser] = [await openUdpSocket(), await openUdpSocket()];
  proxy = new UdpProxy(seededRandom(1), endpoint.address().port);
  port = await proxy.open();
});
afterEach(() => {
  proxy.close();
  endpoint.close();
  browser.close();
});

const send = (socket: Socket, text: string, to = port) => socket.send(text, to, loopback);

/** The next packet: its text and where it came from. */
async function next(socket: Socket): Promise<{ readonly text: string; readonly from: number }> {
  const [data, { port: from }] = (await once(socket, 'message')) as [Buffer, { port: number }];
  return { text: data.toString(), from };
}

/** Milliseconds that a packet takes from the browser to the endpoint. */
async function journey(): Promise<number> {
  const arrived = next(endpoint);
  const began = performance.now();
  send(browser, 'audio');
  await arrived;
  return performance.now() - began;
}

describe('the proxy before a media endpoint', () => {
  it('passes packets both ways, the answers to whoever asked', async () => {
    const asked = next(endpoint);
    send(browser, 'check');
    const { text, from } = await asked;
    const answered = next(browser);
    send(endpoint, 'answer', from);
    expect([text, await answered]).toEqual(['check', { text: 'answer', from: port }]);
  });

  it('keeps apart the addresses that a browser tries', async () => {
    const second = await openUdpSocket();
    const froms: number[] = [];
    for (const socket of [browser, second]) {
      const asked = next(endpoint);
      send(socket, 'check');
      froms.push((await asked).from);
    }
    expect(new Set(froms).size).toBe(2);
    second.close();
  });

  it('delays one direction, and only that one', async () => {
    await journey();
    proxy.up = { ...noImpairment, delay: 120 };
    const arrived = next(endpoint);
    const began = performance.now();
    send(browser, 'audio');
    const { from } = await arrived;
    // A timer may be a millisecond early.
    expect(performance.now() - began).toBeGreaterThanOrEqual(118);

    proxy.up = { ...noImpairment, delay: 60_000 };
    send(browser, 'late');
    const answered = next(browser);
    send(endpoint, 'answer', from);
    expect((await answered).text).toBe('answer');
  });

  it('adds a jitter that differs from packet to packet', async () => {
    await journey();
    proxy.up = { ...noImpairment, delay: 20, jitter: 60 };
    const order: string[] = [];
    const arrived = new Promise<void>((resolve) => {
      endpoint.on('message', (data: Buffer) => {
        order.push(data.toString());
        if (order.length === 20) resolve();
      });
    });
    const sent = Array.from({ length: 20 }, (_, index) => String(index));
    for (const text of sent) send(browser, text);
    await arrived;
    expect(order).not.toEqual(sent);
    expect(order.toSorted()).toEqual(sent.toSorted());
  });

  it('loses the share of packets that it is told to, the same ones in each run', async () => {
    const run = async () => {
      const lossy = new UdpProxy(seededRandom(7), endpoint.address().port);
      lossy.up = { ...noImpairment, loss: 0.3 };
      const lossyPort = await lossy.open();
      const arrived: string[] = [];
      const keep = (data: Buffer) => arrived.push(data.toString());
      endpoint.on('message', keep);
      for (let index = 0; index < 200; index += 1) {
        send(browser, String(index), lossyPort);
        // One packet at a time, so that the system's buffer loses none.
        await new Promise((resolve) => setImmediate(resolve));
      }
      lossy.up = noImpairment;
      const last = new Promise<void>((resolve) => {
        endpoint.on('message', (data: Buffer) => data.toString() === 'last' && resolve());
      });
      send(browser, 'last', lossyPort);
      await last;
      endpoint.removeAllListeners('message');
      lossy.close();
      return arrived;
    };
    const first = await run();
    expect(first.length / 201).toBeCloseTo(0.7, 1);
    expect(await run()).toEqual(first);
  });

  it('sends nothing late once it is closed', async () => {
    await journey();
    proxy.up = { ...noImpairment, delay: 30 };
    send(browser, 'late');
    await new Promise((resolve) => setTimeout(resolve, 10));
    const arrived: string[] = [];
    endpoint.on('message', (data: Buffer) => arrived.push(data.toString()));
    proxy.close();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(arrived).toEqual([]);
  });
});

import './typescript-children.js';
import dns from 'node:dns/promises';
import { RTCPeerConnection } from 'werift';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { MediaEndpoint } from '../../../../src/simulator/server/media/media-endpoint.js';
import { startTurnRelay, type TurnRelay } from '../../../../src/simulator/server/media/turn/turn-relay.js';

const silence = { onFrame: () => undefined, onUp: () => undefined };

let relay: TurnRelay;
beforeAll(async () => {
  relay = await startTurnRelay();
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => relay.stop());

async function offer(): Promise<string> {
  const connection = new RTCPeerConnection();
  connection.addTransceiver('audio', { direction: 'sendrecv' });
  const { sdp } = await connection.createOffer();
  await connection.close();
  return sdp;
}

it('answers where names are never resolved, and asks for none', async () => {
  const invitation = { sdp: await offer() };
  const asked: string[] = [];
  vi.spyOn(dns, 'lookup').mockImplementation((name) => {
    asked.push(name);
    return new Promise(() => undefined);
  });

  const { endpoint, answer } = await MediaEndpoint.answer(invitation, silence, Math.random, relay.port);
  await endpoint.close();

  expect(answer.candidates).toHaveLength(1);
  expect(asked).toEqual([]);
});

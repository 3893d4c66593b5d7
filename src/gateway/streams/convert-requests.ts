import type { GatewayRequest } from '../gateway.js';
import type { StreamsCommands } from './commands.js';

const names = Object.keys({
  accept: 0,
  reject: 0,
  hangUp: 0,
  clear: 0,
  hold: 0,
  resume: 0,
  setMuted: 0,
  sendDigits: 0,
  dial: 0,
  setAgentState: 0,
  setDeskPhone: 0,
  setVoiceEnhancement: 0,
  listDevices: 0,
  setDevice: 0,
  addParty: 0,
  swap: 0,
  merge: 0,
  removeParty: 0,
  quickConnects: 0,
  signOut: 0,
} satisfies Record<GatewayRequest, 0>);

/** Hands each request on to who can carry it out by then; what `target` throws, the request rejects with. */
export function handOn(target: () => StreamsCommands): StreamsCommands {
  const handed = names.map((name) => {
    const request = async (...given: readonly unknown[]): Promise<unknown> => {
      const carryOut = Reflect.get(target(), name) as (...given: readonly unknown[]) => Promise<unknown>;
      return await carryOut(...given);
    };
    return [name, request];
  });
  return Object.fromEntries(handed) as StreamsCommands;
}

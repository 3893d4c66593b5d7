import type { QualityRecord } from '../../../src/session/quality-records.js';
import { aCall, type seconds } from '../../diagnostics/quality/measured-call.js';
import { contactId } from './situations.js';

const setup = {
  microphone: 12,
  initialization: 6,
  candidates: 92,
  signalling: 41,
  handshake: 77,
  untilTalk: 190,
  firstPacket: 251,
};

export type Stretches = readonly ReturnType<typeof seconds>[];

/** What a session keeps of the call in the pictures. */
export function measured(...stretches: Stretches): QualityRecord {
  const call = aCall(...stretches);
  const report = { startedAt: 0, endedAt: 1, setup, failures: ['iceCollection'], iceLosses: 1, iceRestarts: 2 };
  return { contactId, count: (side) => call.count(side), samples: (side, from) => call.samples(side, from), report };
}

import { describe, expect, it } from 'vitest';
import {
  secondsKept,
  type AudioDirection,
  type CallReport,
  type QualitySample,
} from '../../src/domain/call-quality.js';
import { QualityRing } from '../../src/session/quality-ring.js';
import { aReadySession } from './story.js';

const sample = (at: number, direction: AudioDirection = 'receiving'): QualitySample => ({
  at,
  direction,
  packets: 50,
  lost: 0,
  level: 0.5,
  jitter: null,
  bufferDelay: null,
  roundTrip: 40,
});
const none = { microphone: null, initialization: null, candidates: null, signalling: null, handshake: null };
const report: CallReport = {
  startedAt: 0,
  endedAt: 1,
  setup: { ...none, untilTalk: 150, firstPacket: null },
  failures: [],
  iceLosses: 0,
  iceRestarts: 0,
};

describe('the figures of a call', () => {
  it('are kept beside the snapshot, which stays the same object, and are told once a batch', async () => {
    const { session, gateway } = await aReadySession();
    const before = session.snapshot;
    const told: string[] = [];
    session.onQuality((contactId) => told.push(contactId));
    expect(session.quality('c1')).toBeNull();
    gateway.say({ type: 'quality', contactId: 'c1', samples: [sample(1), sample(1, 'sending'), sample(2)] });
    gateway.say({ type: 'call-report', contactId: 'c1', report });
    const record = session.quality('c1');
    expect(record?.samples('receiving')).toEqual([sample(1), sample(2)]);
    expect(record?.samples('receiving', 1)).toEqual([sample(2)]);
    expect(record?.count('sending')).toBe(1);
    expect(record?.report?.setup.untilTalk).toBe(150);
    expect(told).toEqual(['c1', 'c1']);
    expect(session.snapshot).toBe(before);
  });

  it('are told to the others when one listener throws, and to nobody who left', async () => {
    const { session, gateway, reported } = await aReadySession();
    const told: string[] = [];
    session.onQuality(() => {
      throw new Error('mine');
    });
    const leave = session.onQuality((contactId) => told.push(contactId));
    gateway.say({ type: 'quality', contactId: 'c1', samples: [sample(1)] });
    leave();
    gateway.say({ type: 'quality', contactId: 'c1', samples: [sample(2)] });
    expect(told).toEqual(['c1']);
    expect(reported).toHaveLength(2);
  });

  it('are remembered of the last five calls', async () => {
    const { session, gateway } = await aReadySession();
    for (const id of ['a', 'b', 'c', 'd', 'e']) gateway.say({ type: 'call-report', contactId: id, report });
    gateway.say({ type: 'quality', contactId: 'a', samples: [sample(1)] });
    gateway.say({ type: 'call-report', contactId: 'f', report });
    expect(['a', 'b', 'c', 'f'].map((id) => session.quality(id) !== null)).toEqual([true, false, true, true]);
  });

  it('fill a ring of three hours, and then push the oldest out', () => {
    const ring = new QualityRing('receiving');
    for (let second = 0; second < secondsKept + 5; second += 1) ring.add(sample(second));
    const kept = ring.read(0);
    expect(ring.count).toBe(secondsKept + 5);
    expect(kept).toHaveLength(secondsKept);
    expect([kept[0]?.at, kept.at(-1)?.at]).toEqual([5, secondsKept + 4]);
    expect(ring.read(secondsKept + 4)).toEqual([sample(secondsKept + 4)]);
    expect(ring.read(secondsKept + 5)).toEqual([]);
  });
});

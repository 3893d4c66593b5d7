import { describe, expect, it } from 'vitest';
import type { GatewayEvent } from '../../../src/gateway/gateway.js';
import { followCallFigures } from '../../../src/gateway/streams/call-figures.js';

const named = {
  BROADCAST: 'broadcast',
  MUTE: 'mute',
  SOFTPHONE_STATS: 'softphone_stats',
  SOFTPHONE_REPORT: 'softphone_report',
};

function aPage(EventType: typeof named | Pick<typeof named, 'BROADCAST' | 'MUTE'> = named) {
  const listeners = new Map<string, (data: unknown) => void>();
  const events: GatewayEvent[] = [];
  followCallFigures({
    streams: { EventType },
    on: (name, listener) => void listeners.set(name, listener),
    emit: (event) => events.push(event),
  });
  const say = (name: string, data: unknown) => listeners.get(name)?.(data);
  const samples = () => events.flatMap((event) => (event.type === 'quality' ? event.samples : []));
  return { listeners, events, say, samples };
}

/** A second as Streams 2.28.2 sends it: its `jitterBufferMillis` is the delay of all samples so far. */
const heard = (second: number, more: object = {}) => ({
  softphoneStreamType: 'audio_input',
  timestamp: new Date(1_800_000_000_000 + second * 1000),
  packetsLost: 0,
  packetsCount: 50,
  audioLevel: 3277,
  jitterBufferMillis: 900_000 * second,
  roundTripTimeMillis: null,
  ...more,
});
const said = (second: number, more: object = {}) => ({
  ...heard(second),
  softphoneStreamType: 'audio_output',
  jitterBufferMillis: null,
  roundTripTimeMillis: 41,
  ...more,
});
const batch = (...stats: readonly object[]) => ({ contactId: 'c1', ccpVersion: 'V2', stats });

describe('what Connect’s page measures of a call', () => {
  it('is told in seconds of two directions, named from the agent’s side', () => {
    const { say, samples } = aPage();
    say('softphone_stats', batch(heard(0), said(0), heard(1, { packetsLost: 3, packetsCount: 47 }), said(1)));
    expect(samples().map(({ direction }) => direction)).toEqual(['receiving', 'sending', 'receiving', 'sending']);
    expect(samples()[2]).toMatchObject({ at: 1_800_000_001_000, packets: 47, lost: 3, roundTrip: null });
    expect(samples()[2]?.level).toBeCloseTo(0.1, 3);
    expect(samples()[3]).toMatchObject({ packets: 50, roundTrip: 41 });
  });

  it('counts packets from the second sample on, because the first counts from the beginning of the connection', () => {
    const { say, samples } = aPage();
    say('softphone_stats', batch(heard(0, { packetsCount: 31_000, packetsLost: 812 }), heard(1)));
    say('softphone_stats', batch(heard(2)));
    expect(samples().map(({ packets, lost }) => [packets, lost])).toEqual([
      [null, null],
      [50, 0],
      [50, 0],
    ]);
  });

  it('leaves the counts of a second connection out that began in the middle of the call', () => {
    const { say, samples } = aPage();
    say('softphone_stats', batch(heard(0), heard(1), heard(2, { packetsCount: 9000 }), heard(3)));
    expect(samples().map(({ packets }) => packets)).toEqual([null, 50, null, 50]);
  });

  it('keeps the counts after a tab slept for a minute', () => {
    const { say, samples } = aPage();
    say('softphone_stats', batch(heard(0), heard(60, { packetsCount: 3000 })));
    expect(samples()[1]?.packets).toBe(3000);
  });

  it('takes the jitter from versions that send it, and never the delay that grows all call long', () => {
    const { say, samples } = aPage();
    say('softphone_stats', batch(heard(1), heard(2, { jitterBufferMillis: 7, jitterBufferDelayMilliseconds: 44 })));
    expect(samples().map(({ jitter, bufferDelay }) => [jitter, bufferDelay])).toEqual([
      [null, null],
      [7, 44],
    ]);
  });

  it('ends with a report of the set-up and of what failed', () => {
    const { say, events } = aPage();
    const report = {
      callStartTime: '2026-11-21T10:00:00.000Z',
      gumTimeMillis: 12,
      iceCollectionTimeMillis: 90,
      iceCollectionFailure: true,
      userBusyFailure: false,
      iceConnectionsLost: 2,
    };
    say('softphone_report', { contactId: 'c1', ccpVersion: 'V2', report });
    expect(events).toMatchObject([
      {
        type: 'call-report',
        contactId: 'c1',
        report: {
          startedAt: Date.UTC(2026, 10, 21, 10),
          endedAt: null,
          setup: { microphone: 12, candidates: 90, handshake: null },
          failures: ['iceCollection'],
          iceLosses: 2,
        },
      },
    ]);
  });

  it('is nothing where Streams does not name these events, or sends what is none', () => {
    expect(aPage({ BROADCAST: 'broadcast', MUTE: 'mute' }).listeners.size).toBe(0);
    const { say, events } = aPage();
    for (const data of [null, 'text', {}, { contactId: 'c1' }, batch({ softphoneStreamType: 'video' })]) {
      say('softphone_stats', data);
    }
    say('softphone_report', { report: null });
    expect(events).toEqual([]);
  });
});

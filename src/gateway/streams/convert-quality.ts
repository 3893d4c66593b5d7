import { deepFreeze } from '../../domain/deep-freeze.js';
import type { AudioDirection, CallReport, QualitySample } from '../../domain/call-quality.js';
import { moment, record, records, text, type Raw } from './convert-raw.js';

export interface CallFigures {
  readonly contactId: string;
  readonly samples: readonly QualitySample[];
}

/** The input is what the agent hears, not the microphone. */
const directions: Readonly<Record<string, AudioDirection>> = { audio_input: 'receiving', audio_output: 'sending' };

/** The loudness of the statistics as Streams scales it. */
const fullLevel = 32_768;

/** Reads a `softphone_stats` of Streams; null for what names no contact. */
export function convertFigures(data: unknown): CallFigures | null {
  const { contactId, stats } = record(data);
  const id = text(contactId);
  if (id === null) return null;
  return { contactId: id, samples: records(stats).flatMap(convertSample) };
}

function convertSample(stat: Raw): readonly QualitySample[] {
  const direction = directions[text(stat['softphoneStreamType']) ?? ''];
  const at = moment(stat['timestamp']);
  if (direction === undefined || at === null) return [];
  const level = figure(stat['audioLevel']);
  return [
    {
      at,
      direction,
      packets: figure(stat['packetsCount'] ?? stat['packetCount']),
      lost: figure(stat['packetsLost']),
      level: level === null ? null : Math.min(1, level / fullLevel),
      jitter: saysJitter(stat) ? figure(stat['jitterBufferMillis']) : null,
      bufferDelay: figure(stat['jitterBufferDelayMilliseconds']),
      roundTrip: figure(stat['roundTripTimeMillis']),
    },
  ];
}

/**
 * Under `jitterBufferMillis` the page up to 2.28.3 sends the delay of all samples of the call added up, which is no jitter.
 * From 2.28.4 it is the jitter, and the delay has a name of its own beside it; the page's version may be another than ours.
 */
function saysJitter(stat: Raw): boolean {
  return stat['jitterBufferDelayMilliseconds'] !== undefined;
}

/** Reads a `softphone_report` of Streams; null for what names no contact. */
export function convertCallReport(data: unknown): { readonly contactId: string; readonly report: CallReport } | null {
  const { contactId, report: rawReport } = record(data);
  const id = text(contactId);
  if (id === null) return null;
  const report = record(rawReport);
  const setup = {
    microphone: figure(report['gumTimeMillis']),
    initialization: figure(report['initializationTimeMillis']),
    candidates: figure(report['iceCollectionTimeMillis']),
    signalling: figure(report['signallingConnectTimeMillis']),
    handshake: figure(report['handshakingTimeMillis']),
    untilTalk: figure(report['preTalkingTimeMillis']),
    firstPacket: figure(report['firstRTPTimeMillis']),
  };
  return deepFreeze({
    contactId: id,
    report: {
      startedAt: moment(report['callStartTime']),
      endedAt: moment(report['callEndTime']),
      setup,
      failures: Object.keys(report)
        .filter((name) => name.endsWith('Failure') && report[name] === true)
        .map((name) => name.slice(0, -'Failure'.length)),
      iceLosses: figure(report['iceConnectionsLost']),
      iceRestarts: figure(report['iceRestartAttempts']),
    },
  });
}

/** A count or a duration; what is below zero is a counter that began anew. */
function figure(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

import type { QualitySample } from '../../domain/call-quality.js';
import { deepFreeze } from '../../domain/deep-freeze.js';
import type { GatewayEvent } from '../gateway.js';
import { convertCallReport, convertFigures } from './convert-quality.js';
import type { OnStreamsEvent } from './realm-life.js';
import type { StreamsNamespace } from './streams-namespace.js';

/** More packets in a second than any codec of a softphone makes. */
const packetsAtMost = 200;

/** Calls whose last second is remembered. */
const callsKept = 10;

export interface CallFiguresOptions {
  readonly streams: Pick<StreamsNamespace, 'EventType'>;
  readonly on: OnStreamsEvent;
  readonly emit: (event: GatewayEvent) => void;
}

/**
 * Follows what Connect's page measures of the audio. It tells all tabs of a browser, whichever has the audio: a batch of
 * seconds every 30 s, and with the end of the call its report and the rest of the seconds. Undocumented: a version of
 * Streams that does not name these events has none.
 */
export function followCallFigures({ streams, on, emit }: CallFiguresOptions): void {
  const { SOFTPHONE_STATS, SOFTPHONE_REPORT } = streams.EventType;
  const counts = new PacketCounts();
  if (SOFTPHONE_STATS !== undefined) {
    on(SOFTPHONE_STATS, (data) => {
      const figures = convertFigures(data);
      if (figures === null || figures.samples.length === 0) return;
      const { contactId } = figures;
      const samples = figures.samples.map((sample) => counts.read(contactId, sample));
      emit({ type: 'quality', contactId, samples: deepFreeze(samples) });
    });
  }
  if (SOFTPHONE_REPORT !== undefined) {
    on(SOFTPHONE_REPORT, (data) => {
      const told = convertCallReport(data);
      if (told !== null) emit({ type: 'call-report', ...told });
    });
  }
}

/** The first sample of a connection counts from its beginning, the others from the sample before. */
export class PacketCounts {
  readonly #last = new Map<string, number>();

  /** The sample as it is where it counts one second, else without its counts. */
  read(contactId: string, sample: QualitySample): QualitySample {
    const key = `${sample.direction} ${contactId}`;
    const last = this.#last.get(key);
    this.#last.delete(key);
    this.#last.set(key, sample.at);
    for (const oldest of this.#last.keys()) {
      if (this.#last.size <= callsKept * 2) break;
      this.#last.delete(oldest);
    }
    return last === undefined || isTooMany(sample, last) ? { ...sample, packets: null, lost: null } : sample;
  }
}

/** A call may go on over a second connection, whose first sample counts from its beginning again. */
function isTooMany({ packets, lost, at }: QualitySample, last: number): boolean {
  const seconds = 1 + Math.max(0, at - last) / 1000;
  return Math.max(packets ?? 0, lost ?? 0) > packetsAtMost * seconds;
}

import type { CallReport, QualitySample } from '../../domain/call-quality.js';
import type { GatewayEvent } from '../../gateway/gateway.js';
import type { InstanceClock } from '../instance/instance.js';

/** How the path of a simulated call is. */
export interface PagePath {
  /** Milliseconds from here to the far end and back, default 40. */
  readonly roundTrip: number;
  /** Milliseconds by which packets vary; null as versions of Connect's page that do not say it. Default null. */
  readonly jitter: number | null;
  /** Part of the packets to the agent that get lost, 0 to 1. Default 0. */
  readonly lossDown: number;
  /** Part of the packets to the customer that get lost, 0 to 1. Default 0. */
  readonly lossUp: number;
  /** Loudness of the customer and of the agent, 0 to 1. Default 0.1. */
  readonly levelDown: number;
  readonly levelUp: number;
}

export const goodPath: PagePath = {
  roundTrip: 40,
  jitter: null,
  lossDown: 0,
  lossUp: 0,
  levelDown: 0.1,
  levelUp: 0.1,
};

/** Milliseconds between two samples, and between two batches of them: as Streams does it. */
const second = 1000;
const batch = 30_000;

/** Packets in a second of 20 ms each. */
const packetsSent = 50;

const setup: CallReport['setup'] = {
  microphone: 12,
  initialization: 4,
  candidates: 60,
  signalling: 35,
  handshake: 70,
  untilTalk: 150,
  firstPacket: 200,
};

/** Measures the audio of one simulated call: there is none, so that the path says what would be heard. */
export class PageFigures {
  private samples: QualitySample[] = [];
  private cancelSecond = (): void => undefined;
  private readonly startedAt: number;
  private sentAt: number;
  /** What was lost of packets comes in fractions of one. */
  private readonly lost = { receiving: 0, sending: 0 };

  constructor(
    private readonly contactId: string,
    private readonly clock: InstanceClock,
    private readonly path: () => PagePath,
    private readonly tell: (event: GatewayEvent) => void,
  ) {
    this.startedAt = clock.now();
    this.sentAt = this.startedAt;
    this.wait();
  }

  /** The call is over: its report, and the seconds since the last batch. */
  end(): void {
    this.cancelSecond();
    const { startedAt } = this;
    const report: CallReport = {
      startedAt,
      endedAt: this.clock.now(),
      setup,
      failures: [],
      iceLosses: 0,
      iceRestarts: 0,
    };
    this.tell({ type: 'call-report', contactId: this.contactId, report });
    this.send();
  }

  /** Measures no more and tells nothing. */
  stop(): void {
    this.cancelSecond();
  }

  private wait(): void {
    this.cancelSecond = this.clock.after(second, () => {
      this.measure();
      if (this.clock.now() - this.sentAt >= batch) this.send();
      this.wait();
    });
  }

  private measure(): void {
    const { roundTrip, jitter, lossDown, lossUp, levelDown, levelUp } = this.path();
    const at = this.clock.now();
    const lostDown = this.lose('receiving', lossDown);
    const bufferDelay = jitter === null ? null : 20 + 2 * jitter;
    this.samples.push({
      at,
      direction: 'receiving',
      packets: packetsSent - lostDown,
      lost: lostDown,
      level: levelDown,
      jitter,
      bufferDelay,
      roundTrip: null,
    });
    this.samples.push({
      at,
      direction: 'sending',
      packets: packetsSent,
      lost: this.lose('sending', lossUp),
      level: levelUp,
      jitter: null,
      bufferDelay: null,
      roundTrip: lossDown === 1 || lossUp === 1 ? null : roundTrip,
    });
  }

  private lose(direction: 'receiving' | 'sending', loss: number): number {
    const due = this.lost[direction] + loss * packetsSent;
    this.lost[direction] = due % 1;
    return Math.floor(due);
  }

  private send(): void {
    const { samples } = this;
    this.samples = [];
    this.sentAt = this.clock.now();
    if (samples.length > 0) this.tell({ type: 'quality', contactId: this.contactId, samples });
  }
}

import { opusDuration } from './ogg-opus.js';

/** One Opus packet with the place it had in the stream it comes from. */
export interface OpusFrame {
  readonly payload: Buffer;
  /** RTP time of its source, 48 kHz, wraps at 2^32. */
  readonly timestamp: number;
}

/** The header fields that the receiver sees. */
export interface OutgoingHeader {
  readonly sequenceNumber: number;
  readonly timestamp: number;
  readonly isStartOfTalk: boolean;
}

const clockRate = 48_000;
const longestGap = 10 * clockRate;

/**
 * Makes one unbroken RTP stream of whatever a listener is given in turn: another person, music, a prompt. Sequence
 * numbers are its own, so packets lost on the way in do not count as lost on the way out; timestamps keep the source's
 * gaps, so that speech keeps its rhythm.
 */
export class OutgoingStream {
  private source: unknown = null;
  private offset = 0;
  private lastInput = 0;
  private lastSentAt = 0;
  private sequenceNumber: number;
  private timestamp: number;
  private lastDuration = 0;

  constructor(random: () => number) {
    this.sequenceNumber = Math.floor(random() * 0x8000);
    this.timestamp = Math.floor(random() * 0x8000_0000);
  }

  /** `now` in milliseconds. Answers null for a packet that came too late to be played in order. */
  next(source: unknown, frame: OpusFrame, now: number): OutgoingHeader | null {
    const step = (frame.timestamp - this.lastInput) | 0;
    const isStartOfTalk = source !== this.source || Math.abs(step) > longestGap;
    if (isStartOfTalk) this.join(source, frame, now);
    else if (step <= 0) return null;
    this.sequenceNumber = (this.sequenceNumber + 1) & 0xffff;
    this.timestamp = (frame.timestamp + this.offset) >>> 0;
    this.lastInput = frame.timestamp;
    this.lastSentAt = now;
    this.lastDuration = opusDuration(frame.payload);
    return { sequenceNumber: this.sequenceNumber, timestamp: this.timestamp, isStartOfTalk };
  }

  /** A new source continues where the last one stopped, after the time that has passed since. */
  private join(source: unknown, frame: OpusFrame, now: number): void {
    const silence = this.source === null ? 0 : Math.round(((now - this.lastSentAt) * clockRate) / 1000);
    this.offset = this.timestamp + Math.max(this.lastDuration, Math.min(silence, longestGap)) - frame.timestamp;
    this.source = source;
  }
}

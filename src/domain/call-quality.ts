/** `receiving`: from the customer to the agent. `sending`: from the agent to the customer. */
export type AudioDirection = 'receiving' | 'sending';

/** What one second of one direction of a call came to, as the page that carries the audio measured it; null: not known. */
export interface QualitySample {
  /** Epoch milliseconds by this machine's clock. */
  readonly at: number;
  readonly direction: AudioDirection;
  /** Packets that came, or were sent, since the sample before. */
  readonly packets: number | null;
  /** Packets that got lost since the sample before. Of those sent, the far end tells every few seconds. */
  readonly lost: number | null;
  /** Loudness, 0 to 1. */
  readonly level: number | null;
  /** Variation of the packets' delay in milliseconds (RFC 3550). Only newer versions of Connect's page say it. */
  readonly jitter: number | null;
  /** How long the browser holds packets back to even them out, milliseconds, on average over the call. */
  readonly bufferDelay: number | null;
  /** From here to the far end and back, in milliseconds. */
  readonly roundTrip: number | null;
}

/** How long each step took until there was audio, in milliseconds; null where the step was not needed or is not told. */
export interface CallSetup {
  readonly microphone: number | null;
  readonly initialization: number | null;
  readonly candidates: number | null;
  readonly signalling: number | null;
  readonly handshake: number | null;
  /** From the start until the audio was up, all steps together. */
  readonly untilTalk: number | null;
  /** From the start until the first packet came. */
  readonly firstPacket: number | null;
}

/** What the page that carries the audio tells when a call's audio is over. */
export interface CallReport {
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly setup: CallSetup;
  /** The steps that failed, by Connect's names without `Failure`, as `iceCollection`. */
  readonly failures: readonly string[];
  /** How often the way of the audio was lost in the call; null where the version does not count it. */
  readonly iceLosses: number | null;
  readonly iceRestarts: number | null;
}

/** The longest call whose seconds are all kept, as in Streams itself: three hours. */
export const secondsKept = 10_800;

import type { AudioDevice } from '../../domain/audio-device.js';
import type { ErrorCode } from '../../domain/error-codes.js';
import type { VdiPlatform } from '../../domain/media-mode.js';
import type { MicrophoneFacts } from '../../domain/microphone.js';

export interface PageFacts {
  readonly isFramed: boolean;
  readonly hasStorage: boolean;
  readonly isHidden: boolean;
  readonly wasDiscarded: boolean;
  readonly isOnline: boolean;
}

export interface BrowserFacts {
  /** `Chrome`, `Edge`, `Firefox`, or what it calls itself; empty where it does not say. */
  readonly name: string;
  readonly major: number | null;
  readonly version: string;
  readonly isMobile: boolean;
  readonly hasPeerConnection: boolean;
  readonly canChooseOutput: boolean;
}

/** What a few seconds of the microphone sounded like. */
export interface SoundFacts {
  /** Why it did not open; the rest is empty then. */
  readonly failure: MicrophoneFacts['failure'];
  /** False where the browser plays no sound, as on a machine without a sound card: then silence says nothing. */
  readonly isAudible: boolean;
  /** Loudest sample and mean power, 0 to 1. */
  readonly peak: number;
  readonly level: number;
  /** Six or more samples in a row at full scale. */
  readonly isClipped: boolean;
  readonly label: string;
  readonly sampleRates: readonly (number | undefined)[];
}

export interface MachineFacts {
  readonly cores: number | null;
  readonly memoryGiB: number | null;
}

/** How busy the computer was while it was watched. */
export interface LoadFacts {
  readonly pressure: 'nominal' | 'fair' | 'serious' | 'critical' | null;
  /** How much later than asked the latest of many short timers came, in milliseconds; the 95th of a hundred. */
  readonly lag: number;
}

/**
 * How an HTTPS request without a readable answer went. `policy`: the page's own security policy forbids it, which says
 * nothing of the network.
 */
export type Reach =
  { readonly outcome: 'answered'; readonly ms: number } | { readonly outcome: 'policy' | 'refused' | 'timeout' };

/** What the search for a way out over UDP brought. */
export interface IceFacts {
  readonly isSupported: boolean;
  /** Without this, silence proves nothing: Firefox keeps refusals to itself. */
  readonly tellsErrors: boolean;
  readonly hasServerReflexive: boolean;
  readonly hasRelay: boolean;
  /** Error codes of STUN as the browser tells them, 401 from a server that answered, 701 where none was reached. */
  readonly errors: readonly { readonly code: number; readonly text: string }[];
  readonly ms: number;
}

/** What the session knows of Connect. */
export interface ServiceFacts {
  readonly status: string;
  readonly code: ErrorCode | null;
  /** What was said with it, as the directive of a policy. */
  readonly said: string | null;
  /** Failures that the agent has not dismissed. */
  readonly failures: readonly ErrorCode[];
  readonly isLinkUp: boolean;
  readonly clockSkew: number;
  readonly isSoftphoneEnabled: boolean | null;
  /** The last that was logged of Connect's own socket; null where nothing was. */
  readonly webSocket: 'gained' | 'lost' | 'failed' | null;
  /** The browser froze the page, or the machine slept, since the session began. */
  readonly hasSlept: boolean;
}

/** All that a preflight sees of the world. */
export interface PreflightPorts {
  /** Epoch milliseconds. */
  now(): number;
  /** A fresh id for the report. */
  newId(): string;
  /** Runs `task` once after `milliseconds`; the answer cancels it. */
  after(milliseconds: number, task: () => void): () => void;
  page(): PageFacts;
  browser(): Promise<BrowserFacts>;
  microphone(): Promise<MicrophoneFacts>;
  /** Opens the microphone and listens until the time is over or the signal stops it. */
  listen(milliseconds: number, signal: AbortSignal): Promise<SoundFacts>;
  devices(): Promise<readonly AudioDevice[]>;
  machine(): MachineFacts;
  /** Watches until the time is over or the signal stops it. */
  load(milliseconds: number, signal: AbortSignal): Promise<LoadFacts>;
  reach(url: string, milliseconds: number, signal: AbortSignal): Promise<Reach>;
  /** Whether a WebSocket opens; null where it did not, which proves nothing. */
  openSocket(url: string, signal: AbortSignal): Promise<number | 'policy' | null>;
  gather(servers: readonly RTCIceServer[], milliseconds: number, signal: AbortSignal): Promise<IceFacts>;
  /** Whether the script of that platform is in the page. */
  hasRedirection(platform: VdiPlatform): boolean;
  /** Null where no session is looked at. */
  service(): ServiceFacts | null;
}

import { connectMedia, hangUpMedia, type LegFailure, type MediaLeg } from '../ccp/media-leg.js';
import { idleReport } from '../ccp/session-report.js';
import type { JsonRpc, SignallingSocket } from '../ccp/signalling-link.js';
import { convertIceConfig } from './convert-phone-message.js';

/** How asking for the microphone ended; `cancelled` when the call was over before the answer. */
export type MicrophoneAnswer = 'open' | 'cancelled' | 'blocked' | 'missing' | 'busy';

/** Microphone and sound of one call at a time. Whatever ends the call, and whenever, the microphone closes. */
export class PhoneAudio {
  #call = 0;
  #stream: MediaStream | null = null;
  #leg: MediaLeg | null = null;
  #listener: (message: JsonRpc) => void = () => undefined;

  constructor(
    private readonly element: HTMLAudioElement,
    private readonly send: (message: JsonRpc) => void,
  ) {}

  /** Asks before the call is placed, so that no agent waits while a person reads the browser's question. */
  async openMicrophone(): Promise<MicrophoneAnswer> {
    this.close();
    const call = this.#call;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: true } });
      if (call === this.#call) this.#stream = stream;
      else stopTracks(stream);
    } catch (error) {
      if (call === this.#call) return refusalOf(error);
    }
    return call === this.#call ? 'open' : 'cancelled';
  }

  /** Joins the call once, with the microphone that is open. Answers what failed, or null. */
  async connect(): Promise<LegFailure | null> {
    if (this.#stream === null || this.#leg !== null) return null;
    const leg = this.#newLeg(this.#stream);
    this.#leg = leg;
    leg.iceServers = await iceServers();
    const failure = leg.isOver === true ? null : await connectMedia(leg);
    return this.#leg === leg ? failure : null;
  }

  /** A signalling message of the instance. */
  hear(message: JsonRpc): void {
    this.#listener(message);
  }

  close(): void {
    this.#call += 1;
    if (this.#leg !== null) hangUpMedia(this.#leg, false);
    if (this.#stream !== null) stopTracks(this.#stream);
    this.#leg = null;
    this.#stream = null;
    this.element.srcObject = null;
  }

  #newLeg(stream: MediaStream): MediaLeg {
    return {
      report: idleReport(),
      iceServers: [],
      callContextToken: '',
      echoCancellation: true,
      givenStream: stream,
      openLink: () => Promise.resolve(this.#link()),
      onConnection: () => undefined,
      onLocalStream: () => undefined,
      onRemoteStream: (remote) => {
        this.element.srcObject = remote;
      },
      onBye: () => this.close(),
    };
  }

  #link(): SignallingSocket {
    return {
      send: this.send,
      onMessage: (listener) => {
        this.#listener = listener;
      },
      close: () => {
        this.#listener = () => undefined;
      },
    };
  }
}

/** An instance that stopped gives none; the leg then says that it found no way. */
async function iceServers(): Promise<readonly RTCIceServer[]> {
  const response = await fetch('/phone/ice').catch(() => null);
  return response === null ? [] : convertIceConfig(await response.json()).iceServers;
}

function stopTracks(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function refusalOf(error: unknown): MicrophoneAnswer {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotFoundError') return 'missing';
  return name === 'NotReadableError' ? 'busy' : 'blocked';
}

import type { CallReport, CallSetup } from '../../domain/call-quality.js';

export type SetupStep = Exclude<keyof CallSetup, 'untilTalk'>;

/** One step on the way to audio, in milliseconds from the start. */
export interface SetupBar {
  readonly step: SetupStep;
  readonly start: number;
  readonly duration: number;
  readonly hasFailed: boolean;
}

/** Connect's names of what can fail, by the step in which it does. */
const failuresOf: Readonly<Record<SetupStep, readonly string[]>> = {
  microphone: ['gumOther', 'gumTimeout'],
  initialization: ['createOffer', 'setLocalDescription'],
  candidates: ['iceCollection'],
  signalling: ['signallingConnection'],
  handshake: ['handshaking', 'userBusy', 'invalidRemoteSDP', 'noRemoteIceCandidate', 'setRemoteDescription'],
  firstPacket: [],
};

/**
 * The steps as they followed each other: the microphone, the offer, then candidates and signalling at once, the handshake,
 * and the wait for the first packet. Connect tells how long each took and not when it began; some versions count the
 * microphone into the offer, which shows when the steps add up to more than the whole.
 */
export function setupBars({ setup, failures }: CallReport): readonly SetupBar[] {
  const { microphone, initialization, candidates, signalling, handshake, untilTalk, firstPacket } = setup;
  const gathering = Math.max(candidates ?? 0, signalling ?? 0);
  const inTurn = (microphone ?? 0) + (initialization ?? 0) + gathering + (handshake ?? 0);
  const isCounted = untilTalk !== null && inTurn > untilTalk + (microphone ?? 0) / 2;
  const offered = isCounted
    ? Math.max(microphone ?? 0, initialization ?? 0)
    : (microphone ?? 0) + (initialization ?? 0);
  const spans: Readonly<Record<SetupStep, readonly [start: number, duration: number | null]>> = {
    microphone: [0, microphone],
    initialization: isCounted
      ? [microphone ?? 0, initialization === null ? null : Math.max(0, offered - (microphone ?? 0))]
      : [microphone ?? 0, initialization],
    candidates: [offered, candidates],
    signalling: [offered, signalling],
    handshake: [offered + gathering, handshake],
    firstPacket: firstPacketSpan(firstPacket, untilTalk ?? offered + gathering + (handshake ?? 0)),
  };
  return steps.flatMap((step) => {
    const [start, duration] = spans[step];
    const hasFailed = failuresOf[step].some((failure) => failures.includes(failure));
    return duration === null && !hasFailed ? [] : [{ step, start, duration: duration ?? 0, hasFailed }];
  });
}

const steps = ['microphone', 'initialization', 'candidates', 'signalling', 'handshake', 'firstPacket'] as const;

function firstPacketSpan(firstPacket: number | null, untilTalk: number): readonly [number, number | null] {
  return [untilTalk, firstPacket === null || firstPacket < untilTalk ? null : firstPacket - untilTalk];
}

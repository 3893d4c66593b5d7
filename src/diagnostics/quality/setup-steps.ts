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
  const starts = startsOf(setup);
  return steps.flatMap((step) => {
    const hasFailed = failuresOf[step].some((failure) => failures.includes(failure));
    const start = starts[step];
    const end = step === 'firstPacket' ? setup.firstPacket : endOf(step, setup, starts);
    if (end === null && !hasFailed) return [];
    const duration = Math.max(0, (end ?? start) - start);
    return duration === 0 && step === 'firstPacket' ? [] : [{ step, start, duration, hasFailed }];
  });
}

const steps = ['microphone', 'initialization', 'candidates', 'signalling', 'handshake', 'firstPacket'] as const;

type Starts = Readonly<Record<SetupStep, number>> & { readonly isMicrophoneCounted: boolean };

function startsOf(setup: CallSetup): Starts {
  const lasted = (step: SetupStep): number => setup[step] ?? 0;
  const gathering = Math.max(lasted('candidates'), lasted('signalling'));
  const inTurn = lasted('microphone') + lasted('initialization') + gathering + lasted('handshake');
  const untilTalk = setup.untilTalk ?? inTurn;
  const isMicrophoneCounted = inTurn > untilTalk + lasted('microphone') / 2;
  const offered = lasted('initialization') + (isMicrophoneCounted ? 0 : lasted('microphone'));
  return {
    isMicrophoneCounted,
    microphone: 0,
    initialization: lasted('microphone'),
    candidates: offered,
    signalling: offered,
    handshake: offered + gathering,
    firstPacket: untilTalk,
  };
}

function endOf(step: SetupStep, setup: CallSetup, starts: Starts): number | null {
  const lasted = setup[step];
  if (lasted === null) return null;
  return step === 'initialization' && starts.isMicrophoneCounted ? lasted : starts[step] + lasted;
}

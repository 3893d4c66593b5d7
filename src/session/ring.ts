import { ringPatterns, type RingManner, type RingtoneChoice } from '../domain/ringtone.js';
import type { SessionClock, Sound, SoundPort, SoundState } from './ports.js';

/** No offer of Connect's stands for so long, in milliseconds; a ring that outlives it has lost its contact. */
const longestRing = 120_000;

/** A second call rings at this part of the volume, for the agent is talking. */
const softVolume = 0.3;

export interface RingOrder {
  readonly choice: Exclude<RingtoneChoice, 'off'>;
  readonly manner: RingManner;
  readonly volume: number;
  readonly deviceId: Promise<string | null>;
}

/** What is heard of a ring, and `outlived` where its offer never ended. */
export type RingState = SoundState | 'outlived';

/** Rings until the answer is called. An audio file that cannot be played is replaced by the bell: no offer stays silent. */
export function startRing(
  { clock, sound }: { readonly clock: SessionClock; readonly sound: SoundPort },
  order: RingOrder,
  tell: (state: RingState) => void,
): () => void {
  let isOver = false;
  let stopSound = (): void => undefined;
  const stop = (): void => {
    isOver = true;
    cancelLimit();
    stopSound();
  };
  const cancelLimit = clock.after(longestRing, () => {
    stop();
    tell('outlived');
  });
  const play = (choice: RingOrder['choice'], deviceId: string | null): void => {
    if (isOver) return;
    stopSound = sound.play(soundOf({ ...order, choice }, deviceId), (state) => {
      if (isOver) return;
      tell(state);
      if (state === 'ended') stop();
      if (state !== 'failed' || typeof choice === 'string') return;
      stopSound();
      play('bell', deviceId);
    });
  };
  void order.deviceId.then((deviceId) => play(order.choice, deviceId));
  return stop;
}

function soundOf({ choice, manner, volume }: Omit<RingOrder, 'deviceId'>, deviceId: string | null): Sound {
  return {
    source: sourceOf(choice),
    isRepeated: manner !== 'once',
    volume: manner === 'softly' ? volume * softVolume : volume,
    deviceId,
  };
}

/** Where Connect's page was to ring and cannot, the bell stands in for it. */
export function sourceOf(choice: RingtoneChoice): Sound['source'] {
  if (typeof choice === 'object') return choice;
  return ringPatterns[choice === 'off' || choice === 'instance' ? 'bell' : choice];
}

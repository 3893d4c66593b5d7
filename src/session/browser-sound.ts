import { ringSamples } from '../domain/ring-samples.js';
import type { RingPattern } from '../domain/ringtone.js';
import { isHearable, onGesture } from './hearable.js';
import type { Sound, SoundPort, SoundState } from './ports.js';

/** Milliseconds after which a sound that did not begin counts as silent; nothing tells that. */
const patience = 1500;

type Tell = (state: SoundState) => void;

/**
 * The page's own sound. Patterns are made here, so that nothing is loaded and no policy of the page concerns them; they
 * repeat without timers, which browsers slow down in hidden pages.
 */
export const browserSound: SoundPort = {
  play(sound, tell) {
    // Node has no sound, and nobody who could hear it.
    if (typeof AudioContext === 'undefined') return () => undefined;
    let isOver = false;
    let stop = (): void => undefined;
    const start = (): void => {
      stop();
      stop = 'url' in sound.source ? playFile(sound, sound.source.url, tell) : playPattern(sound, sound.source, tell);
    };
    isHearable()
      .then((isFree) => {
        if (isOver) return;
        if (isFree) return start();
        tell('blocked');
        stop = onGesture(start);
      })
      // A browser allows only so many sounds at once.
      .catch(() => tell('failed'));
    return () => {
      isOver = true;
      stop();
    };
  },
};

function playFile({ isRepeated, volume, deviceId }: Sound, url: string, tell: Tell): () => void {
  const audio = new Audio(url);
  audio.loop = isRepeated;
  audio.volume = volume;
  audio.addEventListener('ended', () => tell('ended'));
  // A file that cannot be loaded is told by the element and again by the attempt to play it.
  let hasFailed = false;
  const tellOnce: Tell = (state) => {
    if (!hasFailed) tell(state);
    hasFailed ||= state === 'failed';
  };
  audio.addEventListener('error', () => tellOnce('failed'));
  const stopPlaying = begin(audio, deviceId, tellOnce);
  return () => {
    hasFailed = true;
    stopPlaying();
    audio.removeAttribute('src');
  };
}

function playPattern({ isRepeated, volume, deviceId }: Sound, pattern: RingPattern, tell: Tell): () => void {
  const context = new AudioContext();
  const source = context.createBufferSource();
  const samples = ringSamples(pattern, context.sampleRate);
  source.buffer = context.createBuffer(1, samples.length, context.sampleRate);
  source.buffer.copyToChannel(samples, 0);
  source.loop = isRepeated;
  source.addEventListener('ended', () => tell('ended'));
  const loudness = context.createGain();
  loudness.gain.value = volume;
  const outlet = context.createMediaStreamDestination();
  source.connect(loudness).connect(outlet);
  const audio = new Audio();
  audio.srcObject = outlet.stream;
  source.start();
  const stopPlaying = begin(audio, deviceId, tell, () => context.resume());
  return () => {
    stopPlaying();
    audio.srcObject = null;
    // A context that is closed already, for example with its page, needs no closing.
    context.close().catch(() => undefined);
  };
}

/** Plays, and where the browser blocks that, again at each sign of a person. */
function begin(audio: HTMLAudioElement, deviceId: string | null, tell: Tell, wake?: () => Promise<void>): () => void {
  let isOver = false;
  let isAudible = false;
  const attempt = async (): Promise<void> => {
    try {
      if (deviceId !== null) await route(audio, deviceId);
      await Promise.all([wake?.(), audio.play()]);
      if (isOver || isAudible) return;
      isAudible = true;
      leaveGestures();
      tell('audible');
    } catch (error) {
      if (!isOver) tell(isBlock(error) ? 'blocked' : 'failed');
    }
  };
  const again = (): void => void attempt();
  const leaveGestures = (): void => {
    clearTimeout(timer);
    stopHearing();
  };
  const stopHearing = onGesture(again);
  const timer = setTimeout(() => tell('silent'), patience);
  again();
  return () => {
    isOver = true;
    leaveGestures();
    audio.pause();
  };
}

/** A device that is gone or not permitted must not silence a ring. */
async function route(audio: HTMLAudioElement, deviceId: string): Promise<void> {
  await audio.setSinkId(deviceId).catch(() => undefined);
}

function isBlock(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotAllowedError';
}

import type { SoundFacts } from './ports.js';

/** Milliseconds between two looks. */
const period = 50;

const fullScale = 0.999;
const clippedRun = 6;

/** As the microphone gives it: what the browser makes of it is neither too loud nor quite silent. */
const unprocessed = { echoCancellation: false, noiseSuppression: false, autoGainControl: false } as const;

const nothingHeard: SoundFacts = {
  failure: null,
  isAudible: true,
  peak: 0,
  level: 0,
  isClipped: false,
  label: '',
  sampleRates: [],
};

/** Opens the microphone that the system prefers and listens; it is closed again at the end. */
export async function listen(milliseconds: number, signal: AbortSignal): Promise<SoundFacts> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: unprocessed });
    try {
      return await hear(stream, milliseconds, signal);
    } finally {
      for (const track of stream.getTracks()) track.stop();
    }
  } catch (error) {
    const failure =
      error instanceof DOMException ? { name: error.name, message: error.message } : { name: '', message: '' };
    return { ...nothingHeard, failure };
  }
}

async function hear(stream: MediaStream, milliseconds: number, signal: AbortSignal): Promise<SoundFacts> {
  const context = new AudioContext();
  const [track] = stream.getAudioTracks();
  const sampleRates = [track?.getSettings().sampleRate, context.sampleRate];
  const analyser = context.createAnalyser();
  analyser.fftSize = 4_096;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let heard = { peak: 0, level: 0, isClipped: false };
  const endsAt = performance.now() + milliseconds;
  while (performance.now() < endsAt && !signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, period));
    analyser.getFloatTimeDomainData(samples);
    const now = loudness(samples);
    heard = {
      peak: Math.max(heard.peak, now.peak),
      level: Math.max(heard.level, now.level),
      isClipped: heard.isClipped || now.isClipped,
    };
  }
  const isAudible = context.currentTime > 0;
  // It may be closed already, with its page.
  await context.close().catch(() => undefined);
  return { ...nothingHeard, ...heard, isAudible, label: track?.label ?? '', sampleRates };
}

/** Peak, root mean square, and whether the top is cut off. Pure. */
export function loudness(samples: Float32Array): Pick<SoundFacts, 'peak' | 'level' | 'isClipped'> {
  let peak = 0;
  let power = 0;
  let run = 0;
  let longest = 0;
  for (const sample of samples) {
    const size = Math.abs(sample);
    peak = Math.max(peak, size);
    power += sample * sample;
    run = size >= fullScale ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return { peak, level: Math.sqrt(power / Math.max(1, samples.length)), isClipped: longest >= clippedRun };
}

import type { Recording } from '../../diagnostics/latency/wav-reader.js';

/** A recording under way in the page. */
export interface TapRecorder {
  /** Ends it, lets go of the microphone, and gives the sound. */
  finish(): Promise<Recording>;
  /** Lets go of the microphone at once. */
  cancel(): void;
}

const look = 40;
/** The guide has people wait three seconds after each tap; what comes sooner is the same tap through the call. */
const sameTap = 2200;
const aboveNoise = 14;

/**
 * Records the microphone without echo cancellation, noise suppression and gain control, which would take out what comes
 * back. `onTap` hears each tap. Nothing leaves the page. Rejects where there is no microphone for this page.
 */
export async function recordTaps(onTap: () => void): Promise<TapRecorder> {
  const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  const stream = await navigator.mediaDevices.getUserMedia({ audio: plain });
  const context = new AudioContext();
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 256_000 });
  const chunks: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data));
  const stopListening = listenForTaps(context, stream, onTap);
  recorder.start(1000);
  const release = (): void => {
    stopListening();
    for (const track of stream.getTracks()) track.stop();
  };
  return {
    async finish() {
      const ended = new Promise((go) => recorder.addEventListener('stop', go, { once: true }));
      recorder.stop();
      await ended;
      release();
      const sound = await context.decodeAudioData(await new Blob(chunks, { type: recorder.mimeType }).arrayBuffer());
      await context.close();
      return {
        sampleRate: sound.sampleRate,
        channels: Array.from({ length: sound.numberOfChannels }, (_, channel) => sound.getChannelData(channel)),
        duration: sound.duration * 1000,
      };
    },
    cancel() {
      if (recorder.state !== 'inactive') recorder.stop();
      release();
      void context.close();
    },
  };
}

/** A rough ear for the counter; the result is measured from the recording. */
function listenForTaps(context: AudioContext, stream: MediaStream, onTap: () => void): () => void {
  const analyser = context.createAnalyser();
  analyser.fftSize = 2048;
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  let noise = 0.001;
  let last = -Infinity;
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    const level = Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
    const isTap = 20 * Math.log10(level / noise) > aboveNoise && level > 0.005;
    if (isTap && performance.now() - last > sameTap) {
      last = performance.now();
      onTap();
    } else if (!isTap) {
      noise = Math.max(0.0003, noise * 0.95 + level * 0.05);
    }
  }, look);
  return () => clearInterval(timer);
}

/** A tone that sounds in a rhythm: hertz and seconds. */
export interface CallTone {
  readonly hertz: readonly number[];
  /** How often a second the tone swells and fades, by 85 percent; 0 for a steady one. */
  readonly modulationHertz: number;
  readonly on: number;
  readonly off: number;
}

/** Ringing tones that a caller hears (ITU-T E.180 Supplement 2): Japan's 400 Hz, modulated by 15 to 20 Hz, and North America's. */
const ringback: Readonly<Record<'japan' | 'northAmerica', CallTone>> = {
  japan: { hertz: [400], modulationHertz: 16, on: 1, off: 2 },
  northAmerica: { hertz: [440, 480], modulationHertz: 0, on: 2, off: 4 },
};

/** The bell of the called party is each maker's own; it keeps Japan's rhythm. */
export const bell: CallTone = { hertz: [440, 554], modulationHertz: 0, on: 1, off: 2 };

/** The ringing tone comes from the network of the number that is called. */
export function ringbackOf(phoneNumber: string): CallTone {
  return phoneNumber.startsWith('+81') ? ringback.japan : ringback.northAmerica;
}

const loudness = 0.08;
const modulationDepth = 0.85;
const rampSeconds = 0.01;
/** Of the envelope only, which has no fast parts. */
const envelopeRate = 8000;

/** Plays one tone at a time. In a page that nobody has touched yet browsers forbid sound, so there is none. */
export class CallTonePlayer {
  #playing: { readonly tone: CallTone; readonly context: AudioContext } | null = null;

  /** Goes on where the same tone sounds already; null is silence. */
  play(tone: CallTone | null): void {
    if (this.#playing?.tone === tone) return;
    void this.#playing?.context.close();
    const isPossible = tone !== null && navigator.userActivation.hasBeenActive;
    this.#playing = isPossible ? { tone, context: sounding(tone) } : null;
  }
}

function sounding(tone: CallTone): AudioContext {
  const context = new AudioContext();
  const rhythm = new GainNode(context, { gain: 0 });
  const envelope = new AudioBufferSourceNode(context, { buffer: envelopeOf(tone), loop: true });
  envelope.connect(rhythm.gain);
  envelope.start();
  const swell = new GainNode(context);
  swell.connect(rhythm).connect(context.destination);
  for (const frequency of tone.hertz) started(context, frequency).connect(swell);
  if (tone.modulationHertz > 0) {
    const depth = new GainNode(context, { gain: modulationDepth });
    started(context, tone.modulationHertz).connect(depth).connect(swell.gain);
  }
  return context;
}

function started(context: AudioContext, frequency: number): OscillatorNode {
  const oscillator = new OscillatorNode(context, { frequency });
  oscillator.start();
  return oscillator;
}

/** One round of the rhythm, with ramps that do not click. */
function envelopeOf({ on, off }: CallTone): AudioBuffer {
  const buffer = new AudioBuffer({ length: (on + off) * envelopeRate, sampleRate: envelopeRate });
  const samples = buffer.getChannelData(0);
  for (let index = 0; index < on * envelopeRate; index += 1) {
    const seconds = index / envelopeRate;
    samples[index] = loudness * Math.min(1, seconds / rampSeconds, (on - seconds) / rampSeconds);
  }
  return buffer;
}

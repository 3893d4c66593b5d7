/** Random numbers that are the same in each run. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());

export interface TapSound {
  /** Milliseconds from the tap to its return. */
  readonly delay: number;
  readonly sampleRate?: number;
  /** Of the sound that comes back, over its first 20 ms, in dB. */
  readonly signalToNoise?: number;
  readonly taps?: number;
  readonly seed?: number;
  /** Milliseconds in which a tap fades to a third. */
  readonly decay?: number;
  /** Strength of what comes back, of the tap's. */
  readonly back?: number;
}

/** Knocks on a desk, each a burst that fades, and what comes back of them, in noise. Also where they begin. */
export function tapSound(given: TapSound) {
  const { delay, sampleRate = 48_000, signalToNoise = 15, taps = 3, seed = 1, decay = 18, back = 0.5 } = given;
  const random = randomOf(seed);
  const starts = Array.from({ length: taps }, (_, tap) => 700 + tap * 3400 + Math.round(random() * 300));
  const samples = new Float32Array(Math.ceil(((starts.at(-1) ?? 0) + 3000 + delay) * (sampleRate / 1000)));
  const burst = burstOf(random, sampleRate, decay);
  for (const start of starts) {
    add(samples, burst, (start / 1000) * sampleRate, 0.6);
    add(samples, burst, ((start + delay) / 1000) * sampleRate, 0.6 * back);
  }
  const heard = burst.subarray(0, Math.floor(sampleRate * 0.02));
  const strength = Math.sqrt(heard.reduce((sum, value) => sum + value * value, 0) / heard.length) * 0.6 * back;
  const noise = strength / 10 ** (signalToNoise / 20);
  for (let at = 0; at < samples.length; at += 1) samples[at] = (samples[at] ?? 0) + normal(random) * noise;
  return { samples, sampleRate, starts };
}

function burstOf(random: () => number, sampleRate: number, decay: number): Float32Array {
  const burst = new Float32Array(Math.ceil((sampleRate * decay * 6) / 1000));
  for (let at = 0; at < burst.length; at += 1) {
    const time = (at / sampleRate) * 1000;
    burst[at] =
      normal(random) * 0.3 * Math.exp(-time / decay) +
      0.5 * Math.exp(-time / decay) * Math.sin((2 * Math.PI * 400 * time) / 1000);
  }
  return burst;
}

function add(samples: Float32Array, burst: Float32Array, from: number, gain: number): void {
  const start = Math.round(from);
  burst.forEach((value, at) => {
    if (start + at < samples.length) samples[start + at] = (samples[start + at] ?? 0) + value * gain;
  });
}

interface WavForm {
  readonly bits?: 8 | 16 | 24 | 32 | 64;
  readonly isFloat?: boolean;
  readonly sampleRate?: number;
  /** A piece of another kind before the sound, of odd length. */
  readonly hasNote?: boolean;
}

/** A WAV file of these channels. */
export function wavOf(
  channels: readonly Float32Array[],
  { bits = 16, isFloat = false, sampleRate = 8000, hasNote = false }: WavForm = {},
): ArrayBuffer {
  const width = bits / 8;
  const count = channels[0]?.length ?? 0;
  const size = count * width * channels.length;
  const note = hasNote ? 12 : 0;
  const view = new DataView(new ArrayBuffer(44 + note + size));
  const word = (at: number, text: string): void =>
    [...text].forEach((sign, place) => view.setUint8(at + place, sign.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, 36 + note + size, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, isFloat ? 3 : 1, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * width * channels.length, true);
  view.setUint16(32, width * channels.length, true);
  view.setUint16(34, bits, true);
  if (hasNote) {
    word(36, 'LIST');
    view.setUint32(40, 3, true);
  }
  word(36 + note, 'data');
  view.setUint32(40 + note, size, true);
  for (let at = 0; at < count; at += 1) {
    channels.forEach((samples, channel) =>
      write(view, 44 + note + (at * channels.length + channel) * width, samples[at] ?? 0, bits, isFloat),
    );
  }
  return view.buffer;
}

function write(view: DataView, at: number, value: number, bits: number, isFloat: boolean): void {
  if (isFloat) return bits === 32 ? view.setFloat32(at, value, true) : view.setFloat64(at, value, true);
  const whole = Math.round(value * (2 ** (bits - 1) - 1));
  if (bits === 8) view.setUint8(at, whole + 128);
  else if (bits === 16) view.setInt16(at, whole, true);
  else if (bits === 32) view.setInt32(at, whole, true);
  else {
    view.setUint16(at, whole & 0xffff, true);
    view.setInt8(at + 2, whole >> 16);
  }
}

/** What a stretch of sound is like to an ear: how loud, and which note stands out. */
export interface Loudness {
  /** Root mean square, 0 to 1 of full scale. */
  readonly level: number;
  /** Strongest frequency in Hz, or null in silence. */
  readonly peakHz: number | null;
}

const longestWindow = 16_384;
/** About -66 dB of full scale: below comfort noise of a muted microphone. */
const silenceLevel = 0.0005;

/** Reads samples between -1 and 1. The peak is found on the last third of a second at 48 kHz, to about 1 Hz. */
export function loudness(samples: Float32Array, sampleRate: number): Loudness {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const level = samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
  return { level, peakHz: level < silenceLevel ? null : peakOf(samples, sampleRate) };
}

function peakOf(samples: Float32Array, sampleRate: number): number | null {
  const size = 2 ** Math.floor(Math.log2(Math.min(samples.length, longestWindow)));
  if (size < 256) return null;
  const power = powerSpectrum(samples.subarray(samples.length - size));
  let best = 1;
  for (let bin = 2; bin < power.length - 1; bin++) if (at(power, bin) > at(power, best)) best = bin;
  return ((best + vertex(at(power, best - 1), at(power, best), at(power, best + 1))) * sampleRate) / size;
}

/** Where between its neighbours the top of a Hann-windowed peak lies, by a parabola through the logarithms. */
function vertex(left: number, middle: number, right: number): number {
  const [a, b, c] = [Math.log(left + 1e-12), Math.log(middle + 1e-12), Math.log(right + 1e-12)];
  const curve = a - 2 * b + c;
  return curve === 0 ? 0 : (a - c) / (2 * curve);
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;

/** Power of each bin below half the rate, by a radix-2 transform of the Hann-windowed samples. */
function powerSpectrum(samples: Float32Array): Float64Array {
  const size = samples.length;
  const real = new Float64Array(size);
  const imaginary = new Float64Array(size);
  const bits = Math.log2(size);
  samples.forEach((sample, index) => {
    const window = 0.5 - 0.5 * Math.cos((2 * Math.PI * index) / size);
    real[reversed(index, bits)] = sample * window;
  });
  for (let half = 1; half < size; half *= 2) combine(real, imaginary, half);
  return Float64Array.from({ length: size / 2 }, (_, bin) => at(real, bin) ** 2 + at(imaginary, bin) ** 2);
}

function combine(real: Float64Array, imaginary: Float64Array, half: number): void {
  for (let offset = 0; offset < half; offset++) {
    const cosine = Math.cos((Math.PI * offset) / half);
    const sine = -Math.sin((Math.PI * offset) / half);
    for (let low = offset; low < real.length; low += 2 * half) {
      const high = low + half;
      const turnedReal = at(real, high) * cosine - at(imaginary, high) * sine;
      const turnedImaginary = at(real, high) * sine + at(imaginary, high) * cosine;
      real[high] = at(real, low) - turnedReal;
      imaginary[high] = at(imaginary, low) - turnedImaginary;
      real[low] = at(real, low) + turnedReal;
      imaginary[low] = at(imaginary, low) + turnedImaginary;
    }
  }
}

function reversed(index: number, bits: number): number {
  let result = 0;
  for (let bit = 0; bit < bits; bit++) result |= ((index >> bit) & 1) << (bits - 1 - bit);
  return result;
}

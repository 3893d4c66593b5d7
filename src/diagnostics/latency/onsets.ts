/** A sudden sound. */
export interface Onset {
  /** Milliseconds from the beginning. */
  readonly at: number;
  /** How far it stands above the noise, in dB. */
  readonly loudness: number;
}

/** Milliseconds of one look. */
const hop = 5;
/** dB above the noise of the recording, and above what was just before. */
const aboveNoise = 9;
const rise = 6;
/** Milliseconds after an onset in which its own echo in the room is no other one. */
const refractory = 40;
const looksBefore = 3;
/** Seconds of sound that are listened to in one go. */
const stretch = 30;

/**
 * Finds taps: where the energy leaps above the noise and above what was just before, then to the sample by the point that
 * best divides quiet from loud. Speech and music that swell have no such leap.
 */
export function findOnsets(samples: Float32Array, sampleRate: number): readonly Onset[] {
  const search = searchOnsets(samples, sampleRate);
  let step = search.next();
  while (step.done !== true) step = search.next();
  return step.value;
}

/** The same, yielding after each stretch of sound the part that is done, 0 to 1. */
export function* searchOnsets(samples: Float32Array, sampleRate: number): Generator<number, readonly Onset[]> {
  const length = Math.max(1, Math.round((sampleRate * hop) / 1000));
  const energies = new Float64Array(Math.floor(samples.length / length));
  const looks = Math.ceil((stretch * sampleRate) / length);
  for (let from = 0; from < energies.length; from += looks) {
    measureEnergies(energies, samples, length, from, Math.min(from + looks, energies.length));
    yield Math.min(from + looks, energies.length) / energies.length;
  }
  const floor = noiseFloor(energies);
  const onsets: Onset[] = [];
  let deafUntil = -Infinity;
  for (let look = 1; look < energies.length; look += 1) {
    const energy = energies[look] ?? 0;
    if (look * hop < deafUntil || decibels(energy, floor) < aboveNoise) continue;
    if (decibels(energy, energyBefore(energies, look)) < rise) continue;
    // The sound may begin at the end of this look and be loudest in the next.
    const loudest = Math.max(energy, energies[look + 1] ?? 0);
    const at = (exactStart(samples, look * length, length) / sampleRate) * 1000;
    onsets.push({ at, loudness: decibels(loudest, floor) });
    deafUntil = look * hop + refractory;
  }
  return onsets;
}

function measureEnergies(
  energies: Float64Array,
  samples: Float32Array,
  length: number,
  from: number,
  to: number,
): void {
  for (let look = from; look < to; look += 1) {
    let sum = 0;
    for (let at = look * length; at < (look + 1) * length; at += 1) sum += (samples[at] ?? 0) ** 2;
    energies[look] = sum / length;
  }
}

/** Most of a test is quiet, so the middle of what there is tells the noise; digital silence has at least that of 16 bits. */
function noiseFloor(energies: Float64Array): number {
  const sorted = Float64Array.from(energies).sort();
  return Math.max(sorted[Math.floor(sorted.length / 2)] ?? 0, 1e-9);
}

function energyBefore(energies: Float64Array, look: number): number {
  let most = 1e-9;
  for (let before = Math.max(0, look - looksBefore); before < look; before += 1) {
    // The look just before may hold the first milliseconds of the sound itself.
    const share = before === look - 1 ? 0.5 : 1;
    most = Math.max(most, (energies[before] ?? 0) * share);
  }
  return most;
}

function decibels(energy: number, reference: number): number {
  return 10 * Math.log10(Math.max(energy, 1e-12) / Math.max(reference, 1e-12));
}

/**
 * The sample at which quiet turns to loud: of all ways to divide the surroundings in two, the one under which both parts are
 * most likely noise of one strength each.
 */
function exactStart(samples: Float32Array, around: number, length: number): number {
  const from = Math.max(0, around - 4 * length);
  const to = Math.min(samples.length, around + 2 * length);
  const sums = new Float64Array(to - from + 1);
  for (let at = from; at < to; at += 1) sums[at - from + 1] = (sums[at - from] ?? 0) + (samples[at] ?? 0) ** 2;
  const whole = sums[to - from] ?? 0;
  const margin = Math.max(2, Math.floor(length / 5));
  let best = around;
  let least = Infinity;
  for (let split = margin; split < to - from - margin; split += 1) {
    const before = sums[split] ?? 0;
    const after = to - from - split;
    const cost = split * Math.log(before / split + 1e-12) + after * Math.log((whole - before) / after + 1e-12);
    if (cost < least) {
      least = cost;
      best = from + split;
    }
  }
  return best;
}

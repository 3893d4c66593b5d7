import type { Note, RingPattern } from './ringtone.js';

/** Milliseconds in which a note rises; from nothing to full at once would click. */
const rise = 6;

/** How fast a note dies away: it ends at about a twentieth of its strength. */
const decay = 3;

/** The loudest a sample gets, with room for notes that overlap. */
const peak = 0.5;

/** The sound of a pattern, one period of it, as samples from -1 to 1. */
export function ringSamples({ notes, period }: RingPattern, sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.round((period / 1000) * sampleRate));
  for (const note of notes) {
    const first = Math.round((note.at / 1000) * sampleRate);
    const count = Math.round((note.length / 1000) * sampleRate);
    for (let index = 0; index < count; index += 1) {
      const at = first + index;
      samples[at] = (samples[at] ?? 0) + sampleOf(note, (index / sampleRate) * 1000);
    }
  }
  return samples;
}

/** The note at `time` milliseconds of its own. */
function sampleOf({ hertz, length }: Note, time: number): number {
  const sum = hertz.reduce((total, one) => total + Math.sin((2 * Math.PI * one * time) / 1000), 0);
  const strength = Math.min(1, time / rise) * Math.exp((-decay * time) / length) * Math.min(1, (length - time) / rise);
  return (peak * strength * sum) / hertz.length;
}

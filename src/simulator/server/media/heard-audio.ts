import OpusScript from 'opusscript';
import type { HeardAudio } from './media-service.js';
import { loudness } from './spectrum.js';

const sampleRate = 48_000;
const windowMs = 1000;

/** What came from one side in the last second: packets are kept, and decoded only when somebody measures. */
export class HeardAudioRing {
  #packets = 0;
  #recent: { readonly at: number; readonly payload: Buffer }[] = [];

  take(payload: Buffer, now: number): void {
    this.#packets += 1;
    this.#recent.push({ at: now, payload });
    if (this.#recent.length > 200) this.#recent = this.#recent.filter(({ at }) => now - at <= windowMs);
  }

  measure(now: number): HeardAudio {
    const recent = this.#recent.filter(({ at }) => now - at <= windowMs);
    if (recent.length === 0) return { packets: this.#packets, level: 0, peakHz: null };
    const decoder = new OpusScript(sampleRate, 1, OpusScript.Application.VOIP);
    try {
      const samples = recent.flatMap(({ payload }) => decoded(decoder, payload));
      return { packets: this.#packets, ...loudness(Float32Array.from(samples), sampleRate) };
    } finally {
      decoder.delete();
    }
  }
}

function decoded(decoder: OpusScript, payload: Buffer): number[] {
  const bytes = decoder.decode(payload);
  const samples: number[] = [];
  for (let offset = 0; offset + 1 < bytes.length; offset += 2) samples.push(bytes.readInt16LE(offset) / 32_768);
  return samples;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureTaps } from '../../../src/diagnostics/latency/tap-test.js';
import { readWav } from '../../../src/diagnostics/latency/wav-reader.js';
import { wavOf } from './tap-sound.js';

const wave = Float32Array.from({ length: 800 }, (_, at) => 0.8 * Math.sin(at / 7));
const other = wave.map((value) => -value / 2);

describe('reading a WAV file', () => {
  it.each([
    [8, false, 0.02],
    [16, false, 1e-4],
    [24, false, 1e-6],
    [32, false, 1e-6],
    [32, true, 1e-7],
    [64, true, 1e-7],
  ] as const)('takes %d bits, floating point %s', (bits, isFloat, error) => {
    for (const channels of [[wave], [wave, other]]) {
      const reading = readWav(wavOf(channels, { bits, isFloat, sampleRate: 8000, hasNote: true }));
      if (!('recording' in reading)) throw new Error(reading.problem);
      expect(reading.recording).toMatchObject({ sampleRate: 8000, duration: 100 });
      reading.recording.channels.forEach((samples, channel) => {
        samples.forEach((value, at) => expect(Math.abs(value - (channels[channel]?.[at] ?? 9))).toBeLessThan(error));
      });
    }
  });

  it('reads on to the end of a file whose recorder never wrote the length', () => {
    const file = wavOf([wave]);
    for (const length of [0, 0xffffffff]) {
      new DataView(file).setUint32(40, length, true);
      expect(readWav(file)).toMatchObject({ recording: { duration: 100 } });
    }
  });

  it('says what is wrong with another file', () => {
    expect(readWav(new ArrayBuffer(0))).toEqual({ problem: 'not-wav' });
    expect(readWav(new TextEncoder().encode('ID3 something else').buffer)).toEqual({ problem: 'not-wav' });
    expect(readWav(wavOf([new Float32Array(0)]))).toEqual({ problem: 'empty' });
    const compressed = wavOf([wave]);
    new DataView(compressed).setUint16(20, 0x55, true);
    expect(readWav(compressed)).toEqual({ problem: 'unsupported' });
  });

  it('neither crashes nor hangs on a file that somebody made to do harm', () => {
    const good = new Uint8Array(wavOf([wave, other], { bits: 24, hasNote: true }));
    const change = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.integer({ min: 0, max: good.length }), (changes, length) => {
        const bytes = good.slice(0, length);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const reading = readWav(bytes.buffer);
        if (!('recording' in reading)) return;
        for (const samples of reading.recording.channels)
          expect(samples.every((value) => Math.abs(value) <= 8)).toBe(true);
        measureTaps(reading.recording);
      }),
      { seed: 20261121, numRuns: 1500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readWav(bytes.slice().buffer)),
      { seed: 3 },
    );
  });
});

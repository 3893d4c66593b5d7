import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureTaps, tapResult } from '../../../src/diagnostics/latency/tap-test.js';
import { readWav } from '../../../src/diagnostics/latency/wav-reader.js';
import { tapSound, wavOf } from './tap-sound.js';

const seed = 20261121;

function measured(given: Parameters<typeof tapSound>[0]) {
  const { samples, sampleRate } = tapSound(given);
  return measureTaps({ channels: [samples], sampleRate, duration: 0 });
}

describe('the tap test', () => {
  it('is right to 5 ms at 15 dB of signal to noise and better', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 55, max: 1200 }),
        fc.integer({ min: 15, max: 40 }),
        fc.constantFrom(8000, 16_000, 44_100, 48_000),
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 8, max: 25 }),
        (delay, signalToNoise, sampleRate, noise, decay) => {
          const result = measured({ delay, signalToNoise, sampleRate, seed: noise, decay });
          expect(result.state).toBe('measured');
          if (result.state !== 'measured') return;
          expect(result.count).toBe(3);
          for (const pair of result.pairs) expect(Math.abs(pair.delay - delay)).toBeLessThanOrEqual(5);
        },
      ),
      { seed, numRuns: 120 },
    );
  }, 60_000);

  it('hears both parties of a stereo recording of Connect at 8 kHz, each in a channel of its own', () => {
    const caller = tapSound({ delay: 9000, sampleRate: 8000, back: 0.001, signalToNoise: -30, seed: 3 }).samples;
    const agent = new Float32Array(caller.length);
    agent.set(
      caller.subarray(0, caller.length - 8 * 190).map((value) => value * 0.3),
      8 * 190,
    );
    const reading = readWav(wavOf([caller, agent], { sampleRate: 8000 }));
    if (!('recording' in reading)) throw new Error('The file was not read.');
    const result = measureTaps(reading.recording);
    expect(result).toMatchObject({ state: 'measured', count: 3 });
    if (result.state === 'measured') expect(Math.abs(result.mean - 190)).toBeLessThanOrEqual(5);
  });

  it('measures a call on a quick network, of which the taps come back within 55 to 89 ms', () => {
    for (const delay of [55, 63, 79, 89]) {
      const result = measured({ delay, signalToNoise: 40, seed: delay });
      expect(result).toMatchObject({ state: 'measured', count: 3 });
      if (result.state === 'measured') expect(Math.abs(result.mean - delay)).toBeLessThanOrEqual(5);
    }
  });

  it('takes pairs of a short way that lie a packet or so apart, as a jitter buffer moves them', () => {
    const pairs = [56, 63, 84].map((delay, tap) => ({ tap: tap * 4000, back: tap * 4000 + delay }));
    expect(tapResult(pairs)).toMatchObject({ state: 'measured', count: 3 });
  });

  it('refuses fewer than three pairs', () => {
    expect(measured({ delay: 300, taps: 2 })).toMatchObject({ state: 'refused', count: 2 });
    expect(tapResult([])).toEqual({ state: 'refused', pairs: [], count: 0 });
  });

  it('finds nothing in silence, in noise and in a hum', () => {
    const hum = Float32Array.from({ length: 480_000 }, (_, at) => 0.2 * Math.sin(at / 50));
    const noise = tapSound({ delay: 300, taps: 0, seed: 9 }).samples;
    for (const samples of [new Float32Array(480_000), hum, noise, new Float32Array(0)]) {
      expect(measureTaps({ channels: [samples], sampleRate: 48_000, duration: 0 }).pairs).toEqual([]);
    }
  });

  it('leaves out a pair that lies far from the others, and tells spread and deviation of the rest', () => {
    const pairs = [571, 563, 584, 900].map((delay, tap) => ({ tap: tap * 4000, back: tap * 4000 + delay }));
    const result = tapResult(pairs);
    expect(result).toMatchObject({ state: 'measured', count: 3, spread: 21 });
    if (result.state !== 'measured') return;
    expect(result.mean).toBeCloseTo(572.67, 1);
    expect(result.deviation).toBeCloseTo(10.6, 1);
    expect(result.pairs.map(({ isTaken }) => isTaken)).toEqual([true, true, true, false]);
  });
});

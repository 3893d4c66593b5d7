import { describe, expect, it } from 'vitest';
import { measureRecording } from '../../../src/diagnostics/latency/measure-recording.js';
import { tapSound } from './tap-sound.js';

const sampleRate = 8000;
/** Some 105 s, in two channels that are the same. */
const { samples } = tapSound({ delay: 420, sampleRate, signalToNoise: 25, taps: 30 });
const recording = { sampleRate, channels: [samples, samples], duration: samples.length / 8 };

describe('a long recording', () => {
  it('tells how far it is, and lets others have a turn after each half minute', async () => {
    const parts: number[] = [];
    let turns = 0;
    const breathe = async (): Promise<void> => void (turns += 1);
    const result = await measureRecording(recording, { onProgress: (part) => parts.push(part), breathe });
    expect(result).toMatchObject({ state: 'measured' });
    const stretches = Math.ceil(samples.length / sampleRate / 30);
    expect(stretches).toBeGreaterThan(3);
    expect([parts.length, turns]).toEqual([2 * stretches, 2 * stretches]);
    expect(parts).toEqual(parts.toSorted((one, other) => one - other));
    expect([parts[stretches - 1], parts.at(-1)]).toEqual([0.5, 1]);
  });

  it('is left in the middle of a channel when it is stopped', async () => {
    const stopping = new AbortController();
    let told = 0;
    const onProgress = (): void => {
      told += 1;
      if (told === 2) stopping.abort(new Error('enough'));
    };
    const breathe = (): Promise<void> => Promise.resolve();
    await expect(measureRecording(recording, { signal: stopping.signal, onProgress, breathe })).rejects.toThrow(
      'enough',
    );
    expect(told).toBe(2);
  });
});

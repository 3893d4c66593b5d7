import { searchOnsets, type Onset } from './onsets.js';
import { joinOnsets, pairTaps, tapResult, type TapResult } from './tap-test.js';
import type { Recording } from './wav-reader.js';

export interface MeasureOptions {
  readonly signal?: AbortSignal;
  /** Gets the part that is done, 0 to 1. */
  readonly onProgress?: (part: number) => void;
  /** Lets others have a turn, after each half minute of a channel. */
  readonly breathe?: () => Promise<void>;
}

/** The tap test on a long recording, which can be stopped. Rejects with the reason of the signal. */
export async function measureRecording(recording: Recording, options: MeasureOptions = {}): Promise<TapResult> {
  const { signal, onProgress, breathe } = options;
  const found: (readonly Onset[])[] = [];
  for (const samples of recording.channels) {
    const search = searchOnsets(samples, recording.sampleRate);
    let step = search.next();
    while (step.done !== true) {
      onProgress?.((found.length + step.value) / recording.channels.length);
      await breathe?.();
      signal?.throwIfAborted();
      step = search.next();
    }
    found.push(step.value);
  }
  return tapResult(pairTaps(joinOnsets(found)));
}

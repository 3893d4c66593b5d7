import type { Recording } from '../../diagnostics/latency/wav-reader.js';

/** Pixels from one stroke of the wave to the next. */
const pitch = 3;
/** So that noise is seen as a line. */
const thinnest = 0.6;

/** The strokes of a wave as an SVG path, as high as the loudest sample in each few pixels. */
export function wavePath(
  { channels, sampleRate }: Recording,
  [from, to]: readonly [number, number],
  width: number,
  height: number,
): string {
  const strokes = Math.max(1, Math.floor(width / pitch));
  const first = (from / 1000) * sampleRate;
  const samples = ((to - from) / 1000) * sampleRate;
  const peaks = Array.from({ length: strokes }, (_, stroke) => {
    const begin = Math.floor(first + (stroke / strokes) * samples);
    const end = Math.floor(first + ((stroke + 1) / strokes) * samples);
    return channels.reduce((most, channel) => Math.max(most, loudest(channel, begin, end)), 0);
  });
  const scale = 1 / Math.max(0.02, ...peaks);
  const middle = height / 2;
  return peaks
    .map((peak, stroke) => {
      const half = Math.max(thinnest, peak * scale * middle * 0.95);
      return `M${(stroke * pitch + 1).toFixed(1)} ${(middle - half).toFixed(1)}V${(middle + half).toFixed(1)}`;
    })
    .join('');
}

function loudest(samples: Float32Array, from: number, to: number): number {
  let most = 0;
  for (let at = from; at < to; at += 1) most = Math.max(most, Math.abs(samples[at] ?? 0));
  return most;
}

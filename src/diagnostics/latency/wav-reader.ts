/** Sound as numbers from -1 to 1, one row a channel. */
export interface Recording {
  readonly sampleRate: number;
  readonly channels: readonly Float32Array[];
  /** Milliseconds. */
  readonly duration: number;
}

/** `not-wav`: no such file; `unsupported`: compressed, or of a rate or width that is none; `empty`: without sound. */
export type WavProblem = 'not-wav' | 'unsupported' | 'empty' | 'too-long';

export type WavReading = { readonly recording: Recording } | { readonly problem: WavProblem };

interface Format {
  readonly tag: number;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bits: number;
}

/** An hour at 48 kHz, stereo. */
const mostSamples = 48_000 * 3600 * 2;
const pulseCode = 1;
const floatingPoint = 3;
const extensible = 0xfffe;

/**
 * Reads a WAV file: PCM of 8, 16, 24 or 32 bits or floating point of 32 or 64, one channel to eight, also with a length that
 * was never filled in. Never throws for what is in the file.
 */
export function readWav(file: ArrayBuffer): WavReading {
  const view = new DataView(file);
  if (file.byteLength < 12 || word(view, 0) !== 'RIFF' || word(view, 8) !== 'WAVE') return { problem: 'not-wav' };
  let format: Format | null = null;
  let at = 12;
  while (at + 8 <= file.byteLength) {
    const name = word(view, at);
    const from = at + 8;
    // A recorder that was cut off leaves the length at nothing or at the most that fits.
    const length = Math.min(view.getUint32(at + 4, true), file.byteLength - from);
    if (name === 'fmt ') format = formatIn(view, from, length);
    if (name === 'data') return samplesIn(view, format, from, length === 0 ? file.byteLength - from : length);
    at = from + length + (length % 2);
  }
  return { problem: format === null ? 'not-wav' : 'empty' };
}

function word(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}

function formatIn(view: DataView, at: number, length: number): Format | null {
  if (length < 16) return null;
  const tag = view.getUint16(at, true);
  return {
    tag: tag === extensible && length >= 26 ? view.getUint16(at + 24, true) : tag,
    channels: view.getUint16(at + 2, true),
    sampleRate: view.getUint32(at + 4, true),
    bits: view.getUint16(at + 14, true),
  };
}

function samplesIn(view: DataView, format: Format | null, from: number, length: number): WavReading {
  const read = format === null ? null : sampleReader(format);
  if (format === null || read === null) return { problem: 'unsupported' };
  const width = format.bits / 8;
  const count = Math.floor(length / (width * format.channels));
  if (count === 0) return { problem: 'empty' };
  if (count * format.channels > mostSamples) return { problem: 'too-long' };
  const channels = Array.from({ length: format.channels }, (_, channel) => {
    const samples = new Float32Array(count);
    const step = width * format.channels;
    let at = from + channel * width;
    for (let index = 0; index < count; index += 1, at += step) samples[index] = read(view, at);
    return samples;
  });
  return { recording: { sampleRate: format.sampleRate, channels, duration: (count / format.sampleRate) * 1000 } };
}

type ReadSample = (view: DataView, at: number) => number;

const readers: Readonly<Record<string, ReadSample>> = {
  [`${pulseCode} 8`]: (view, at) => (view.getUint8(at) - 128) / 128,
  [`${pulseCode} 16`]: (view, at) => view.getInt16(at, true) / 32_768,
  [`${pulseCode} 24`]: (view, at) => (view.getUint16(at, true) + view.getInt8(at + 2) * 65_536) / 8_388_608,
  [`${pulseCode} 32`]: (view, at) => view.getInt32(at, true) / 2_147_483_648,
  [`${floatingPoint} 32`]: (view, at) => finite(view.getFloat32(at, true)),
  [`${floatingPoint} 64`]: (view, at) => finite(view.getFloat64(at, true)),
};

function sampleReader({ tag, bits, channels, sampleRate }: Format): ReadSample | null {
  const isSane = channels >= 1 && channels <= 8 && sampleRate >= 4000 && sampleRate <= 384_000;
  return isSane ? (readers[`${tag} ${bits}`] ?? null) : null;
}

/** A value that is no number, or far too loud, would hide all others. */
function finite(value: number): number {
  return Number.isFinite(value) ? Math.max(-8, Math.min(8, value)) : 0;
}

import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { profilesFolder } from './profiles.js';

const sampleRate = 48_000;
const bytesPerSample = 2;

/**
 * Two seconds of a sine of whole periods, so that it loops without a click: 16-bit mono WAV. An amplitude above 1 is cut off
 * at full scale.
 */
export function toneWav(hertz: number, amplitude = 0.5): Buffer {
  const samples = sampleRate * 2;
  const wav = Buffer.alloc(44 + samples * bytesPerSample);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples * bytesPerSample, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(sampleRate, 24);
  wav.writeUInt32LE(sampleRate * bytesPerSample, 28);
  wav.writeUInt16LE(bytesPerSample, 32);
  wav.writeUInt16LE(8 * bytesPerSample, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples * bytesPerSample, 40);
  for (let index = 0; index < samples; index += 1) {
    const value = Math.min(1, Math.max(-1, Math.sin((2 * Math.PI * hertz * index) / sampleRate) * amplitude));
    wav.writeInt16LE(Math.round(value * 32_767), 44 + index * bytesPerSample);
  }
  return wav;
}

/** Writes the tone to a new temporary file and answers with its path. */
export async function toneFile(hertz: number): Promise<string> {
  const file = join(await mkdtemp(join(profilesFolder(), 'ccp-elements-tone-')), `${hertz}.wav`);
  await writeFile(file, toneWav(hertz));
  return file;
}

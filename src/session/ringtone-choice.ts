import { readJson } from '../domain/json-text.js';
import { isPlain } from '../domain/plain-data.js';
import { ringtoneNames, type RingtoneChoice } from '../domain/ringtone.js';
import type { SettingsStorage } from './ports.js';

/** A ringtone and how loud it is, 0 to 1. */
export interface RingtoneSettings {
  readonly choice: RingtoneChoice;
  readonly volume: number;
}

const key = 'ccp-elements.ringtone';
const version = 1;

const words: readonly RingtoneChoice[] = [...ringtoneNames, 'off', 'instance'];

/** What was chosen on this machine, else what the host page wants. */
export function readRingtone(storage: SettingsStorage, standard: RingtoneChoice): RingtoneSettings {
  const stored = readJson(storage.read(key) ?? 'null');
  const ours = isPlain(stored) && stored['version'] === version ? stored : null;
  return {
    choice: asRingtone(ours?.['choice']) ?? standard,
    volume: asVolume(ours?.['volume']) ?? 1,
  };
}

export function writeRingtone(storage: SettingsStorage, settings: RingtoneSettings): void {
  storage.write(key, JSON.stringify({ version, ...settings }));
}

/** Null for what is no ringtone. */
export function asRingtone(value: unknown): RingtoneChoice | null {
  const word = words.find((known) => known === value);
  if (word !== undefined) return word;
  if (typeof value !== 'object' || value === null || !('url' in value)) return null;
  return typeof value.url === 'string' && value.url !== '' ? { url: value.url } : null;
}

/** Null for what is no volume. */
export function asVolume(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 && value <= 1 ? value : null;
}

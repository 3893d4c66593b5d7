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
  const stored = parse(storage.read(key));
  const isOurs = stored['version'] === version;
  return {
    choice: (isOurs ? asRingtone(stored['choice']) : null) ?? standard,
    volume: (isOurs ? asVolume(stored['volume']) : null) ?? 1,
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

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    // Somebody else's text under our name.
    return {};
  }
}

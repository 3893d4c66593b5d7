import type { DeviceRole } from '../domain/audio-device.js';
import { readJson } from '../domain/json-text.js';
import { isPlain } from '../domain/plain-data.js';
import type { SettingsStorage } from './ports.js';

/** The label chosen for each role; null leaves it to the system. */
export type DeviceChoices = Readonly<Record<DeviceRole, string | null>>;

const key = 'ccp-elements.devices';
const version = 1;

const noChoices: DeviceChoices = { microphone: null, speaker: null, ringer: null };

/** What was chosen on this machine. Anything unreadable, or of a later version, counts as nothing. */
export function readDeviceChoices(storage: SettingsStorage): DeviceChoices {
  const stored = readJson(storage.read(key) ?? 'null');
  if (!isPlain(stored) || stored['version'] !== version) return noChoices;
  const labelOf = (role: DeviceRole): string | null => {
    const label = stored[role];
    return typeof label === 'string' && label !== '' ? label : null;
  };
  return { microphone: labelOf('microphone'), speaker: labelOf('speaker'), ringer: labelOf('ringer') };
}

export function writeDeviceChoices(storage: SettingsStorage, choices: DeviceChoices): void {
  storage.write(key, JSON.stringify({ version, ...choices }));
}

import type { DeviceRole } from '../domain/audio-device.js';
import type { SettingsStorage } from './ports.js';

/** The label chosen for each role; null leaves it to the system. */
export type DeviceChoices = Readonly<Record<DeviceRole, string | null>>;

const key = 'ccp-elements.devices';
const version = 1;

const noChoices: DeviceChoices = { microphone: null, speaker: null, ringer: null };

/** What was chosen on this machine. Anything unreadable, or of a later version, counts as nothing. */
export function readDeviceChoices(storage: SettingsStorage): DeviceChoices {
  const stored = parse(storage.read(key));
  if (stored === null || stored['version'] !== version) return noChoices;
  const labelOf = (role: DeviceRole): string | null => {
    const label = stored[role];
    return typeof label === 'string' && label !== '' ? label : null;
  };
  return { microphone: labelOf('microphone'), speaker: labelOf('speaker'), ringer: labelOf('ringer') };
}

export function writeDeviceChoices(storage: SettingsStorage, choices: DeviceChoices): void {
  storage.write(key, JSON.stringify({ version, ...choices }));
}

function parse(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    // Somebody else's text under our name.
    return null;
  }
}

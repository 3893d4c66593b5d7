/** What a device does: hears the agent, lets the agent hear the customer, or rings. */
export type DeviceRole = 'microphone' | 'speaker' | 'ringer';

export const deviceRoles: readonly DeviceRole[] = ['microphone', 'speaker', 'ringer'];

/** A device as a browser lists it to one page. */
export interface AudioDevice {
  readonly direction: 'input' | 'output';
  /** The browser's name for it on one origin; another origin gets another. */
  readonly deviceId: string;
  /** Empty until the page may use a microphone. */
  readonly label: string;
}

/**
 * How a choice stands. `default`: nothing was chosen, the system decides. `applied`: Connect's page uses it.
 * `next-call`: it is used from the next call on. `missing`: it is not plugged in, and the system decides meanwhile.
 * `failed`: Connect's page did not take it.
 */
export type DeviceStanding = 'default' | 'applied' | 'next-call' | 'missing' | 'failed';

/** Ids that stand for whatever the system prefers; their labels repeat another device's. */
const aliases: readonly string[] = ['default', 'communications'];

const directionOf = { microphone: 'input', speaker: 'output', ringer: 'output' } as const;

function devicesFor(devices: readonly AudioDevice[], role: DeviceRole): readonly AudioDevice[] {
  return devices.filter(({ direction, deviceId }) => direction === directionOf[role] && deviceId !== '');
}

/** The labels to choose from, each once and in the browser's order. */
export function labelsFor(devices: readonly AudioDevice[], role: DeviceRole): readonly string[] {
  const named = devicesFor(devices, role).filter(({ deviceId, label }) => label !== '' && !aliases.includes(deviceId));
  return [...new Set(named.map(({ label }) => label))];
}

/**
 * The id of a chosen label, or null where that device is not there. Without a label the id of what the system prefers:
 * the browser's own alias, or what it lists first.
 */
export function deviceIdOf(devices: readonly AudioDevice[], role: DeviceRole, label: string | null): string | null {
  const candidates = devicesFor(devices, role);
  const found =
    label === null
      ? (candidates.find(({ deviceId }) => deviceId === 'default') ?? candidates[0])
      : candidates.find((device) => device.label === label && !aliases.includes(device.deviceId));
  return found?.deviceId ?? null;
}

/** How makers and systems call what is worn on the head. */
const worn =
  /head-?(?:set|phone)|earphone|hands-?free|air ?pods|jabra|plantronics|\bpoly\b|blackwire|voyager|evolve|\bepos\b|ヘッド(?:セット|ホン|フォン)|イヤホン/i;

/** Whether a label is that of a headset, as far as it tells. */
export function isHeadset(label: string): boolean {
  return worn.test(label);
}

/** What takes over for a device that is gone: another headset before what the system prefers, which may be a loudspeaker. */
export function substituteFor(devices: readonly AudioDevice[], role: DeviceRole): string | null {
  const headset = labelsFor(devices, role).find(isHeadset);
  return deviceIdOf(devices, role, headset ?? null);
}

/** The label of the device that the system prefers, without the browser's word for it; empty where it is not told. */
export function systemLabel(devices: readonly AudioDevice[], role: DeviceRole): string {
  const deviceId = deviceIdOf(devices, role, null);
  const candidates = devicesFor(devices, role);
  const { label = '' } = candidates.find((device) => device.deviceId === deviceId) ?? {};
  return labelsFor(devices, role).find((plain) => label.endsWith(plain)) ?? label;
}

/** What calls run at, in hertz; a device at another rate is converted, which can hum or crackle. */
export const callSampleRate = 48_000;

/** The first rate that calls do not run at, or null. */
export function unusualRate(rates: readonly (number | undefined)[]): number | null {
  return rates.find((rate) => rate !== undefined && rate > 0 && rate !== callSampleRate) ?? null;
}

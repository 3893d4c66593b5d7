import type { AudioDevice, DeviceRole } from '../../domain/audio-device.js';
import { CcpError } from '../../domain/errors.js';
import type { StreamsCalls } from './call-streams.js';
import { convertDevices } from './convert-devices.js';
import type { StreamsNamespace } from './streams-namespace.js';

interface Ground {
  readonly streams: StreamsNamespace;
  readonly calls: StreamsCalls;
}

/** Milliseconds for the CCP's page to list its devices. */
const listLimit = 3000;

/** The share of the usual limit after which the CCP's page has not taken a device: it never says that it will not. */
const patience = 0.4;

/** What the CCP's page says once it uses a device. */
export const deviceEvents = {
  microphone: 'configuration::microphone_device_changed',
  speaker: 'configuration::speaker_device_changed',
  ringer: 'configuration::ringer_device_changed',
} as const satisfies Readonly<Record<DeviceRole, string>>;

/** The key under which such an event settles the request. */
export const deviceKey = (role: string): string => `device ${role}`;

export async function listDevices({ streams }: Ground): Promise<readonly AudioDevice[]> {
  try {
    return convertDevices(await streams.core.getFrameMediaDevices(listLimit));
  } catch (cause) {
    throw new CcpError('device/not-listed', { said: String(cause) }, { cause });
  }
}

export async function setDevice({ streams, calls }: Ground, role: DeviceRole, deviceId: string): Promise<void> {
  const agent = new streams.Agent();
  const setters = {
    microphone: () => agent.setMicrophoneDevice(deviceId),
    speaker: () => agent.setSpeakerDevice(deviceId),
    ringer: () => agent.setRingerDevice(deviceId),
  };
  try {
    await calls.make({ command: 'setDevice', key: deviceKey(role), patience, run: setters[role] });
  } catch (cause) {
    throw new CcpError('device/not-taken', { said: role }, { cause });
  }
}

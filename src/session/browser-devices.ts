import type { AudioDevice } from '../domain/audio-device.js';
import type { DevicePort } from './ports.js';

const directions = { audioinput: 'input', audiooutput: 'output' } as const;

/** The devices that this page itself may see. A page of an insecure origin sees none. */
export const browserDevices: DevicePort = {
  canChooseOutput: () => typeof HTMLMediaElement !== 'undefined' && 'setSinkId' in HTMLMediaElement.prototype,
  async list() {
    const found = (await mediaDevices()?.enumerateDevices()) ?? [];
    return found.flatMap(({ kind, deviceId, label }): readonly AudioDevice[] =>
      kind === 'videoinput' ? [] : [{ direction: directions[kind], deviceId, label }],
    );
  },
  onChange(listener) {
    const devices = mediaDevices();
    devices?.addEventListener('devicechange', listener);
    return () => devices?.removeEventListener('devicechange', listener);
  },
};

function mediaDevices(): MediaDevices | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.mediaDevices;
}

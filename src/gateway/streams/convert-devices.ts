import { deepFreeze } from '../../domain/deep-freeze.js';
import type { AudioDevice } from '../../domain/audio-device.js';
import { records, text } from './convert-raw.js';

/** Reads a list of devices as browsers write them; cameras are left out. */
export function convertDevices(listed: unknown): readonly AudioDevice[] {
  return deepFreeze(
    records(listed).flatMap(({ kind, deviceId, label }): readonly AudioDevice[] => {
      if (kind !== 'audioinput' && kind !== 'audiooutput') return [];
      const direction = kind === 'audioinput' ? 'input' : 'output';
      return [{ direction, deviceId: text(deviceId) ?? '', label: text(label) ?? '' }];
    }),
  );
}

import { describe, expect, it } from 'vitest';
import { isHeadset, systemLabel, unusualRate, type AudioDevice } from '../../src/domain/audio-device.js';

const input = (deviceId: string, label: string): AudioDevice => ({ direction: 'input', deviceId, label });

describe('a device by its label', () => {
  it.each([
    'Headset Microphone (Jabra EVOLVE 30)',
    'Poly Blackwire 3220',
    'ヘッドセット マイク',
    'AirPods Pro',
    'USB Headphones',
  ])('%s is a headset', (label) => {
    expect(isHeadset(label)).toBe(true);
  });

  it.each(['Built-in microphone', 'Monitor of Polycarbonate', 'マイク配列', 'Speakers (Realtek)', ''])(
    '%s is none',
    (label) => {
      expect(isHeadset(label)).toBe(false);
    },
  );
});

describe('the device that the system prefers', () => {
  it('is told under the name it has by itself', () => {
    const devices = [input('default', 'Default - Jabra'), input('a', 'Lid'), input('b', 'Jabra')];
    expect(systemLabel(devices, 'microphone')).toBe('Jabra');
  });

  it('is the first where the browser has no word for it, and nobody where nothing is named', () => {
    expect(systemLabel([input('a', 'Lid'), input('b', 'Jabra')], 'microphone')).toBe('Lid');
    expect(systemLabel([input('a', '')], 'microphone')).toBe('');
    expect(systemLabel([], 'microphone')).toBe('');
  });
});

describe('a rate', () => {
  it('is noted only where it is known and not that of calls', () => {
    expect(unusualRate([48_000, undefined])).toBeNull();
    expect(unusualRate([undefined, 0])).toBeNull();
    expect(unusualRate([48_000, 44_100])).toBe(44_100);
  });
});

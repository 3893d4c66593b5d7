import { describe, expect, it } from 'vitest';
import { isVdiPlatform, mediaModeOf, vdiNames, vdiPlatforms } from '../../src/domain/media-mode.js';

describe('the audio mode that two attributes name', () => {
  it('is no choice where neither is given', () => {
    expect(mediaModeOf('', '')).toBeUndefined();
  });

  it.each(['softphone', 'medialess'])('is %s alone', (mode) => {
    expect(mediaModeOf(mode, '')).toEqual({ mode });
  });

  it.each(vdiPlatforms)('is vdi with %s', (platform) => {
    expect(mediaModeOf('vdi', platform)).toEqual({ mode: 'vdi', platform });
    expect(vdiNames[platform]).not.toBe('');
  });

  it.each([
    ['vdi', ''],
    ['vdi', 'citrix'],
    ['vdi', 'VMWARE'],
    ['medialess', 'CITRIX'],
    ['softphone', 'AZURE'],
    ['', 'CITRIX'],
    ['none', ''],
    ['Softphone', ''],
  ])('is refused for media="%s" vdi-platform="%s"', (mode, platform) => {
    expect(mediaModeOf(mode, platform)).toBeNull();
  });

  it('knows no platform by an inherited name', () => {
    expect([isVdiPlatform('toString'), isVdiPlatform(0), isVdiPlatform('OMNISSA')]).toEqual([false, false, true]);
  });
});

import { describe, expect, it } from 'vitest';
import { isAzureDesktop } from '../../../src/gateway/streams/azure-desktop.js';
import { ccpFeatures, realmFeatures } from '../../../src/gateway/streams/frame-features.js';

const granted = (allow: string): readonly string[] =>
  allow
    .split(';')
    .map((feature) => feature.trim())
    .filter((feature) => feature !== '' && !feature.endsWith("'none'"));

describe('what the frames of the softphone may use', () => {
  it('is microphone, speaker and screen where the audio is here or redirected', () => {
    for (const media of [{ mode: 'softphone' }, { mode: 'vdi', platform: 'OMNISSA' }] as const) {
      expect(granted(ccpFeatures(media))).toEqual(
        expect.arrayContaining(['microphone', 'autoplay', 'speaker-selection', 'display-capture']),
      );
      expect(realmFeatures(media)).toBe('');
    }
  });

  it('is no source of media without media, whatever a later Streams grants', () => {
    const allow = ccpFeatures({ mode: 'medialess' }, 'microphone; camera; autoplay; hid');
    expect(granted(allow)).toEqual(['autoplay', 'hid', 'speaker-selection']);
    for (const source of ['microphone', 'camera', 'display-capture']) {
      expect(allow).toContain(`${source} 'none'`);
      expect(realmFeatures({ mode: 'medialess' })).toContain(`${source} 'none'`);
    }
  });
});

describe('an Azure Virtual Desktop', () => {
  it.each([
    [{ mediaDevices: { isCallRedirectionEnabled: true } }, true],
    [{ mediaDevices: { isCallRedirectionEnabled: false } }, false],
    [{ mediaDevices: { isCallRedirectionEnabled: 'yes' } }, false],
    [{ mediaDevices: {} }, false],
    [{}, false],
    [undefined, false],
  ])('is told by its redirection: %j', (navigator, isOne) => {
    expect(isAzureDesktop(navigator)).toBe(isOne);
  });
});

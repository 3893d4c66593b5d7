import { describe, expect, it } from 'vitest';
import { vdiPlatforms } from '../../../src/domain/media-mode.js';
import { isCcpError, type CcpError } from '../../../src/domain/errors.js';
import { initParameters, ownSoftphoneParameters } from '../../../src/gateway/streams/init-parameters.js';
import type { StreamsGatewayOptions } from '../../../src/gateway/streams/options.js';
import { readSettings } from '../../../src/gateway/streams/settings.js';

const instanceUrl = 'https://example.my.connect.aws';

function refusal(options: Readonly<Record<string, unknown>>): CcpError {
  try {
    readSettings({ instanceUrl, ...options });
  } catch (error) {
    if (isCcpError(error)) return error;
  }
  throw new Error('The options were taken.');
}

const parameters = (options: Omit<StreamsGatewayOptions, 'instanceUrl'> = {}) =>
  initParameters(readSettings({ instanceUrl, ...options }));

describe('options of the gateway', () => {
  it.each([
    [{ regoin: 'us-east-1' }, 'did you mean region?'],
    [{ instanceURL: instanceUrl }, 'did you mean instanceUrl?'],
    [{ 'streams-url': '/streams.js' }, 'did you mean streamsUrl?'],
    [{ softphone: { alllowFramedSoftphone: true } }, 'softphone.alllowFramedSoftphone'],
    [{ softphone: { disableEchoCancelation: true } }, 'did you mean disableEchoCancellation?'],
    [{ timeouts: { comand: 500 } }, 'did you mean command?'],
    [{ ccpUrl: instanceUrl }, 'did you mean instanceUrl?'],
    [{ loginPopup: false }, 'signIn()'],
    [{ ccpAckTimeout: 3000 }, 'did you mean timeouts.ccpAck?'],
    [{ media: { mode: 'medialess', platform: 'CITRIX' } }, 'media.platform'],
  ])('refuses the unknown %j and says what was meant', (options, hint) => {
    const error = refusal(options);
    expect(error.code).toBe('options/unknown-option');
    expect(error.detail.said).toContain(hint);
  });

  it('suggests nothing where nothing is near', () => {
    expect(refusal({ banana: 1 }).detail.said).toBe('there is no option banana');
  });

  it.each([
    [{ region: '' }, 'region'],
    [{ loader: 'script' }, 'loader'],
    [{ media: { mode: 'vdi' } }, 'media.platform'],
    [{ media: { mode: 'vdi', platform: 'VMWARE' } }, 'media.platform'],
    [{ media: { mode: 'both' } }, 'media'],
    [{ media: 'softphone' }, 'media'],
    [{ ringtones: { voice: '' } }, 'ringtones.voice'],
    [{ ringtones: { chat: { url: '' } } }, 'ringtones.chat.url'],
    [{ ringtones: [] }, 'ringtones'],
    [{ pageOptions: { enableAudioDeviceSettings: 'true' } }, 'pageOptions.enableAudioDeviceSettings'],
    [{ timeouts: { command: 10 } }, 'timeouts.command'],
    [{ timeouts: { ccpLoad: Number.NaN } }, 'timeouts.ccpLoad'],
    [{ streamsUrl: 'javascript:alert(1)' }, 'streamsUrl'],
    [{ clock: { now: () => 0 } }, 'clock'],
    [{ streamsLogLevel: 'LOUD' }, 'streamsLogLevel'],
  ])('refuses the value in %j and says where it stands', (options, path) => {
    const error = refusal(options);
    expect(error.code).toBe('options/invalid-value');
    expect(error.detail.said).toContain(`${path}: expected`);
  });

  it('takes undefined for not given', () => {
    const options = { region: undefined, media: undefined, timeouts: { command: undefined } };
    expect(readSettings({ instanceUrl, ...options })).toMatchObject({
      media: { mode: 'softphone' },
      timeouts: { command: 10_000, ccpLoad: 10_000 },
      ccpOrigin: instanceUrl,
      signInUrl: `${instanceUrl}/ccp-v2/`,
    });
  });

  it('signs in at the login address where one is given', () => {
    const loginUrl = 'https://idp.example/start?app=connect';
    expect(readSettings({ instanceUrl, loginUrl }).signInUrl).toBe(loginUrl);
  });
});

describe('what Streams is given', () => {
  it('never lets Streams open a window or reload the CCP by itself', () => {
    expect(parameters()).toMatchObject({
      loginPopup: false,
      loginOptions: { disableAuthPopupAfterLogout: true },
      ccpLoadTimeout: 2_147_483_647,
    });
  });

  it.each([
    [{ mode: 'softphone' } as const, { allowFramedSoftphone: true }],
    [{ mode: 'medialess' } as const, { allowFramedSoftphone: false }],
  ])('always sends the softphone block, for %j', (media, softphone) => {
    expect(parameters({ media })['softphone']).toEqual(softphone);
  });

  it.each(vdiPlatforms)('names the virtual desktop %s to the softphone', (platform) => {
    const { softphone } = parameters({ media: { mode: 'vdi', platform } });
    expect(softphone).toEqual({ allowFramedSoftphone: true, VDIPlatform: platform });
  });

  it('names it to the page’s own softphone where the host brings the RTC library, and the CCP gets no audio', () => {
    const settings = readSettings({ instanceUrl, media: { mode: 'vdi', platform: 'OMNISSA', rtcUrl: '/rtc.js' } });
    expect(ownSoftphoneParameters(settings)).toEqual({ allowFramedSoftphone: true, VDIPlatform: 'OMNISSA' });
    expect(initParameters(settings)).toMatchObject({
      softphone: { allowFramedSoftphone: false, VDIPlatform: 'OMNISSA' },
    });
  });

  it('leaves a ringtone key out unless a tone is chosen, for an empty one silences the default', () => {
    expect(
      parameters({ ringtones: { voice: 'default', chat: 'off', task: { url: 'https://a.example/t.mp3' } } }),
    ).toMatchObject({
      softphone: { allowFramedSoftphone: true },
      chat: { disableRingtone: true },
      task: { ringtoneUrl: 'https://a.example/t.mp3' },
    });
    expect(parameters()).not.toHaveProperty('chat');
    expect(parameters()['softphone']).not.toHaveProperty('ringtoneUrl');
  });

  it('is plain data that can be posted, made anew for each start', () => {
    const settings = readSettings({
      instanceUrl,
      region: 'ap-northeast-1',
      loginUrl: new URL('https://idp.example/'),
      softphone: { allowEarlyGum: false },
      pageOptions: { enableAudioDeviceSettings: true },
      storageAccess: { canRequest: false },
      loader: () => undefined,
    });
    const [first, second] = [initParameters(settings), initParameters(settings)];
    expect(structuredClone(first)).toEqual(second);
    expect(first['storageAccess']).not.toBe(second['storageAccess']);
    expect(first).toMatchObject({
      region: 'ap-northeast-1',
      loginUrl: 'https://idp.example/',
      softphone: { allowEarlyGum: false, allowFramedSoftphone: true },
      pageOptions: { enableAudioDeviceSettings: true },
    });
  });
});

import type { MediaMode } from '../../domain/media-mode.js';
import type { Ringtone } from './options.js';
import { rtcUrlOf } from './rtc-library.js';
import type { StreamsSettings } from './settings.js';

/** The greatest delay that a browser's timer takes: longer than any page lives. */
const never = 2_147_483_647;

/** How the CCP fills its realm; Streams sets it on the frame. */
export const ccpFrameStyle = 'width: 100%; height: 100%; border: 0;';

/**
 * What `initCCP` gets: plain data, made anew for each call because Streams writes to it and posts it to the CCP.
 *
 * Streams never opens a window by itself here and never reloads its frame: this gateway looks for a sign-in on its own
 * terms. The softphone block is always sent, or the CCP takes up what an earlier page left in local storage.
 */
export function initParameters(settings: StreamsSettings, hasAudio = true): Readonly<Record<string, unknown>> {
  const { given, media, timeouts } = settings;
  const { chat, task, autoAccept, voice } = given.ringtones ?? {};
  return withoutUndefined({
    ccpUrl: settings.ccpUrl,
    region: given.region,
    loginUrl: given.loginUrl === undefined ? undefined : String(given.loginUrl),
    loginPopup: false,
    loginPopupAutoClose: false,
    loginOptions: { disableAuthPopupAfterLogout: true, autoClose: false },
    ccpLoadTimeout: never,
    ccpSynTimeout: timeouts.ccpSyn,
    ccpAckTimeout: timeouts.ccpAck,
    style: ccpFrameStyle,
    iframeTitle: settings.frameTitle,
    softphone: withoutUndefined({
      ...given.softphone,
      ...ringtoneOf(settings.isRungByPage ? 'off' : voice),
      ...softphoneOf(media, hasAudio && rtcUrlOf(media) === null),
    }),
    chat: chat === undefined ? undefined : ringtoneOf(chat),
    task: task === undefined ? undefined : ringtoneOf(task),
    autoAcceptTone: autoAccept === undefined ? undefined : ringtoneOf(autoAccept),
    pageOptions: given.pageOptions === undefined ? undefined : withoutUndefined(given.pageOptions),
    shouldAddNamespaceToLogs: given.shouldAddNamespaceToLogs,
    storageAccess: given.storageAccess === undefined ? undefined : structuredClone(given.storageAccess),
  });
}

/** What the realm's own softphone gets, where the host brings the RTC library. */
export function ownSoftphoneParameters({ given, media }: StreamsSettings): Readonly<Record<string, unknown>> {
  return withoutUndefined({ ...given.softphone, ...softphoneOf(media, true) });
}

function softphoneOf(media: MediaMode, isHere: boolean): Readonly<Record<string, unknown>> {
  return {
    allowFramedSoftphone: isHere && media.mode !== 'medialess',
    VDIPlatform: media.mode === 'vdi' ? media.platform : undefined,
  };
}

/** An empty `ringtoneUrl` would silence the instance's own tone, so the key is there only when there is a tone. */
function ringtoneOf(ringtone: Ringtone | undefined): Readonly<Record<string, unknown>> {
  if (ringtone === undefined || ringtone === 'default') return {};
  return ringtone === 'off' ? { disableRingtone: true } : { ringtoneUrl: ringtone.url };
}

function withoutUndefined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

import { CcpError } from '../../domain/errors.js';
import type { MediaMode } from '../../domain/media-mode.js';
import { runScript } from './load-streams.js';
import type { StreamsSettings } from './settings.js';
import type { RealmWindow } from './streams-namespace.js';

/** Under this name Streams looks for the element that plays the customer. */
const speakerId = 'remote-audio';

/** Where the host's own RTC library lies, or null where the CCP has the audio. */
export function rtcUrlOf(media: MediaMode): string | null {
  return media.mode === 'medialess' ? null : (media.rtcUrl ?? null);
}

/**
 * Brings the host's RTC library into the realm, where it adds itself to the `connect` that Streams has made. Rejects with
 * `load/rtc-failed` where the script cannot be had or defines no `connect.RTCSession`.
 */
export async function loadRtcLibrary(realm: RealmWindow, url: string, settings: StreamsSettings): Promise<void> {
  try {
    await runScript(realm, new URL(url, document.baseURI).href, settings);
  } catch (cause) {
    throw new CcpError(
      'load/rtc-failed',
      { origin: new URL(url, document.baseURI).origin, said: String(cause) },
      { cause },
    );
  }
  const connect: unknown = Reflect.get(realm, 'connect');
  const isThere = typeof connect === 'object' && connect !== null && 'RTCSession' in connect;
  if (!isThere) throw new CcpError('load/rtc-failed', { said: 'the script did not define connect.RTCSession' });
  const speaker = realm.document.createElement('audio');
  speaker.id = speakerId;
  speaker.autoplay = true;
  realm.document.body.append(speaker);
}

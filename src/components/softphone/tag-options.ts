import { CcpError } from '../../domain/errors.js';
import { mediaModeOf, type MediaMode } from '../../domain/media-mode.js';
import type { StreamsSessionOptions } from '../../session/create-session.js';

/** What `options` may carry besides the attributes. */
export type SoftphoneOptions = Partial<Omit<StreamsSessionOptions, 'instanceUrl'>>;

/** What the tag says of its session. */
export interface TagSettings {
  readonly instanceUrl: string;
  readonly region: string;
  readonly loginUrl: string;
  readonly streamsUrl: string;
  readonly country: string;
  readonly sessionHours: number | undefined;
  readonly media: '' | MediaMode['mode'];
  readonly vdiPlatform: string;
  readonly rtcUrl: string;
  readonly options: SoftphoneOptions;
}

/** The session's options: attributes win over `options`. Throws `options/invalid-media`. */
export function tagOptions(tag: TagSettings): StreamsSessionOptions {
  const { instanceUrl, region, loginUrl, streamsUrl, country, sessionHours } = tag;
  const given = { region, loginUrl, streamsUrl, country, sessionHours, media: mediaOf(tag) };
  const written = Object.entries(given).filter(([, value]) => value !== '' && value !== undefined);
  return { ...tag.options, ...Object.fromEntries(written), instanceUrl };
}

function mediaOf({ media, vdiPlatform, rtcUrl }: TagSettings): MediaMode | undefined {
  const mode = mediaModeOf(media, vdiPlatform, rtcUrl);
  if (mode === null)
    throw new CcpError('options/invalid-media', { said: `media="${media}" vdi-platform="${vdiPlatform}"` });
  return mode;
}

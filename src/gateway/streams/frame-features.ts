import type { MediaMode } from '../../domain/media-mode.js';

/** What Streams 2.28 grants the CCP. A frame gets its features when it begins to load, so they must be there before. */
const featuresOfStreams = 'microphone; camera; autoplay; clipboard-write; identity-credentials-get';

/** Firefox needs `speaker-selection` for any choice of a speaker in the CCP; Streams leaves it out. */
const moreFeatures = 'speaker-selection; display-capture';

/** What opens a microphone, a camera or a screen. */
const sources = ['microphone', 'camera', 'display-capture'] as const;

const refused = sources.map((feature) => `${feature} 'none'`).join('; ');

/** The `allow` of the CCP's frame. Where it has no media the browser itself keeps every source from it. */
export function ccpFeatures(media: MediaMode, ofStreams = featuresOfStreams): string {
  const features = `${ofStreams}; ${moreFeatures}`;
  if (media.mode !== 'medialess' && media.rtcUrl === undefined) return features;
  const others = features.split('; ');
  return [...others.filter((feature) => !sources.some((source) => feature.startsWith(source))), refused].join('; ');
}

/** The `allow` of the realm around it; empty where the frame gets what its page has. */
export function realmFeatures({ mode }: MediaMode): string {
  return mode === 'medialess' ? refused : '';
}

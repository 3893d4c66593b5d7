import { vdiNames } from '../../domain/media-mode.js';
import type { Locale } from '../../locales/en.js';
import type { SessionSnapshot } from '../../session/session-snapshot.js';
import { hasAudioElsewhere } from './tab-audio.js';

/** Where the audio of the agent's calls is in words, or null where it is in this page as usual or on a desk phone. */
export function unusualAudioPlace(snapshot: SessionSnapshot | undefined, terms: Locale['terms']): string | null {
  if (snapshot?.agent == null || snapshot.agent.deskPhoneNumber !== null) return null;
  if (hasAudioElsewhere(snapshot)) return terms.audioElsewhere;
  const { media } = snapshot;
  if (media.mode === 'medialess') return terms.audioOutside;
  return media.mode === 'vdi' ? terms.audioRedirected(vdiNames[media.platform]) : null;
}

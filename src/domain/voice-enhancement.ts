/** `noise-suppression` suits every headset; `voice-isolation` also removes other voices and wants a wired headset. */
export type VoiceEnhancement = 'none' | 'noise-suppression' | 'voice-isolation';

const modes: Readonly<Record<string, VoiceEnhancement>> = {
  NONE: 'none',
  NOISE_SUPPRESSION: 'noise-suppression',
  VOICE_ISOLATION: 'voice-isolation',
};

/** Reads Connect's word; an instance without the feature says none, or one that is not known here. */
export function readVoiceEnhancement(mode: unknown): VoiceEnhancement | null {
  return typeof mode === 'string' && Object.hasOwn(modes, mode) ? (modes[mode] ?? null) : null;
}

/** Connect's word for it. */
export function voiceEnhancementMode(enhancement: VoiceEnhancement): string {
  return Object.keys(modes).find((mode) => modes[mode] === enhancement) ?? 'NONE';
}

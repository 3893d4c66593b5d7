/**
 * What the two places of a divided softphone tell each other: the page without media, which steers, and the window that
 * has the audio. Amazon Connect tells both of agent and contacts; it says nothing of the microphone in the other place, nor
 * whether there is one.
 */
export type MediaLinkMessage =
  /** The window with the audio is open; told at each change and to each who asks. */
  | { readonly type: 'here'; readonly isMuted: boolean }
  /** It closes. */
  | { readonly type: 'gone' }
  /** The steering page asks who is there, every two seconds. */
  | { readonly type: 'ask' }
  /** It wants the microphone off or on. */
  | { readonly type: 'mute'; readonly isMuted: boolean };

/** The way between the two places, whatever carries it. Messages may get lost; what matters is repeated. */
export interface MediaLink {
  send(message: MediaLinkMessage): void;
  /** Sends while the page is being left, when ordinary requests are cut off. */
  sendLast(message: MediaLinkMessage): void;
  /** Hears what the other place says; the answer ends that. */
  listen(listener: (message: MediaLinkMessage) => void): () => void;
}

/** Reads a message of any sender; null for what is none, such as one of a later version. */
export function readMediaLinkMessage(value: unknown): MediaLinkMessage | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  const { type } = value;
  if (type === 'gone' || type === 'ask') return { type };
  const isMuted = 'isMuted' in value ? value.isMuted : null;
  return (type === 'here' || type === 'mute') && typeof isMuted === 'boolean' ? { type, isMuted } : null;
}

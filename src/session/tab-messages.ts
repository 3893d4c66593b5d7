/**
 * What pages of one origin say to each other about one instance. Several versions of this library may meet there, so that
 * every message carries the version of this format, and others are passed over.
 */
const version = 1;

/**
 * `lead-request`: a page wants to carry the audio. `lead-granted`: the leader has let go of it and waits to be relieved.
 * `lead-refused`: the leader has a call. `leading`: a page leads from now on. `farewell`: it goes, and has tidied up.
 * `mute-wish`: the agent mutes or unmutes in that tab.
 */
export type TabMessage =
  | { readonly type: 'lead-request'; readonly from: string }
  | { readonly type: 'lead-granted' | 'lead-refused'; readonly to: string }
  | { readonly type: 'leading' | 'farewell' }
  | { readonly type: 'mute-wish'; readonly isMuted: boolean };

export function wireTabMessage(message: TabMessage): Readonly<Record<string, unknown>> {
  return { version, ...message };
}

/** Reads what came from another page; null where it is of another version or none of ours. */
export function readTabMessage(data: unknown): TabMessage | null {
  if (typeof data !== 'object' || data === null || member(data, 'version') !== version) return null;
  const type = member(data, 'type');
  const from = member(data, 'from');
  const isMuted = member(data, 'isMuted');
  const to = member(data, 'to');
  if (type === 'leading' || type === 'farewell') return { type };
  if (type === 'mute-wish' && typeof isMuted === 'boolean') return { type, isMuted };
  if (type === 'lead-request' && typeof from === 'string') return { type, from };
  if ((type === 'lead-granted' || type === 'lead-refused') && typeof to === 'string') return { type, to };
  return null;
}

function member(data: object, name: string): unknown {
  return Reflect.get(data, name);
}

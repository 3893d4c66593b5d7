import { microphoneState, type MicrophoneFacts, type MicrophoneState } from '../domain/microphone.js';
import { frameAround, isFeatureAllowed } from './feature-policy.js';

export type { MicrophoneState } from '../domain/microphone.js';

/** The microphone as the page may know it. */
export interface MicrophonePort {
  /**
   * Looks, and where `mayOpen` and the browser has allowed it before, opens the microphone for a moment. `frame` is that of
   * Connect, whose policy is looked at too.
   */
  look(mayOpen: boolean, frame?: HTMLIFrameElement | null): Promise<MicrophoneState>;
  /** Hears that the permission or the devices have changed. */
  onChange(listener: () => void): () => void;
}

type Failure = MicrophoneFacts['failure'];

/** The browser's microphone; null where there is none to know of, as in Node. */
export function browserMicrophone(): MicrophonePort | null {
  if (typeof navigator === 'undefined' || typeof window === 'undefined') return null;
  // A page without TLS has no devices at all.
  const mediaDevices = 'mediaDevices' in navigator ? navigator.mediaDevices : null;
  if (mediaDevices === null && window.isSecureContext) return null;
  let hadInput = false;
  return {
    async look(mayOpen, frame = null) {
      const facts = await microphoneFacts(frame, hadInput);
      hadInput ||= facts.inputs !== null && facts.inputs > 0;
      const state = microphoneState(facts);
      if (state !== 'ready' || !mayOpen || mediaDevices === null) return state;
      return microphoneState({ ...facts, failure: await failureToOpen(mediaDevices) });
    },
    onChange(listener) {
      const stop = new AbortController();
      const { signal } = stop;
      mediaDevices?.addEventListener('devicechange', listener, { signal });
      void microphonePermission().then((status) => status?.addEventListener('change', listener, { signal }));
      return () => stop.abort();
    },
  };
}

/** What this page sees without opening the microphone or asking anybody. */
export async function microphoneFacts(frame: HTMLIFrameElement | null, hadInput: boolean): Promise<MicrophoneFacts> {
  const mediaDevices = 'mediaDevices' in navigator ? navigator.mediaDevices : null;
  const [permission, devices] = await Promise.all([microphonePermission(), mediaDevices?.enumerateDevices()]);
  const state = permission?.state ?? null;
  // Firefox says so too of a microphone that it was allowed to use until the page is left.
  const isEmptyWord = state === 'prompt' && navigator.userAgent.includes('Firefox/');
  return {
    isSecureContext: window.isSecureContext,
    hasOpaqueOrigin: window.origin === 'null',
    frameAround: frameAround('microphone'),
    isPageAllowed: isFeatureAllowed(document, 'microphone'),
    isCcpAllowed: frame === null ? null : isFeatureAllowed(frame, 'microphone'),
    permission: isEmptyWord ? null : state,
    inputs: devices?.filter(({ kind }) => kind === 'audioinput').length ?? null,
    hadInput,
    failure: null,
  };
}

/** Undefined where the browser has no such question. */
export async function microphonePermission(): Promise<PermissionStatus | undefined> {
  try {
    return await navigator.permissions.query({ name: 'microphone' });
  } catch {
    // Older Firefox refuses the name.
    return undefined;
  }
}

async function failureToOpen(mediaDevices: MediaDevices): Promise<Failure> {
  try {
    const stream = await mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return null;
  } catch (error) {
    return error instanceof DOMException ? { name: error.name, message: error.message } : { name: '', message: '' };
  }
}

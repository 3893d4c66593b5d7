/**
 * What a look at the microphone found. `unasked`: the browser has not asked the person yet, or waits for the answer;
 * `busy`: another program has it; `unknown`: the browser does not say.
 */
export type MicrophoneState = 'ready' | 'denied' | 'missing' | 'unasked' | 'busy' | 'unknown';

/** The microphone as the page may know it. */
export interface MicrophonePort {
  /** Looks, and where `mayOpen` and the browser has allowed it before, opens the microphone for a moment. */
  look(mayOpen: boolean): Promise<MicrophoneState>;
  /** Hears that the permission or the devices have changed. */
  onChange(listener: () => void): () => void;
}

/** The browser's microphone; null where there is none to know of: in Node, and on a page without TLS. */
export function browserMicrophone(): MicrophonePort | null {
  if (typeof navigator === 'undefined' || !('mediaDevices' in navigator)) return null;
  const { mediaDevices } = navigator;
  return {
    async look(mayOpen) {
      const permission = (await microphonePermission())?.state;
      if (permission === undefined) return 'unknown';
      if (permission === 'denied') return 'denied';
      const devices = await mediaDevices.enumerateDevices();
      if (!devices.some(({ kind }) => kind === 'audioinput')) return 'missing';
      // Firefox says so too of a microphone that it was allowed to use until the page is left.
      if (permission === 'prompt') return navigator.userAgent.includes('Firefox/') ? 'unknown' : 'unasked';
      return mayOpen ? open(mediaDevices) : 'ready';
    },
    onChange(listener) {
      const stop = new AbortController();
      const { signal } = stop;
      mediaDevices.addEventListener('devicechange', listener, { signal });
      void microphonePermission().then((status) => status?.addEventListener('change', listener, { signal }));
      return () => stop.abort();
    },
  };
}

/** Undefined where the browser has no such question. */
async function microphonePermission(): Promise<PermissionStatus | undefined> {
  try {
    return await navigator.permissions.query({ name: 'microphone' });
  } catch {
    // Older Firefox refuses the name.
    return undefined;
  }
}

const stateOfError: Readonly<Record<string, MicrophoneState>> = {
  NotAllowedError: 'denied',
  NotFoundError: 'missing',
  NotReadableError: 'busy',
};

async function open(mediaDevices: MediaDevices): Promise<MicrophoneState> {
  try {
    const stream = await mediaDevices.getUserMedia({ audio: true });
    for (const track of stream.getTracks()) track.stop();
    return 'ready';
  } catch (error) {
    return (error instanceof DOMException ? stateOfError[error.name] : undefined) ?? 'unknown';
  }
}

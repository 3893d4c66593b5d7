/**
 * How a lock is asked for: `if-free` takes no answer but a free one; `in-turn` waits until every page before has let go;
 * `at-once` takes it away from its holder.
 */
export type LockManner = 'if-free' | 'in-turn' | 'at-once';

export interface TabChannel {
  post(message: unknown): void;
  close(): void;
}

/** What the pages of one origin in one browser share. */
export interface TabPort {
  /**
   * Asks for a lock that one page holds at a time, until it gives it up, ends or loses it to another. Answers with what
   * gives it up, or with null where it was not free. `onLost` hears that another page took it; `signal` ends the waiting.
   */
  lock(name: string, manner: LockManner, onLost: () => void, signal: AbortSignal): Promise<(() => void) | null>;
  /** Talks to the other pages that opened a channel of the same name. */
  openChannel(name: string, onMessage: (data: unknown) => void): TabChannel;
  /** Hears that this page is being left. */
  onLeaving(listener: () => void): () => void;
}

/** Web Locks, a broadcast channel and `pagehide`; null where there are no locks, as in Node or on a page without TLS. */
export function browserTabs(): TabPort | null {
  if (typeof window === 'undefined' || !('locks' in navigator) || typeof BroadcastChannel === 'undefined') return null;
  const { locks } = navigator;
  return {
    lock: (name, manner, onLost, signal) =>
      new Promise((resolve, reject) => {
        let isHeld = false;
        const options =
          manner === 'in-turn' ? { signal } : { ifAvailable: manner === 'if-free', steal: manner === 'at-once' };
        const hold = async (lock: Lock | null): Promise<void> => {
          if (lock === null) return resolve(null);
          isHeld = true;
          await new Promise<void>((release) => resolve(release));
        };
        locks.request(name, options, hold).catch((cause: unknown) => {
          if (isHeld) onLost();
          else reject(new Error(String(cause), { cause }));
        });
      }),
    openChannel(name, onMessage) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<unknown>) => onMessage(data);
      return { post: (message) => channel.postMessage(message), close: () => channel.close() };
    },
    onLeaving(listener) {
      window.addEventListener('pagehide', listener);
      return () => window.removeEventListener('pagehide', listener);
    },
  };
}

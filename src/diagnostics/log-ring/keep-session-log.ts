import { browserPorts } from '../../session/browser-ports.js';
import type { Session } from '../../session/session.js';
import { DurableLogRing, type LogRingOptions } from './durable-log-ring.js';
import { followSession } from './follow-session.js';
import { indexedRingStore } from './indexed-ring-store.js';

/** A ring in the page's IndexedDB. */
export function browserLogRing(options: Partial<LogRingOptions> = {}): DurableLogRing {
  return new DurableLogRing({ clock: browserPorts.clock, openStore: async () => indexedRingStore(), ...options });
}

/**
 * Keeps a session's log beyond a reload or crash of the page. `stop` writes what waits and ends; the ring's entries go into
 * a support bundle.
 */
export function keepSessionLog(
  session: Session,
  options: Partial<LogRingOptions> = {},
): { readonly ring: DurableLogRing; readonly stop: () => Promise<void> } {
  const ring = browserLogRing(options);
  const unfollow = followSession(session, ring, options.clock ?? browserPorts.clock);
  const flush = (): void => void ring.flush();
  // A page that is put away may never run again.
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', flush);
  return {
    ring,
    async stop() {
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      unfollow();
      await ring.close();
    },
  };
}

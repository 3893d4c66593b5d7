import type { TextStorage } from './memory-store.js';
import type { OutboxNews, OutboxPorts } from './outbox-ports.js';

/** The ports of a page: Web Locks, a broadcast channel and the events of the window. Each is left out where it is not there. */
export function browserOutboxPorts(name: string): OutboxPorts & { readonly close: () => void } {
  const channel = openChannel(name);
  return {
    now: () => Date.now(),
    after(milliseconds, task) {
      const timer = setTimeout(task, milliseconds);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    alone,
    onNews(listener) {
      const stop = new AbortController();
      const { signal } = stop;
      const tell = (news: OutboxNews) => (): void => listener(news);
      window.addEventListener('online', tell('online'), { signal });
      window.addEventListener('pagehide', tell('leaving'), { signal });
      window.addEventListener('pageshow', tell('seen'), { signal });
      document.addEventListener('visibilitychange', tell('seen'), { signal });
      channel?.addEventListener('message', tell('changed'), { signal });
      return () => stop.abort();
    },
    tell: () => channel?.postMessage('changed'),
    close: () => channel?.close(),
  };
}

/** The local storage of the page's origin, which a browser may refuse. */
export const browserTexts: TextStorage = {
  read(name) {
    try {
      return globalThis.localStorage.getItem(name);
    } catch {
      // The browser keeps nothing for this page.
      return null;
    }
  },
  write(name, text) {
    try {
      globalThis.localStorage.setItem(name, text);
      return true;
    } catch {
      // Blocked or full, which the answer says.
      return false;
    }
  },
};

/** Without locks two tabs may send the same record at once, and the sink takes it once. */
async function alone(name: string, task: () => Promise<void>): Promise<void> {
  const { locks } = navigator;
  if (!('locks' in navigator)) return task();
  let isBegun = false;
  const begin = (): Promise<void> => {
    isBegun = true;
    return task();
  };
  try {
    await locks.request(name, begin);
  } catch (error) {
    if (isBegun) throw error;
    // The page's origin has no locks, as in a sandbox.
    await task();
  }
}

function openChannel(name: string): BroadcastChannel | null {
  return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
}

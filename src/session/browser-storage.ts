import type { SettingsStorage } from './ports.js';

/** The local storage of the page's origin. A page that may not keep anything chooses anew each time. */
export const browserStorage: SettingsStorage = {
  read: (name) => attempt(() => globalThis.localStorage.getItem(name)),
  write: (name, text) => attempt(() => globalThis.localStorage.setItem(name, text)),
};

function attempt<T>(task: () => T): T | null {
  try {
    return task();
  } catch {
    // Blocked by the browser's settings, full, or not there at all as in Node.
    return null;
  }
}

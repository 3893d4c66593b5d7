import type { SignInLock } from './ports.js';

/** The browser's Web Locks. Where there are none, as in an insecure or sandboxed page, tabs do not know of each other. */
export const browserLock: SignInLock = {
  hold(name) {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    void hold(name, held);
    return () => release();
  },
  async isHeld(name) {
    try {
      const { held = [] } = (await globalThis.navigator?.locks?.query()) ?? {};
      return held.some((lock) => lock.name === name);
    } catch {
      // The page's origin has no locks.
      return false;
    }
  },
};

/** Shared: two tabs that sign in at once must not wait for each other. */
async function hold(name: string, held: Promise<void>): Promise<void> {
  try {
    await globalThis.navigator?.locks?.request(name, { mode: 'shared' }, () => held);
  } catch {
    // The page's origin has no locks.
  }
}

/** Opens the docks whose keys have just come, for tests of what comes after: a third of a second, many hundred times. */
import { guardFor } from '../../../src/components/internal/dock-guard.js';

type Timer = ReturnType<typeof setTimeout>;

const { setTimeout: start, clearTimeout: stop } = globalThis;

/** What opens a dock when its time has come. */
const openings = new Map<Timer | undefined, () => void>();

Object.assign(globalThis, {
  setTimeout(run: () => void, delay?: number, ...given: []): Timer {
    if (delay !== guardFor) return start(run, delay, ...given);
    const open = (): void => {
      openings.delete(timer);
      run();
    };
    const timer = start(open, delay);
    openings.set(timer, open);
    return timer;
  },
  clearTimeout(timer: Timer | undefined): void {
    openings.delete(timer);
    stop(timer);
  },
});

export function openGuards(): void {
  for (const [timer, open] of openings) {
    stop(timer);
    open();
  }
}

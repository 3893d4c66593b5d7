import type { GatewayClock } from '../gateway.js';

export type { GatewayClock } from '../gateway.js';

/** The clock of this machine. */
export const machineClock: GatewayClock = {
  now: () => Date.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};

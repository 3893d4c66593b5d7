import type { InstanceClock } from './instance.js';

/** The clock on the wall, for a served instance. */
export const wallClock: InstanceClock = {
  now: () => Date.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};

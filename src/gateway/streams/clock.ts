/** Time for the gateway: tests move it, the page gives the wall clock. */
export interface GatewayClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs `task` once after `milliseconds`; the answer cancels it. */
  after(milliseconds: number, task: () => void): () => void;
}

/** The clock of this machine. */
export const machineClock: GatewayClock = {
  now: () => Date.now(),
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};

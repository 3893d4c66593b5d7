import type { InstanceClock } from './instance.js';

/** What is still to happen to one thing; all of it is called off at once when that thing changes course. */
export class Appointments {
  private cancels: readonly (() => void)[] = [];

  constructor(
    private readonly clock: InstanceClock,
    private readonly turn: (task: () => void) => void,
  ) {}

  after(milliseconds: number, task: () => void): void {
    const cancel = this.clock.after(milliseconds, () => {
      this.cancels = this.cancels.filter((other) => other !== cancel);
      this.turn(task);
    });
    this.cancels = [...this.cancels, cancel];
  }

  cancelAll(): void {
    for (const cancel of this.cancels) cancel();
    this.cancels = [];
  }
}

import type { WriteAnswer } from '../../../src/presence/presence-facts.js';
import type { Schedule } from './schedule.js';

/** Whose doing an event is. The syncs under test are not told. */
export type Cause = 'user' | 'ours' | 'system';

/** Latencies in milliseconds and shares of misfortune. */
export const conditions = {
  event: [30, 900],
  write: [40, 1500],
  answer: [5, 200],
  duplicates: 0.15,
  repeat: [1, 60],
  failures: 0.02,
  lostAnswers: 0.02,
} as const;

/** Carries one side's events, in order, late and sometimes twice, and writes to it, which may fail or never be answered. */
export class Wire<Event> {
  hear: (event: Event, cause: Cause) => void = () => undefined;
  private lastArrival = 0;
  private untold: Cause | null = null;

  /** Reports of Connect are reliable: a repeated one comes before the next. */
  constructor(
    private readonly schedule: Schedule,
    private readonly isReliable: boolean,
    private readonly lostEvents = 0,
  ) {}

  tell(event: Event, cause: Cause): void {
    const { schedule } = this;
    // What a lost event would have told comes to light with the next one.
    const truth = this.untold === 'user' ? this.untold : cause;
    this.untold = schedule.chance(this.lostEvents) ? truth : null;
    if (this.untold !== null) return;
    const arrival = Math.max(schedule.now + schedule.between(...conditions.event), this.lastArrival);
    const repeat = schedule.chance(conditions.duplicates) ? schedule.between(...conditions.repeat) : 0;
    this.lastArrival = arrival + (this.isReliable ? repeat : 0);
    schedule.after(arrival - schedule.now, () => this.hear(event, truth));
    if (repeat > 0) schedule.after(arrival - schedule.now + repeat, () => this.hear(event, truth));
  }

  /** `apply` makes the write come true where the side takes it. */
  write(apply: () => WriteAnswer, answer: (answer: WriteAnswer) => void, onDone: (isTaken: boolean) => void): void {
    const { schedule } = this;
    const isLost = schedule.chance(conditions.lostAnswers);
    const fails = schedule.chance(conditions.failures);
    schedule.after(schedule.between(...conditions.write), () => {
      const result: WriteAnswer = fails ? { ok: false, failure: 'unknown' } : apply();
      onDone(result.ok);
      if (!isLost) schedule.after(schedule.between(...conditions.answer), () => answer(result));
    });
  }
}

import type { Side } from './presence-facts.js';
import type { PresenceTiming } from './presence-timing.js';

/** When both sides are read again, and which part of an answer is still worth something when it comes. */
export class ReadBack {
  private dueAt = 0;
  private lastId = 0;
  private open: { readonly id: number; readonly at: number; readonly stale: readonly Side[] } | null = null;
  private isNeeded = false;

  constructor(private readonly timing: PresenceTiming) {}

  /** True while nothing may be written before both sides have been read. */
  get isDemanded(): boolean {
    return this.isNeeded;
  }

  get nextAt(): number {
    return this.open === null ? this.dueAt : this.open.at + this.timing.answerLimit;
  }

  /** Something was heard from a side or sent to it: what is being read of it now may be older. */
  touch(side: Side, now: number): void {
    this.dueAt = now + this.timing.auditAfter;
    if (this.open !== null) this.open = { ...this.open, stale: [...this.open.stale, side] };
  }

  /** Both sides are to be read at once. */
  demand(): void {
    this.isNeeded = true;
    this.dueAt = 0;
  }

  /** A read that nobody answers is given up. */
  passTime(now: number): void {
    if (this.open === null || now < this.open.at + this.timing.answerLimit) return;
    this.open = null;
    this.isNeeded = false;
    this.dueAt = now + this.timing.auditEvery;
  }

  /** The number of a read that is due now, or null. */
  next(now: number): number | null {
    if (this.open !== null || now < this.dueAt) return null;
    const id = (this.lastId += 1);
    this.open = { id, at: now, stale: [] };
    return id;
  }

  /** The sides of which nothing newer is known; null for an answer that nobody waits for. */
  answer(readId: number, now: number): readonly Side[] | null {
    if (this.open?.id !== readId) return null;
    const { stale } = this.open;
    this.open = null;
    this.isNeeded = false;
    this.dueAt = now + this.timing.auditEvery;
    return (['connect', 'crm'] as const).filter((side) => !stale.includes(side));
  }
}

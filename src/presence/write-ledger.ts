import type { Side } from './presence-facts.js';
import type { PresenceTiming } from './presence-timing.js';

/** A write of ours whose report is expected. */
interface ExpectedWrite {
  readonly id: number;
  readonly side: Side;
  readonly value: string;
  readonly sentAt: number;
  readonly answeredAt: number | null;
  readonly seenAt: number | null;
  /** The time for the answer or the report has run out, and that was told. */
  readonly isLapsed: boolean;
}

/** How soon after a report its repetition comes, in milliseconds. */
const repeats = 100;

/** What we wrote and when, so that its report is never taken for somebody's decision. */
export class WriteLedger {
  private writes: readonly ExpectedWrite[] = [];

  constructor(private readonly timing: PresenceTiming) {}

  add(id: number, side: Side, value: string, now: number): void {
    const write = { id, side, value, sentAt: now, answeredAt: null, seenAt: null, isLapsed: false };
    this.writes = [...this.writes, write];
  }

  sideOf(id: number): { readonly side: Side; readonly value: string } | undefined {
    return this.writes.find((write) => write.id === id);
  }

  answer(id: number, now: number): void {
    this.writes = this.writes.map((write) => (write.id === id ? { ...write, answeredAt: now } : write));
  }

  remove(id: number): void {
    this.writes = this.writes.filter((write) => write.id !== id);
  }

  clear(): void {
    this.writes = [];
  }

  /** Takes a report for that of a write. Of those that were given up, the older ones are forgotten. */
  match(side: Side, value: string, now: number): boolean {
    const found = this.writes.find((write) => write.side === side && write.value === value);
    if (found === undefined) return false;
    const isPast = (write: ExpectedWrite): boolean => write.side === side && write.id < found.id && write.isLapsed;
    this.writes = this.writes
      .filter((write) => !isPast(write))
      .map((write) => (write === found ? { ...write, seenAt: now } : write));
    return true;
  }

  /** True while a write is under way on that side, as far as can be told. */
  isWaiting(side: Side, now: number): boolean {
    return this.writes.some((write) => write.side === side && now < this.waitsUntil(write));
  }

  /** Drops what need not be known any longer. */
  prune(now: number): void {
    this.writes = this.writes.filter((write) => now < this.keptUntil(write));
  }

  /** Writes whose time has run out without a report, each once. */
  lapse(now: number): readonly Side[] {
    const lapsed = this.writes.filter((write) => this.isSilent(write, now));
    if (lapsed.length === 0) return [];
    this.writes = this.writes.map((write) => (lapsed.includes(write) ? { ...write, isLapsed: true } : write));
    return lapsed.map(({ side }) => side);
  }

  /** That side has been read since: whatever became of the writes that were given up is known. */
  settle(side: Side): void {
    this.writes = this.writes.filter((write) => write.side !== side || !write.isLapsed || write.answeredAt === null);
  }

  /** When something changes here by time alone. */
  nextAt(now: number): number | null {
    const moments = this.writes.map((write) => this.waitsUntil(write)).filter((moment) => moment > now);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  private isSilent(write: ExpectedWrite, now: number): boolean {
    return write.seenAt === null && !write.isLapsed && now >= this.waitsUntil(write);
  }

  private waitsUntil({ sentAt, answeredAt, seenAt }: ExpectedWrite): number {
    const { answerLimit, grace, settle } = this.timing;
    // Seen without an answer: it may have been somebody who chose the same, with ours still on its way.
    if (answeredAt === null) return sentAt + (seenAt === null ? answerLimit : settle);
    return seenAt === null ? answeredAt + grace : answeredAt;
  }

  private keptUntil(write: ExpectedWrite): number {
    const { sentAt, answeredAt, seenAt } = write;
    const { answerLimit, lateLimit, grace, settle } = this.timing;
    if (answeredAt !== null && seenAt === null) return answeredAt + grace + settle;
    // It was done before it was answered, so its report is on its way at most as long as any other, and may come twice.
    if (answeredAt !== null) return Math.max(answeredAt + grace, (seenAt ?? 0) + repeats);
    return seenAt === null ? sentAt + answerLimit + lateLimit : this.waitsUntil(write);
  }
}

import type { OutboxNews, OutboxPorts } from '../../src/disposition/outbox/outbox-ports.js';

interface Timer {
  readonly at: number;
  readonly task: () => void;
}

/** One machine whose time stands still until a test moves it, with the lock and the channel that its pages share. */
export class VirtualMachine {
  now = Date.UTC(2026, 10, 21);
  /** 0 to 1, for every choice by chance. */
  chance = (): number => 0.5;
  private readonly timers = new Set<Timer>();
  private readonly pages = new Set<(news: OutboxNews) => void>();
  private line: Promise<void> = Promise.resolve();

  /** The ports of one page; `close` is its sudden end. */
  page(): OutboxPorts & { hear(news: OutboxNews): void; close(): void } {
    let hear: (news: OutboxNews) => void = () => undefined;
    let isOpen = true;
    const listener = (news: OutboxNews): void => hear(news);
    this.pages.add(listener);
    let freeLock = (): void => undefined;
    return {
      now: () => this.now,
      after: (milliseconds, task) => this.after(milliseconds, () => isOpen && task()),
      random: () => this.chance(),
      alone: (_name, task) => {
        // The end of a page gives its lock back, whatever it was doing.
        const ended = new Promise<void>((resolve) => (freeLock = resolve));
        const turn = this.line.then(() => (isOpen ? Promise.race([task(), ended]) : undefined));
        this.line = turn.catch(() => undefined);
        return turn;
      },
      onNews: (given) => {
        hear = given;
        return () => void (hear = () => undefined);
      },
      tell: () => {
        for (const page of this.pages) if (page !== listener && isOpen) page('changed');
      },
      hear: (news) => hear(news),
      close: () => {
        isOpen = false;
        this.pages.delete(listener);
        freeLock();
      },
    };
  }

  after(milliseconds: number, task: () => void): () => void {
    const timer = { at: this.now + milliseconds, task };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }

  /** Moves the time on, timer by timer. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.now + milliseconds;
    await settle();
    for (let next = this.next(until); next !== null; next = this.next(until)) {
      this.timers.delete(next);
      this.now = Math.max(this.now, next.at);
      next.task();
      await settle();
    }
    this.now = until;
  }

  private next(until: number): Timer | null {
    const due = [...this.timers].filter(({ at }) => at <= until);
    return due.toSorted((a, b) => a.at - b.at)[0] ?? null;
  }
}

/** Lets every promise that can be settled without time come to its end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 120; turn += 1) await Promise.resolve();
}

/** Repeatable random numbers from 0 up to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Appointment {
  readonly at: number;
  readonly order: number;
  readonly task: () => void;
}

/** Time that passes only from one appointment to the next; those of one moment keep their order. */
export class Schedule {
  now = 0;
  private readonly heap: Appointment[] = [];
  private count = 0;

  constructor(readonly random: () => number) {}

  between(least: number, most: number): number {
    return least + this.random() * (most - least);
  }

  chance(share: number): boolean {
    return this.random() < share;
  }

  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)] as T;
  }

  after(delay: number, task: () => void): void {
    const { heap } = this;
    const added = { at: this.now + delay, order: (this.count += 1), task };
    let place = heap.push(added) - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!isBefore(added, heap[parent] as Appointment)) break;
      heap[place] = heap[parent] as Appointment;
      place = parent;
    }
    heap[place] = added;
  }

  runUntil(end: number): void {
    for (let next = this.heap[0]; next !== undefined && next.at <= end; next = this.heap[0]) {
      this.removeFirst();
      this.now = next.at;
      next.task();
    }
    this.now = end;
  }

  private removeFirst(): void {
    const { heap } = this;
    const last = heap.pop() as Appointment;
    if (heap.length === 0) return;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      const other = child + 1;
      if (other < heap.length && isBefore(heap[other] as Appointment, heap[child] as Appointment)) child = other;
      if (!isBefore(heap[child] as Appointment, last)) break;
      heap[place] = heap[child] as Appointment;
      place = child;
    }
    heap[place] = last;
  }
}

function isBefore(one: Appointment, other: Appointment): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

import type { GatewayClock } from '../../../src/gateway/streams/clock.js';

interface Appointment {
  readonly due: number;
  readonly task: () => void;
}

/** A clock that moves when told. `freeze` lets time pass without meeting appointments, as a sleeping machine does. */
export class TestClock implements GatewayClock {
  #time = Date.UTC(2026, 0, 5, 9);
  #appointments: Appointment[] = [];

  now(): number {
    return this.#time;
  }

  after(milliseconds: number, task: () => void): () => void {
    const appointment = { due: this.#time + milliseconds, task };
    this.#appointments.push(appointment);
    return () => {
      this.#appointments = this.#appointments.filter((other) => other !== appointment);
    };
  }

  advance(milliseconds: number): void {
    const end = this.#time + milliseconds;
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      const met = next;
      this.#appointments = this.#appointments.filter((other) => other !== met);
      this.#time = Math.max(this.#time, met.due);
      met.task();
    }
    this.#time = end;
  }

  freeze(milliseconds: number): void {
    this.#time += milliseconds;
  }

  get pending(): number {
    return this.#appointments.length;
  }

  #next(end: number): Appointment | undefined {
    return this.#appointments.filter(({ due }) => due <= end).sort((one, other) => one.due - other.due)[0];
  }
}

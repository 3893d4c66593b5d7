import type { InstanceClock } from './instance.js';

interface Appointment {
  readonly due: number;
  readonly task: () => void;
}

/** A clock that moves only when told, so that tests and demos meet every moment of a call at once. */
export class VirtualClock implements InstanceClock {
  private time: number;
  private appointments: readonly Appointment[] = [];

  /** @param start epoch milliseconds; by default a Monday morning in 2026. */
  constructor(start = Date.UTC(2026, 0, 5, 9, 0, 0, 250)) {
    this.time = start;
  }

  now(): number {
    return this.time;
  }

  after(milliseconds: number, task: () => void): () => void {
    const appointment: Appointment = { due: this.time + Math.max(0, milliseconds), task };
    this.appointments = [...this.appointments, appointment];
    return () => {
      this.appointments = this.appointments.filter((other) => other !== appointment);
    };
  }

  /** Moves on, meeting every appointment on the way in the order of its time. */
  advance(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (let next = this.nextUntil(end); next !== undefined; next = this.nextUntil(end)) {
      const met = next;
      this.appointments = this.appointments.filter((other) => other !== met);
      this.time = Math.max(this.time, met.due);
      met.task();
    }
    this.time = end;
  }

  /** The machine sleeps: time goes on, and nothing is met before the next `advance`. */
  sleep(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** How many appointments are still to come. */
  get pending(): number {
    return this.appointments.length;
  }

  private nextUntil(end: number): Appointment | undefined {
    return this.appointments
      .filter(({ due }) => due <= end)
      .reduce<Appointment | undefined>((first, other) => (first && first.due <= other.due ? first : other), undefined);
  }
}

import type { InstanceClock } from '../../../src/simulator/instance/instance.js';
import { seededRandom, type Random } from '../../../src/simulator/instance/random.js';

export interface WeatherOptions {
  readonly seed?: number;
  /** Shortest and longest milliseconds that an answer or an event takes. */
  readonly latency?: readonly [number, number];
  /** How many of 100 events come twice, and how many of 100 answers never. */
  readonly doubles?: number;
  readonly losses?: number;
}

/** How answers and events travel between the softphone's frame and the page around it. The same seed, the same weather. */
export class Weather {
  /** No answer is given until `clearUp`. */
  isSilent = false;
  private readonly random: Random;
  private owed: (() => void)[] = [];

  constructor(
    readonly clock: InstanceClock,
    private readonly options: WeatherOptions = {},
  ) {
    this.random = seededRandom(options.seed ?? 1);
  }

  /** Answers of different requests may overtake each other. */
  answer(task: () => void): void {
    if (this.happens(this.options.losses ?? 0)) return;
    this.clock.after(this.delay(), () => {
      if (this.isSilent) this.owed.push(task);
      else task();
    });
  }

  event(task: () => void): void {
    const times = this.happens(this.options.doubles ?? 0) ? 2 : 1;
    for (let time = 0; time < times; time += 1) this.clock.after(this.delay(), task);
  }

  /** Gives the answers that are owed. */
  clearUp(): void {
    this.isSilent = false;
    for (const task of this.owed.splice(0)) this.clock.after(0, task);
  }

  /** True in `percent` of 100 cases. */
  happens(percent: number): boolean {
    return percent > 0 && this.random() * 100 < percent;
  }

  private delay(): number {
    const [shortest, longest] = this.options.latency ?? [5, 40];
    return Math.round(shortest + this.random() * (longest - shortest));
  }
}

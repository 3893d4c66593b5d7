import { secondsKept, type AudioDirection, type QualitySample } from '../domain/call-quality.js';

const columns = ['packets', 'lost', 'level', 'jitter', 'bufferDelay', 'roundTrip'] as const;
const places = { packets: 0, lost: 1, level: 2, jitter: 3, bufferDelay: 4, roundTrip: 5 } as const;
const firstCapacity = 256;

/** The seconds of one direction of a call, in columns of numbers; NaN stands for null. Grows to three hours, then forgets. */
export class QualityRing {
  /** Samples ever taken. */
  count = 0;
  private times = new Float64Array(firstCapacity);
  private figures = new Float32Array(firstCapacity * columns.length);

  constructor(
    private readonly direction: AudioDirection,
    private readonly most = secondsKept,
  ) {}

  add(sample: QualitySample): void {
    if (this.count === this.times.length && this.count < this.most) this.grow();
    const row = this.count % this.times.length;
    this.times[row] = sample.at;
    this.figures.set(
      columns.map((column) => sample[column] ?? NaN),
      row * columns.length,
    );
    this.count += 1;
  }

  /** The samples from number `from` on, oldest first, without those forgotten. */
  read(from: number): readonly QualitySample[] {
    const first = Math.max(0, from, this.count - this.times.length);
    return Array.from({ length: Math.max(0, this.count - first) }, (_, index) => this.sample(first + index));
  }

  private sample(number: number): QualitySample {
    const row = number % this.times.length;
    const figure = (column: (typeof columns)[number]): number | null => {
      const value = this.figures[row * columns.length + places[column]] ?? NaN;
      return Number.isNaN(value) ? null : value;
    };
    return {
      at: this.times[row] ?? 0,
      direction: this.direction,
      packets: figure('packets'),
      lost: figure('lost'),
      level: figure('level'),
      jitter: figure('jitter'),
      bufferDelay: figure('bufferDelay'),
      roundTrip: figure('roundTrip'),
    };
  }

  private grow(): void {
    const capacity = Math.min(this.most, this.times.length * 2);
    const [times, figures] = [this.times, this.figures];
    this.times = new Float64Array(capacity);
    this.figures = new Float32Array(capacity * columns.length);
    this.times.set(times);
    this.figures.set(figures);
  }
}

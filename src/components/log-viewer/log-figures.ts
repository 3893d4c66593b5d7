import type { LogWords } from '../../locales/en-logs.js';

/** Words and numbers of a log in one language. */
export class LogFigures {
  private readonly clock: Intl.DateTimeFormat;
  private readonly day: Intl.DateTimeFormat;
  private readonly whole: Intl.NumberFormat;
  private readonly fine: Intl.NumberFormat;

  constructor(
    readonly words: LogWords,
    tag: string,
  ) {
    const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
    this.clock = new Intl.DateTimeFormat(tag, { ...time, fractionalSecondDigits: 3 });
    this.day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' });
    this.whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
    this.fine = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  }

  time(at: number | null): string {
    return at === null ? '' : this.clock.format(at);
  }

  date(at: number): string {
    return this.day.format(at);
  }

  number(value: number | null): string {
    return value === null ? '–' : this.whole.format(value);
  }

  decimal(value: number | null): string {
    return value === null ? '–' : this.fine.format(value);
  }

  /** With a no-break space, as units are written. */
  milliseconds(value: number | null): string {
    return value === null ? '–' : `${this.whole.format(value)}\u00a0ms`;
  }

  seconds(value: number): string {
    return `${this.fine.format(value)}\u00a0s`;
  }

  percent(value: number | null): string {
    return value === null ? '–' : `${this.fine.format(value)}\u00a0%`;
  }
}

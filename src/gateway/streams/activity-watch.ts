import type { GatewayEvent } from '../gateway.js';
import type { GatewayClock } from './clock.js';
import { eventFacts } from './convert.js';
import type { StreamsNamespace } from './streams-namespace.js';

/** Connect reckons inactivity in minutes; more than this many milliseconds apart is often enough. */
const between = 30_000;

export interface ActivityWatchOptions {
  readonly clock: GatewayClock;
  readonly emit: (event: GatewayEvent) => void;
}

/**
 * Instances may sign out agents who do nothing. What an agent does outside the CCP Connect does not see: it is told here,
 * and its warnings are heard. Both need Streams 2.21; an older one has neither, and its instances ask for neither.
 */
export class ActivityWatch {
  #streams: StreamsNamespace | null = null;
  #toldAt = Number.NEGATIVE_INFINITY;
  #isWarned = false;

  constructor(private readonly options: ActivityWatchOptions) {}

  /** Streams knows the agent: only now does the CCP take subscriptions. */
  begin(streams: StreamsNamespace): void {
    if (this.#streams === streams) return;
    this.#streams = streams;
    if (streams.SessionExpirationWarningManager === undefined) return;
    const warnings = new streams.SessionExpirationWarningManager();
    warnings.onExpirationWarning((data) => this.#warned(eventFacts.expiration(data) ?? this.options.clock.now()));
    warnings.onExpirationWarningCleared(() => this.#cleared());
  }

  /** The CCP is going; its subscriptions go with its realm. */
  end(): void {
    this.#streams = null;
    this.#cleared();
  }

  noteActivity(): void {
    const now = this.options.clock.now();
    const isDue = this.#isWarned || now - this.#toldAt >= between;
    if (this.#streams?.sendActivity === undefined || !isDue) return;
    this.#toldAt = now;
    this.#streams.sendActivity();
  }

  #warned(endsAt: number): void {
    this.#isWarned = true;
    this.options.emit({ type: 'inactivity', endsAt });
  }

  #cleared(): void {
    if (!this.#isWarned) return;
    this.#isWarned = false;
    this.options.emit({ type: 'inactivity', endsAt: null });
  }
}

import { earlyReading, type CoreReading } from './core-reading.js';
import { callGuarded, Listeners } from './listeners.js';
import { LogRing } from './log-ring.js';
import type { SessionPorts } from './ports.js';
import type { QualityRecords } from './quality-records.js';
import { reduce } from './reduce.js';
import type { SessionEvent } from './session-event.js';
import type { SessionSnapshot } from './session-snapshot.js';
import { emptySnapshot, emptyState, type SessionFact, type SessionState } from './session-state.js';
import { Store } from './store.js';

/**
 * The heart of a session: takes one fact after the other, leads the state on and tells what changed. A fact that
 * arrives while another is being told waits for its turn, so that every listener sees the same order.
 */
export class SessionCore {
  readonly log: LogRing;
  /** Both come with the work, before the first report: see `work-place.ts`. */
  quality: QualityRecords | null = null;
  reading: CoreReading = earlyReading;
  private state: SessionState = emptyState;
  private readonly store: Store<SessionSnapshot>;
  private readonly events: Listeners<SessionEvent>;
  private readonly hearers: Listeners<SessionFact>;
  private readonly waiting: SessionFact[] = [];
  private isTelling = false;

  constructor(readonly ports: SessionPorts) {
    const report = this.reportThrown;
    this.log = new LogRing(
      () => ports.clock.now(),
      (entry) => ports.log(entry),
    );
    this.store = new Store(emptySnapshot, report);
    this.events = new Listeners<SessionEvent>(report);
    this.hearers = new Listeners<SessionFact>(report);
  }

  get snapshot(): SessionSnapshot {
    return this.store.value;
  }

  subscribe<T>(selector: (snapshot: SessionSnapshot) => T, listener: (value: T) => void): () => void {
    return this.store.subscribe(selector, listener);
  }

  on(listener: (event: SessionEvent) => void): () => void {
    return this.events.add(listener);
  }

  /** For parts of the session that follow facts which change no snapshot, once they have been taken. */
  hear(listener: (fact: SessionFact) => void): () => void {
    return this.hearers.add(listener);
  }

  take(fact: SessionFact): void {
    this.waiting.push(fact);
    if (this.isTelling) return;
    this.isTelling = true;
    for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
      const now = next;
      callGuarded(
        () => this.takeOne(now),
        (error) => this.reportThrown(error),
      );
    }
    this.isTelling = false;
  }

  private takeOne(fact: SessionFact): void {
    if (fact.type === 'log') return this.log.add(fact.level, fact.text, fact.fields);
    if (fact.type === 'quality' || fact.type === 'call-report') return this.quality?.take(fact);
    const before = this.state.snapshot;
    const { reading } = this;
    this.state = reduce(this.state, fact, this.ports.clock.now(), reading.fact);
    const events = reading.events(before, this.state);
    this.store.set(this.state.snapshot);
    for (const event of events) {
      const entry = reading.entry(event);
      if (entry !== null) this.log.add(...entry);
      this.events.tell(event);
    }
    this.hearers.tell(fact);
    this.waiting.push(...reading.consequences({ before, after: this.state, fact, events }));
  }

  /** For what a listener threw. */
  readonly reportThrown = (error: unknown): void => {
    this.log.add('error', 'uncaught', { said: error instanceof Error ? error.message : String(error) });
    this.ports.reportError(error);
  };
}

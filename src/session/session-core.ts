import { isLiveCall } from '../domain/capabilities.js';
import { CcpError } from '../domain/errors.js';
import { lifecycleEvents } from './lifecycle.js';
import { callGuarded, Listeners } from './listeners.js';
import { LogRing } from './log-ring.js';
import type { SessionPorts } from './ports.js';
import { microphoneReason } from './readiness.js';
import type { QualityRecords } from './quality-records.js';
import type { ReadContacts } from './read-contacts.js';
import { reduce } from './reduce.js';
import type { SessionEvent } from './session-event.js';
import type { SessionSnapshot } from './session-snapshot.js';
import { emptySnapshot, emptyState, type OwnFact, type SessionFact, type SessionState } from './session-state.js';
import { Store } from './store.js';
import { unansweredParties } from './unanswered-parties.js';

/**
 * The heart of a session: takes one fact after the other, leads the state on and tells what changed. A fact that
 * arrives while another is being told waits for its turn, so that every listener sees the same order.
 */
export class SessionCore {
  readonly log: LogRing;
  /** Both come with the work, before the first report: see `work-place.ts`. */
  quality: QualityRecords | null = null;
  readContacts: ReadContacts = () => null;
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
    this.state = reduce(this.state, fact, this.ports.clock.now(), this.readContacts);
    const events = lifecycleEvents(before, this.state);
    this.store.set(this.state.snapshot);
    for (const event of events) {
      this.logEvent(event);
      this.events.tell(event);
    }
    this.hearers.tell(fact);
    this.waiting.push(...consequences(before, this.state.snapshot, fact, events));
  }

  private logEvent(event: SessionEvent): void {
    if (event.type === 'status') {
      this.log.add(event.error === null ? 'info' : 'warn', 'status', {
        status: event.status,
        code: event.error?.code ?? null,
      });
    } else if (event.type === 'error') {
      this.log.add('error', 'error', {
        code: event.error.code,
        target: event.target,
        said: event.error.detail.said ?? null,
      });
    } else if ('contact' in event) {
      const { contactId, outcome, endedBy } = event.contact;
      this.log.add('info', event.type, { contactId, outcome, endedBy });
    } else if (event.type === 'agent-state') {
      this.log.add('info', 'agent-state', { type: event.agent.state.type, hasNext: event.agent.nextState !== null });
    } else if (event.type === 'expiry') {
      this.log.add('info', 'expiry', { at: event.expiresAt, minutesLeft: event.notice?.minutesLeft ?? null });
    } else if (event.type === 'readiness') {
      const [reason] = event.readiness.reasons;
      this.log.add(reason === undefined ? 'info' : 'warn', 'readiness', { reason: reason ?? null });
    } else {
      this.log.add('info', 'mute', { desired: event.mute.desired, confirmed: event.mute.confirmed });
    }
  }

  /** For what a listener threw. */
  readonly reportThrown = (error: unknown): void => {
    this.log.add('error', 'uncaught', { said: error instanceof Error ? error.message : String(error) });
    this.ports.reportError(error);
  };
}

/** Errors that no command reports: a problem of the gateway, a microphone opened unasked, somebody who did not answer. */
function consequences(
  before: SessionSnapshot,
  after: SessionSnapshot,
  fact: SessionFact,
  events: readonly SessionEvent[],
): readonly OwnFact[] {
  if (fact.type === 'problem' && !fact.isFatal) {
    const error = moreExact(fact.error, before);
    return [{ type: 'failed', target: error.detail.contactId ?? 'agent', command: null, error }];
  }
  if (fact.type === 'mute' && hasDrifted(before, after)) {
    return [{ type: 'failed', target: 'mute', command: 'setMuted', error: new CcpError('mute/drifted') }];
  }
  return [...unansweredParties(before, after).map(failedParty), ...unansweredCalls(after, events)];
}

/** Connect knows only that the microphone did not open; the session may know already what denies it. */
function moreExact(error: CcpError, { readiness }: SessionSnapshot): CcpError {
  const code = error.code === 'media/microphone-denied' ? microphoneReason(readiness) : null;
  return code === null || code === error.code ? error : new CcpError(code, error.detail);
}

function failedParty(error: CcpError): OwnFact {
  return { type: 'failed', target: error.detail.contactId ?? 'dial', command: 'addParty', error };
}

/** While `dial` waits, the command itself rejects with this error. */
function unansweredCalls({ pending }: SessionSnapshot, events: readonly SessionEvent[]): readonly OwnFact[] {
  if (pending.some(({ command }) => command === 'dial')) return [];
  return events.filter(isUnanswered).map(({ contact }) => ({
    type: 'failed',
    target: 'dial',
    command: 'dial',
    error: new CcpError('dial/not-answered', { contactId: contact.contactId }),
  }));
}

function hasDrifted(before: SessionSnapshot, after: SessionSnapshot): boolean {
  const isOpened = before.mute.confirmed && !after.mute.confirmed;
  return isOpened && after.mute.desired === true && after.contacts.some(isLiveCall);
}

type ContactEvent = Extract<SessionEvent, { contact: unknown }>;

function isUnanswered(event: SessionEvent): event is ContactEvent {
  if (event.type !== 'contact-finished') return false;
  const { direction, outcome, endedBy } = event.contact;
  return direction === 'outbound' && outcome === 'not-answered' && endedBy !== 'agent';
}

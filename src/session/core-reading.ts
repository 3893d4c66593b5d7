import type { SessionEvent } from './session-event.js';
import type { SessionSnapshot } from './session-snapshot.js';
import type { OwnFact, SessionFact, SessionState } from './session-state.js';
import { statusEntry, statusEvents, type EventEntry } from './status-event.js';

/** What surrounds a fact. */
export interface Circumstances {
  /** This machine's time. */
  readonly now: number;
  readonly isReady: boolean;
}

/** A step from one state to the next. */
export interface Step {
  readonly before: SessionSnapshot;
  readonly after: SessionState;
  readonly fact: SessionFact;
  readonly events: readonly SessionEvent[];
}

/** How the core of a session understands facts. All of it is pure. */
export interface CoreReading {
  /** What a fact makes of the state, its status aside. */
  readonly fact: (state: SessionState, fact: SessionFact, circumstances: Circumstances) => SessionState;
  /** What is worth telling between two states. */
  readonly events: (before: SessionSnapshot, after: SessionState) => readonly SessionEvent[];
  /** Facts that follow from a step. */
  readonly consequences: (step: Step) => readonly OwnFact[];
  /** What the log says of an event. */
  readonly entry: (event: SessionEvent) => EventEntry | null;
}

/** Until the work is there: nobody can be signed in before, so that the status is all there is to tell. */
export const earlyReading: CoreReading = {
  fact: (state) => state,
  events: (before, { snapshot }) => statusEvents(before, snapshot),
  consequences: () => [],
  entry: statusEntry,
};

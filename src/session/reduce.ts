import { deepFreeze } from '../domain/deep-freeze.js';
import { reuse } from '../domain/reuse.js';
import type { CoreReading } from './core-reading.js';
import { statusAfter } from './session-status.js';
import type { SessionSnapshot } from './session-snapshot.js';
import { emptySnapshot, emptyState, withSnapshot, type SessionFact, type SessionState } from './session-state.js';

/**
 * Leads the state on by one fact. Pure: the same state and fact give the same answer; `now` is this machine's time, and
 * `read` what makes sense of the facts of an agent at work.
 */
export function reduce(state: SessionState, fact: SessionFact, now: number, read: CoreReading['fact']): SessionState {
  if (state.snapshot.status === 'stopped' && fact.type !== 'started') return atRest(state);
  const { status, error } = statusAfter(state.snapshot, fact);
  const next = read(withFact(atRest(state), fact), fact, { now, isReady: status === 'ready' });
  const settled = withSnapshot(next, { status, error });
  deepFreeze(settled.snapshot);
  return settled;
}

function withFact(state: SessionState, fact: SessionFact): SessionState {
  const { snapshot } = state;
  switch (fact.type) {
    case 'started':
      return withSnapshot(state, begun(snapshot, fact.media));
    case 'stopped':
      return { ...emptyState, snapshot: reuse(snapshot, { ...emptySnapshot, clockSkew: snapshot.clockSkew }) };
    case 'tab':
      return withSnapshot(state, { tab: fact.tab });
    case 'sign-in-elsewhere':
      return withSnapshot(state, { isSigningInElsewhere: fact.isGoingOn });
    default:
      return state;
  }
}

/** A session that begins anew keeps what is shown, and takes the line for sound until it is told otherwise. */
function begun({ media: before }: SessionSnapshot, media = before): Partial<SessionSnapshot> {
  return { media, isLinkUp: true, isSignallingUp: true, pending: [], errors: [] };
}

/** Contacts that departed with the fact before are told; they must not be told again. */
function atRest(state: SessionState): SessionState {
  return state.departed.length === 0 ? state : { ...state, departed: [] };
}

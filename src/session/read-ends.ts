import { expiryNotice, expiryOf, type ExpiryNotice, type SessionEnds } from '../domain/session-expiry.js';
import type { Circumstances } from './core-reading.js';
import { withSnapshot, type SessionFact, type SessionState } from './session-state.js';

const notKnown: SessionEnds = Object.freeze({ byLength: null, byInactivity: null });

/** What a fact and the time make of the session's end. A session that is not ready has none to count down to. Pure. */
export function readEnds(state: SessionState, fact: SessionFact, { now, isReady }: Circumstances): SessionState {
  const ends = isReady ? endsAfter(state.ends, fact) : notKnown;
  const notice = expiryNotice(ends, now);
  const dismissedStep = dismissedAfter(state.dismissedStep, fact, notice);
  const isHidden = notice?.cause === 'length' && notice.minutesLeft === dismissedStep;
  const isAsBefore = ends === state.ends && dismissedStep === state.dismissedStep;
  const remembered = isAsBefore ? state : { ...state, ends, dismissedStep };
  return withSnapshot(remembered, { expiresAt: expiryOf(ends), expiryNotice: isHidden ? null : notice });
}

function endsAfter(ends: SessionEnds, fact: SessionFact): SessionEnds {
  if (fact.type === 'session-ends') return { ...ends, byLength: fact.at };
  if (fact.type === 'inactivity') return { ...ends, byInactivity: fact.endsAt };
  return ends;
}

/** The agent dismisses one step of the countdown; the next is shown again. */
function dismissedAfter(
  dismissed: SessionState['dismissedStep'],
  fact: SessionFact,
  notice: ExpiryNotice | null,
): SessionState['dismissedStep'] {
  if (fact.type === 'session-ends') return null;
  const isDismissed = fact.type === 'dismissed' && fact.target === 'expiry' && notice?.cause === 'length';
  return isDismissed ? notice.minutesLeft : dismissed;
}

import { CcpError } from '../domain/errors.js';
import type { SessionFact } from './session-state.js';
import type { SessionSnapshot, SessionStatus } from './session-snapshot.js';

type Standing = Pick<SessionSnapshot, 'status' | 'error'>;

const standing = (status: SessionStatus, error: CcpError | null = null): Standing => ({ status, error });

/**
 * The status machine: where a fact leads. A fact without a rule changes nothing. After `stopped` only a new start
 * counts, for a gateway may still have something on its lips.
 */
export function statusAfter(now: Standing, fact: SessionFact): Standing {
  if (fact.type === 'started') return standing('loading');
  if (now.status === 'stopped') return now;
  switch (fact.type) {
    case 'stopped':
      return standing('stopped');
    case 'start-failed':
      return standing('failed', fact.error);
    case 'snapshot':
      return afterReport(now);
    case 'signing-in':
      return standing('signing-in');
    case 'sign-in-given-up':
      return now.status === 'ready' ? now : standing(now.status === 'expired' ? 'expired' : 'signed-out', fact.error);
    case 'sign-in':
      return afterSignInFact(now, fact);
    case 'problem':
      return fact.isFatal ? standing('failed', fact.error) : now;
    default:
      return now;
  }
}

/** An expired session is brought back by `restored` or by signing in: a poll sent before the expiry may still answer. */
function afterReport(now: Standing): Standing {
  return now.status === 'ready' || now.status === 'expired' ? now : standing('ready');
}

function afterSignInFact(now: Standing, { fact, error }: Extract<SessionFact, { type: 'sign-in' }>): Standing {
  if (fact === 'restored') return now.status === 'expired' ? standing('ready') : now;
  if (now.status === 'expired') return now;
  if (now.status === 'signing-in') return afterSigningIn(now, error);
  if (fact === 'expired') return standing('expired', error ?? new CcpError('sign-in/expired'));
  const signedOut = standing('signed-out', error ?? new CcpError('sign-in/required'));
  const isKnown = now.status === 'signed-out' && now.error?.code === signedOut.error?.code;
  return isKnown ? now : signedOut;
}

/** No sign-in opens these doors. */
const shutDoors: readonly string[] = ['sign-in/access-denied', 'sign-in/not-approved'];

/** The gateway looks again and again while a person types the password; only a door that stays shut ends that. */
function afterSigningIn(now: Standing, error: CcpError | undefined): Standing {
  return error !== undefined && shutDoors.includes(error.code) ? standing('signed-out', error) : now;
}

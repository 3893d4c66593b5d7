import type { ErrorCode } from '../../domain/error-codes.js';
import type { CcpError } from '../../domain/errors.js';
import type { SessionSnapshot, TargetError } from '../../session/session-snapshot.js';

/** Milliseconds after which a command without an answer is worth a banner. */
const stalledAfter = 10_000;

/** What the banner says, and which actions it offers. */
export interface Banner {
  readonly code: ErrorCode;
  readonly variant: 'error' | 'warning' | 'alarm';
  readonly origin: string;
  /** Origin of the instance, or empty. */
  readonly instance: string;
  /** Set where the error can be dismissed. */
  readonly failure: TargetError | null;
  readonly offers: 'dismiss' | 'mute' | 'sign-in' | 'renew' | 'stay-active' | 'nothing';
  /** The moment that the text names, or null. */
  readonly time: number | null;
}

/** Minutes before the end of the session from which it is more urgent than a failure that stands there still. */
const urgent = 5;

/** Chooses one banner: a live microphone first, then the session, then the last failure, then the line, then what is to come. */
export function bannerOf(snapshot: SessionSnapshot, now: number): Banner | null {
  const { status, error, contacts, errors, readiness, pending } = snapshot;
  const drift = errors.find((failure) => failure.error.code === 'mute/drifted');
  if (drift !== undefined) return { ...failed(drift), variant: 'alarm', offers: 'mute' };
  const isExpired = status === 'expired' || status === 'signing-in';
  if (isExpired && contacts.length > 0) return { ...bare('sign-in/expired', error), offers: 'sign-in' };
  const [hindrance] = readiness.reasons;
  // Whatever else is wrong, it is wrong because of that.
  if (hindrance === 'connection/offline') return { ...bare(hindrance, null), variant: 'warning' };
  if (status === 'signed-out') return aboutSigningIn(error);
  if (status !== 'ready') return null;
  const ending = aboutTheEnd(snapshot);
  if (ending?.isUrgent === true) return ending.banner;
  if (snapshot.ringtone.isBlocked) return { ...bare('ringtone/blocked', null), variant: 'warning' };
  const last = errors.filter(({ command }) => command !== 'setAttributes').at(-1);
  if (last !== undefined) return failed(last);
  if (hindrance !== undefined) return { ...bare(hindrance, null), variant: 'warning' };
  const isStalled = pending.some((command) => command.command !== 'accept' && now - command.since >= stalledAfter);
  return isStalled ? { ...bare('command/timeout', null), variant: 'warning' } : (ending?.banner ?? null);
}

function aboutTheEnd({ expiryNotice, expiresAt }: SessionSnapshot): { banner: Banner; isUrgent: boolean } | null {
  if (expiryNotice === null) return null;
  const { cause, minutesLeft } = expiryNotice;
  const warning = { variant: 'warning', time: expiresAt } as const;
  if (cause === 'inactivity') {
    return { banner: { ...bare('sign-in/inactive', null), ...warning, offers: 'stay-active' }, isUrgent: true };
  }
  const code = minutesLeft === 0 ? 'sign-in/expires-now' : 'sign-in/expires-soon';
  return { banner: { ...bare(code, null), ...warning, offers: 'renew' }, isUrgent: minutesLeft <= urgent };
}

/** Being signed out is no failure; a blocked window or a closed door is. */
function aboutSigningIn(error: CcpError | null): Banner | null {
  return error === null || error.code === 'sign-in/required' ? null : bare(error.code, error);
}

function bare(code: ErrorCode, error: CcpError | null): Banner {
  return {
    code,
    variant: 'error',
    origin: error?.detail.origin ?? '',
    instance: error?.detail.instance ?? '',
    failure: null,
    offers: 'nothing',
    time: null,
  };
}

function failed(failure: TargetError): Banner {
  return { ...bare(failure.error.code, failure.error), failure, offers: 'dismiss' };
}

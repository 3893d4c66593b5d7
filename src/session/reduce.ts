import { deepFreeze } from '../domain/deep-freeze.js';
import { reuse } from '../domain/reuse.js';
import { readEnds } from './read-ends.js';
import type { ReadContacts } from './read-contacts.js';
import { hindrancesAfter } from './hindrances.js';
import { readinessOf } from './readiness.js';
import { statusAfter } from './session-status.js';
import type { MuteState, PendingCommand, SessionSnapshot, TargetError } from './session-snapshot.js';
import { emptySnapshot, emptyState, withSnapshot, type SessionFact, type SessionState } from './session-state.js';

/**
 * Leads the state on by one fact. Pure: the same state and fact give the same answer; `now` is this machine's time, and
 * `read` what makes sense of facts about contacts.
 */
export function reduce(state: SessionState, fact: SessionFact, now: number, read: ReadContacts): SessionState {
  if (state.snapshot.status === 'stopped' && fact.type !== 'started') return atRest(state);
  const { status, error } = statusAfter(state.snapshot, fact);
  const next = readEnds(withFact(atRest(state), fact, now, read), fact, { now, isReady: status === 'ready' });
  const hindrances = hindrancesAfter(state.hindrances, fact);
  const snapshot = { ...next.snapshot, status, error, readiness: readinessOf(hindrances) };
  return { ...next, hindrances, snapshot: deepFreeze(reuse(state.snapshot, snapshot)) };
}

function withFact(state: SessionState, fact: SessionFact, now: number, read: ReadContacts): SessionState {
  const { snapshot } = state;
  switch (fact.type) {
    case 'started':
      return withSnapshot(state, begun(snapshot, fact.media));
    case 'stopped':
      return { ...emptyState, snapshot: { ...emptySnapshot, clockSkew: snapshot.clockSkew } };
    case 'mute':
      return withSnapshot(state, { mute: confirmed(snapshot.mute, fact.isMuted) });
    case 'mute-wished':
      return withSnapshot(state, muteWished(snapshot, fact.isMuted));
    case 'tab':
      return withSnapshot(state, { tab: fact.tab });
    case 'audio':
      return withSnapshot(state, { tab: { ...snapshot.tab, hasAudio: fact.isHere } });
    case 'devices':
      return withSnapshot(state, { devices: fact.devices });
    case 'ringtone':
      return withSnapshot(state, { ringtone: fact.ringtone });
    case 'link':
      return withSnapshot(state, { isLinkUp: fact.isUp });
    case 'signalling':
      return withSnapshot(state, { isSignallingUp: fact.isUp });
    case 'sign-in-elsewhere':
      return withSnapshot(state, { isSigningInElsewhere: fact.isGoingOn });
    default:
      return read(state, fact, now) ?? withSnapshot(state, commandsAfter(snapshot, fact, now));
  }
}

/** A session that begins anew keeps what is shown, and takes the line for sound until it is told otherwise. */
function begun({ media: before }: SessionSnapshot, media = before): Partial<SessionSnapshot> {
  return { media, isLinkUp: true, isSignallingUp: true, pending: [], errors: [] };
}

function confirmed({ desired, ...before }: MuteState, isMuted: boolean): MuteState {
  const isSame = before.confirmed === isMuted;
  return { desired, confirmed: isMuted, source: desired === isMuted ? 'agent' : isSame ? before.source : 'elsewhere' };
}

/** A wish of another tab may come after its effect: what looked like a drift was none then. */
function muteWished({ mute, errors }: SessionSnapshot, isMuted: boolean): Pick<SessionSnapshot, 'mute' | 'errors'> {
  const isDone = mute.confirmed === isMuted;
  return {
    mute: { ...mute, desired: isMuted, source: isDone && mute.source !== 'unknown' ? 'agent' : mute.source },
    errors: isDone ? errors.filter(({ error }) => error.code !== 'mute/drifted') : errors,
  };
}

/** Failures that nobody dismissed; the oldest go first. */
const errorsKept = 20;

type Commands = Pick<SessionSnapshot, 'pending' | 'errors'>;

function commandsAfter({ pending, errors }: SessionSnapshot, fact: SessionFact, now: number): Commands {
  switch (fact.type) {
    case 'pending':
      return { errors, pending: [...pending, { command: fact.command, target: fact.target, since: now }] };
    case 'settled':
      return { pending: withoutPending(pending, fact), errors: withError(errors, fact, now) };
    case 'failed':
      return { pending, errors: withError(errors, fact, now) };
    case 'dismissed':
      return { pending, errors: errors.some(isOn(fact)) ? errors.filter((other) => !isOn(fact)(other)) : errors };
    default:
      return { pending, errors };
  }
}

function withoutPending(
  pending: readonly PendingCommand[],
  { command, target }: Pick<PendingCommand, 'command' | 'target'>,
): readonly PendingCommand[] {
  return pending.filter((other) => other.command !== command || other.target !== target);
}

/** A target shows its last failure only; a success on it takes the failure away. */
function withError(
  errors: readonly TargetError[],
  { target, command, error }: Pick<TargetError, 'target' | 'command'> & { readonly error: TargetError['error'] | null },
  now: number,
): readonly TargetError[] {
  if (error === null && !errors.some(isOn({ target }))) return errors;
  const others = errors.filter((other) => !isOn({ target })(other));
  return error === null ? others : [...others, { target, command, error, at: now }].slice(-errorsKept);
}

const isOn =
  ({ target }: Pick<TargetError, 'target'>) =>
  (error: TargetError): boolean =>
    error.target === target;

/** Contacts that departed with the fact before are told; they must not be told again. */
function atRest(state: SessionState): SessionState {
  return state.departed.length === 0 ? state : { ...state, departed: [] };
}

import type { Circumstances } from './core-reading.js';
import { hindrancesAfter } from './hindrances.js';
import { readContacts } from './read-contacts.js';
import { readEnds } from './read-ends.js';
import { readinessOf } from './readiness.js';
import type { MuteState, PendingCommand, SessionSnapshot, TargetError } from './session-snapshot.js';
import { withSnapshot, type SessionFact, type SessionState } from './session-state.js';

/** What a fact makes of a session at work, besides its status. Pure. */
export function readFact(state: SessionState, fact: SessionFact, circumstances: Circumstances): SessionState {
  const hindrances = hindrancesAfter(state.hindrances, fact);
  const read = readEnds(withFact(state, fact, circumstances.now), fact, circumstances);
  if (hindrances === state.hindrances) return read;
  return withSnapshot({ ...read, hindrances }, { readiness: readinessOf(hindrances) });
}

function withFact(state: SessionState, fact: SessionFact, now: number): SessionState {
  const { snapshot } = state;
  switch (fact.type) {
    case 'mute':
      return withSnapshot(state, { mute: confirmed(snapshot.mute, fact.isMuted) });
    case 'mute-wished':
      return withSnapshot(state, muteWished(snapshot, fact.isMuted));
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
    default:
      return readContacts(state, fact, now) ?? withSnapshot(state, commandsAfter(snapshot, fact, now));
  }
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

import { activityOf } from '../../domain/agent-state.js';
import type { SessionContact, SessionSnapshot } from '../../session/session-snapshot.js';
import { hasSeveralParties, hearers } from './hearers.js';
import { isHeld } from './contact-standing.js';
import type { Tone } from './tone.js';

/** What the state bar says: how the session stands, and in a session what the agent is doing. The words are in `states`. */
export type Mood =
  | 'unknown'
  | 'available'
  | 'custom'
  | 'offline'
  | 'ringing'
  | 'calling'
  | 'on-contact'
  | 'conference'
  | 'on-hold'
  | 'after-contact-work'
  | 'missed'
  | 'error'
  | 'signed-out'
  | 'signing-in'
  | 'expired'
  | 'failed'
  | 'stopped';

export const toneOf: Readonly<Record<Mood, Tone>> = {
  unknown: 'offline',
  available: 'available',
  custom: 'offline',
  offline: 'offline',
  ringing: 'ringing',
  calling: 'ringing',
  'on-contact': 'busy',
  conference: 'busy',
  'on-hold': 'hold',
  'after-contact-work': 'acw',
  missed: 'error',
  error: 'error',
  'signed-out': 'offline',
  'signing-in': 'offline',
  expired: 'error',
  failed: 'error',
  stopped: 'offline',
};

/** Reads the mood; `since` is a time of Connect, or null where no clock runs. */
export function moodOf(snapshot: SessionSnapshot | undefined): { readonly mood: Mood; readonly since: number | null } {
  if (snapshot === undefined) return { mood: 'unknown', since: null };
  const { status, agent, contacts } = snapshot;
  if (status === 'signed-out' || status === 'signing-in' || status === 'failed' || status === 'stopped') {
    return { mood: status, since: null };
  }
  if (status === 'expired' && contacts.length === 0) return { mood: 'expired', since: null };
  if (agent === null) return { mood: 'unknown', since: null };
  const activity = activityOf(agent.state, agent.selectableStates);
  const { since } = agent.state;
  if (activity !== 'on-contact') return { mood: activity, since };
  return { mood: callMood(contacts), since: heldSince(contacts) ?? since };
}

function callMood(contacts: readonly SessionContact[]): Mood {
  const calls = contacts.filter(({ channel }) => channel === 'voice');
  if (calls.some((call) => hasSeveralParties(call) && hearers(call).length > 1)) return 'conference';
  if (calls.length > 0 && calls.every((call) => isHeld(call) && hearers(call).length === 0)) return 'on-hold';
  const isCalling = calls.some(({ state, direction }) => state === 'connecting' && direction !== 'inbound');
  return isCalling ? 'calling' : 'on-contact';
}

function heldSince(contacts: readonly SessionContact[]): number | null {
  return callMood(contacts) === 'on-hold' ? (contacts.find(isHeld)?.heldSince ?? null) : null;
}

import type { CommandName } from '../domain/commands.js';
import type { ErrorCode } from '../domain/error-codes.js';
import type { CcpError } from '../domain/errors.js';
import type { MediaMode } from '../domain/media-mode.js';
import type { Wish } from '../domain/outcome.js';
import { withParts } from '../domain/reuse.js';
import type { ExpiryStep, SessionEnds } from '../domain/session-expiry.js';
import type { GatewayEvent } from '../gateway/gateway.js';
import type { AttributeStep, AttributeWrites } from './attribute-writes.js';
import type { PartyNames } from './party-names.js';
import { noHindrances, readinessOf, type Hindrances } from './readiness.js';
import type {
  CommandTarget,
  DeviceStates,
  MuteState,
  RingtoneState,
  SessionContact,
  SessionSnapshot,
  TabState,
} from './session-snapshot.js';

/** What the session remembers between two facts: the public snapshot, and what only the derivations need. */
export interface SessionState {
  readonly snapshot: SessionSnapshot;
  /** How the agent asked here to end a contact. */
  readonly wishes: ReadonlyMap<string, Wish>;
  /** Contacts that the CCP accepted before any report listed them. */
  readonly accepted: ReadonlySet<string>;
  /** Contacts that left the list, with the time of their offer: to know an old report from a new offer. */
  readonly gone: ReadonlyMap<string, number>;
  /** Contacts listed again after they were told as cleared: shown, but told no more. */
  readonly silent: ReadonlySet<string>;
  /** Whom the agent called into a call, where Connect does not say. */
  readonly partyNames: PartyNames;
  /** Attributes that the agent wrote and Connect has not reported yet. */
  readonly writes: AttributeWrites;
  readonly hindrances: Hindrances;
  /** Contacts that left with the last fact, in their final form. */
  readonly departed: readonly SessionContact[];
  readonly ends: SessionEnds;
  /** The step of the countdown that the agent has dismissed. */
  readonly dismissedStep: ExpiryStep | null;
}

/** What the session itself adds to the facts of the gateway. */
export type OwnFact =
  | { readonly type: 'started'; readonly media?: MediaMode | undefined }
  | { readonly type: 'stopped' }
  | { readonly type: 'start-failed'; readonly error: CcpError }
  | { readonly type: 'signing-in' }
  | { readonly type: 'sign-in-given-up'; readonly error: CcpError }
  | { readonly type: 'sign-in-elsewhere'; readonly isGoingOn: boolean }
  /** The latest end by the session's length, or null when it is not known. */
  | { readonly type: 'session-ends'; readonly at: number | null }
  /** Time alone has brought the end nearer. */
  | { readonly type: 'time-passed' }
  | { readonly type: 'pending'; readonly command: CommandName; readonly target: CommandTarget }
  /** A command ended; with an error when it failed. */
  | {
      readonly type: 'settled';
      readonly command: CommandName;
      readonly target: CommandTarget;
      readonly error: CcpError | null;
    }
  | {
      readonly type: 'failed';
      readonly target: CommandTarget;
      readonly command: CommandName | null;
      readonly error: CcpError;
    }
  | { readonly type: 'dismissed'; readonly target: CommandTarget }
  | { readonly type: 'wished'; readonly contactId: string; readonly wish: Wish | null }
  | { readonly type: 'party-named'; readonly connectionId: string; readonly name: string }
  | {
      readonly type: 'attributes-written';
      readonly contactId: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly step: AttributeStep;
    }
  | { readonly type: 'devices'; readonly devices: DeviceStates }
  | { readonly type: 'ringtone'; readonly ringtone: RingtoneState }
  | { readonly type: 'mute-wished'; readonly isMuted: boolean }
  | { readonly type: 'tab'; readonly tab: TabState }
  | { readonly type: 'network'; readonly isOnline: boolean }
  /** What the last look at the microphone found, or null. */
  | { readonly type: 'microphone'; readonly code: ErrorCode | null };

export type SessionFact = GatewayEvent | OwnFact;

/** The microphone of the next call starts open: neither the wish nor the fact outlives the last call. */
export const openMicrophone = Object.freeze<MuteState>({ desired: null, confirmed: false, source: 'unknown' });

export const emptySnapshot = Object.freeze<SessionSnapshot>({
  status: 'idle',
  error: null,
  agent: null,
  contacts: [],
  mute: openMicrophone,
  media: { mode: 'softphone' },
  tab: { isLeader: false, hasAudio: false, isMedialess: false },
  devices: { microphone: null, speaker: null, ringer: null },
  ringtone: { choice: 'bell', file: null, volume: 1, isRinging: false, isBlocked: false, isPlayedByCcp: false },
  pending: [],
  errors: [],
  isLinkUp: true,
  isSignallingUp: true,
  readiness: readinessOf(noHindrances),
  clockSkew: 0,
  isSigningInElsewhere: false,
  expiresAt: null,
  expiryNotice: null,
});

export const emptyState: SessionState = {
  snapshot: emptySnapshot,
  wishes: new Map(),
  accepted: new Set(),
  gone: new Map(),
  silent: new Set(),
  partyNames: new Map(),
  writes: new Map(),
  hindrances: noHindrances,
  departed: [],
  ends: { byLength: null, byInactivity: null },
  dismissedStep: null,
};

/** The same state with a part of its snapshot changed: the very same where the change says what it said before. */
export function withSnapshot(state: SessionState, change: Partial<SessionSnapshot>): SessionState {
  const snapshot = withParts(state.snapshot, change);
  return snapshot === state.snapshot ? state : { ...state, snapshot };
}

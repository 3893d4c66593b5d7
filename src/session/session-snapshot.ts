import type { Agent } from '../domain/agent.js';
import type { CommandName } from '../domain/commands.js';
import type { ContactCourse } from '../domain/contact-course.js';
import type { Contact } from '../domain/contact.js';
import type { MediaMode } from '../domain/media-mode.js';
import type { DeviceRole, DeviceStanding } from '../domain/audio-device.js';
import type { RingtoneChoice } from '../domain/ringtone.js';
import type { CcpError } from '../domain/errors.js';
import type { ExpiryNotice } from '../domain/session-expiry.js';
import type { Readiness } from './readiness.js';

export type { EndedBy, Outcome } from '../domain/outcome.js';

/**
 * Where the session is. `idle` lasts until the script that made it
 * has run; `signed-out` waits for a click, `signing-in` for the sign-in window, `expired` for a new
 * sign-in after a working session, `failed` for a restart; `error` then says why.
 */
export type SessionStatus =
  'idle' | 'loading' | 'signed-out' | 'signing-in' | 'ready' | 'expired' | 'failed' | 'stopped';

/** A contact with what the session has seen of its course. */
export interface SessionContact extends Contact, ContactCourse {}

/** The agent's microphone: what was asked, and what Connect confirmed. */
export interface MuteState {
  /** The agent's last wish in this call, in any tab; null when nothing was asked, or before a reload. */
  readonly desired: boolean | null;
  /** What Connect reports. */
  readonly confirmed: boolean;
  /** Who made it so: the agent here or in another tab, somebody else, or `unknown` before anything was reported. */
  readonly source: 'agent' | 'elsewhere' | 'unknown';
}

/** This page among the tabs of its origin that show the same instance. */
export interface TabState {
  /** One tab at a time leads: it alone writes to the CRM, to presence and to the disposition store. */
  readonly isLeader: boolean;
  /** Whether the audio of calls is in this page. It follows the lead, except that a call in progress keeps its audio. */
  readonly hasAudio: boolean;
  /** True where no tab has audio, by the option `media`. */
  readonly isMedialess: boolean;
}

/** What can be chosen for one role, and how the choice stands. */
export interface DeviceState {
  /** Labels in the browser's order; empty until the browser names devices, which it does once a microphone was allowed. */
  readonly labels: readonly string[];
  /** The label chosen on this machine, or null for what the system prefers. */
  readonly chosen: string | null;
  readonly standing: DeviceStanding;
}

/** Null for a role that cannot be chosen here, such as a speaker in a browser without that. */
export type DeviceStates = Readonly<Record<DeviceRole, DeviceState | null>>;

export interface RingtoneState {
  readonly choice: RingtoneChoice;
  /** An audio file that the host page offers, or null. */
  readonly file: string | null;
  /** 0 to 1; Connect's own page has a loudness of its own. */
  readonly volume: number;
  readonly isRinging: boolean;
  /** The browser lets nothing be heard until the agent clicks or presses a key in this page. */
  readonly isBlocked: boolean;
  /** Connect's page rings. A choice that changes this holds from the next start of the softphone. */
  readonly isPlayedByCcp: boolean;
}

/** What a pending mark or an error is about: a contact or connection id, `attributes/` with a contact id, `agent`, `mute`, `dial`, `desk-phone` or `voice-enhancement`; a notice: `expiry`. */
export type CommandTarget = string;

/** A command that Connect has not answered with a fact yet. */
export interface PendingCommand {
  readonly command: CommandName;
  readonly target: CommandTarget;
  /** Epoch milliseconds by this machine's clock. */
  readonly since: number;
}

/** The last failure on a target; gone when a command on the same target succeeds, or by `dismissError`. */
export interface TargetError {
  readonly target: CommandTarget;
  readonly command: CommandName | null;
  readonly error: CcpError;
  readonly at: number;
}

/** Everything the session knows, frozen. A new object only when something changed. */
export interface SessionSnapshot {
  readonly status: SessionStatus;
  /** Why the status is what it is, for `signed-out`, `expired` and `failed`. */
  readonly error: CcpError | null;
  /** Null until Connect has described the agent. */
  readonly agent: Agent | null;
  readonly contacts: readonly SessionContact[];
  readonly mute: MuteState;
  readonly devices: DeviceStates;
  readonly ringtone: RingtoneState;
  /** Where the audio of calls is, by the option `media`. */
  readonly media: MediaMode;
  readonly tab: TabState;
  readonly pending: readonly PendingCommand[];
  readonly errors: readonly TargetError[];
  /** False while the CCP does not acknowledge; contacts shown may be old then. */
  readonly isLinkUp: boolean;
  /** False while the web socket for signalling is lost: audio goes on, yet new calls and their ends may not arrive. */
  readonly isSignallingUp: boolean;
  /** Whether the next call could be taken here; `status` says the rest. */
  readonly readiness: Readiness;
  /** Connect's clock minus this machine's, in milliseconds: add it to `Date.now()` before comparing with any time here. */
  readonly clockSkew: number;
  /** True while nobody is signed in and another tab of this origin has a sign-in under way. */
  readonly isSigningInElsewhere: boolean;
  /**
   * The latest moment at which the session ends, epoch milliseconds by this machine's clock; null while not `ready` or
   * not known. It may lie in the past for up to an hour: Connect ends a session when it next asks for the token.
   */
  readonly expiresAt: number | null;
  /** What to tell the agent of the end; null while it is far, and when the agent has dismissed this step. */
  readonly expiryNotice: ExpiryNotice | null;
}

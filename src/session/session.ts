import type { DeviceRole } from '../domain/audio-device.js';
import type { Permission } from '../domain/capabilities.js';
import type { AgentStateTiming, CommandName } from '../domain/commands.js';
import type { Connection } from '../domain/connection.js';
import type { QuickConnect } from '../domain/quick-connect.js';
import type { VoiceEnhancement } from '../domain/voice-enhancement.js';
import type { LogEntry } from './log-ring.js';
import type { QualityRecord } from './quality-records.js';
import type { RingtoneSettings } from './ringtone-choice.js';
import type { SessionEvent } from './session-event.js';
import type { CommandTarget, SessionContact, SessionSnapshot } from './session-snapshot.js';

/**
 * One agent's working session. Commands resolve when Connect's report shows the effect and reject with a coded
 * `CcpError`; commands before `ready` are refused with `session/not-ready`, never queued.
 */
export interface Session {
  readonly snapshot: SessionSnapshot;
  /** Calls `listener` at once and after each change of what `selector` picks (compared with `Object.is`). */
  subscribe<T>(selector: (snapshot: SessionSnapshot) => T, listener: (value: T) => void): () => void;
  /** Lifecycle facts, each exactly once and in order for a contact. A listener that throws harms no other. */
  on(listener: (event: SessionEvent) => void): () => void;

  /**
   * Opens the sign-in window; call it inside a click. Resolves when the agent is signed in. Rejects with
   * `sign-in/popup-blocked`; when the window is closed and nobody is signed in, with `sign-in/required` if that was within
   * seconds and else `sign-in/not-recognised`; with `sign-in/not-approved`, `sign-in/access-denied` or `session/stopped`.
   * `isOpened`: the page has opened `signInUrl` itself, as by a link; then the sign-in is awaited for ten minutes.
   */
  signIn(options?: { readonly isOpened?: boolean }): Promise<void>;
  /** Where an agent signs in; null where there is no sign-in. */
  readonly signInUrl: string | null;
  /**
   * Sets the agent Offline, waits until Connect reports it, then signs out at the instance, for every tab of this browser.
   * The status is `signed-out` then, and `signIn` begins anew in place. Rejects with `command/not-possible` while a contact
   * is live (after contact work is not), `session/not-ready`, or `command/timeout` and `command/refused` when Connect does
   * not confirm Offline: the agent stays signed in then. An identity provider keeps a session of its own.
   */
  signOut(): Promise<void>;
  /**
   * Begins a session of full length: signs out as `signOut` does and in again, in a window that opens at once, so call it
   * inside a click. Resolves when the agent is signed in and back in the state chosen before. Rejects as `signOut` and
   * `signIn` do; with `sign-in/popup-blocked` nothing has happened.
   */
  renew(): Promise<void>;
  /** Tells Connect that the agent is at work, which averts a sign-out for inactivity. Clicks and keys in the page do it too. */
  stayActive(): void;
  /** Ends the session and releases everything. Commands under way reject with `session/stopped`. */
  stop(): Promise<void>;
  /**
   * Begins again without a reload, also after `stop`. Contacts stay in the snapshot meanwhile and are not told twice.
   * Resolves when the session is ready or waits for a sign-in; rejects with the error of the status `failed`.
   */
  restart(): Promise<void>;

  /**
   * Brings the audio of calls, and the lead among the tabs, into this one. Rejects with `command/not-possible` while a call
   * is in progress, with `session/stopped` where there is no session.
   */
  moveAudioHere(): Promise<void>;

  accept(contactId: string): Promise<void>;
  reject(contactId: string): Promise<void>;
  hangUp(contactId: string): Promise<void>;
  clear(contactId: string): Promise<void>;
  /** Holds the customer, or the party with `connectionId`. */
  hold(contactId: string, connectionId?: string): Promise<void>;
  resume(contactId: string, connectionId?: string): Promise<void>;
  setMuted(isMuted: boolean): Promise<void>;
  /** Digits `0-9 * #`, and `,` for a pause of one second; at most 50. Rejects with `digits/invalid`. */
  sendDigits(contactId: string, digits: string): Promise<void>;
  /**
   * Dials and resolves with the new contact, which still rings then. Takes E.164, or a national number where the country
   * is known. Rejects with `dial/invalid-number`, `dial/country-not-allowed`, `dial/not-permitted`, `dial/not-answered`;
   * a customer who does not answer later on is an error `dial/not-answered` on the target `dial`.
   */
  dial(phoneNumber: string, options?: DialOptions): Promise<SessionContact>;
  /**
   * Takes a name or an ARN of `agent.selectableStates`; anything else rejects with `agent-state/unknown`. By default now,
   * which Connect refuses while a contact is live. `after-contact` with a routable state takes a chosen next state back.
   */
  setAgentState(nameOrArn: string, options?: { readonly when?: AgentStateTiming }): Promise<void>;
  /**
   * Leads the audio of calls to a desk phone, or with null to this computer. Takes a number as `dial` does; Connect keeps
   * it for this agent. Rejects with `desk-phone/invalid-number`, `desk-phone/country-not-allowed`,
   * `desk-phone/not-permitted`, and during a call with `command/not-possible`.
   */
  setDeskPhone(phoneNumber: string | null, options?: { readonly country?: string }): Promise<void>;
  /**
   * Chooses how the sound of the microphone is cleaned, from the next call on; `agent.voiceEnhancement` is null where the
   * instance does not offer that, and then this rejects with `command/not-possible`.
   */
  setVoiceEnhancement(enhancement: VoiceEnhancement): Promise<void>;
  /**
   * Writes attributes of a contact with the page's `attributeWriter`; the others stay. The snapshot shows them at once,
   * with `isPending`, and goes on showing them until Connect reports them. Resolves when the writer has. Rejects with
   * `attributes/no-writer`; before anything is written with `attributes/invalid` for names other than letters, digits,
   * dash and underscore, and with `attributes/too-large` for more than 32768 bytes of UTF-8 on the contact, the limits of
   * Amazon's `UpdateContactAttributes`; with `attributes/not-written` or, after 10 seconds, `attributes/no-answer`, and
   * then the values before are shown again.
   */
  setAttributes(contactId: string, attributes: Readonly<Record<string, string>>): Promise<void>;
  /**
   * Chooses a device by its label in `snapshot.devices`, or with null what the system prefers, and keeps that on this
   * machine. Resolves once Connect's page uses it, or when it waits for the next call. Rejects with `device/not-found` or
   * `device/not-taken`.
   */
  chooseDevice(role: DeviceRole, label: string | null): Promise<void>;
  /** Looks which devices are there now. Rejects with `device/not-listed` or `session/not-ready`. */
  listDevices(): Promise<void>;
  /**
   * Chooses the ringtone and its loudness for this machine. `instance` leaves ringing to Connect's own page, from the next
   * start on. Rejects with `options/invalid-value`.
   */
  setRingtone(settings: Partial<RingtoneSettings>): Promise<void>;
  /**
   * Plays the ringtone, or a tone for trying the speaker, once on the device chosen; call it inside a click. Rejects with
   * `ringtone/blocked`, `ringtone/silent` or `ringtone/not-loaded`.
   */
  playTest(role: 'speaker' | 'ringer'): Promise<void>;
  /**
   * Calls somebody into a connected call: a quick connect, or a number as for `dial`. Connect puts who was talking on
   * hold. Resolves with the new connection, which may still ring then. Rejects as `dial` does; a party who does not answer
   * later on is an error `dial/not-answered` on the contact, and the customer stays on hold.
   */
  addParty(
    contactId: string,
    destination: QuickConnect | string,
    options?: { readonly country?: string },
  ): Promise<Connection>;
  /**
   * Hands the call over without talking first: calls the other party as `addParty` does, and leaves as soon as Connect
   * lists them. Resolves when the contact has ended here. When the leaving fails the agent is still on the call with both,
   * the customer on hold, and the error stands under the command `leave`.
   */
  transfer(
    contactId: string,
    destination: QuickConnect | string,
    options?: { readonly country?: string },
  ): Promise<void>;
  /** Talks to the party on hold and puts the other on hold. */
  swap(contactId: string): Promise<void>;
  /** Takes everybody off hold, to talk together. */
  merge(contactId: string): Promise<void>;
  /** Cancels a consultation, or removes a party from a conference. Who is on hold stays so until `resume`. */
  removeParty(contactId: string, connectionId: string): Promise<void>;
  /** Leaves the others to each other: completes a transfer, without waiting for the answer a blind one. */
  leave(contactId: string): Promise<void>;
  /**
   * All quick connects of the routing profile, frozen, each once, in Connect's order. The same list is returned until the
   * profile or its queues change; `isFresh` asks Connect again. Rejects with `session/not-ready`, `command/refused`,
   * `command/failed` or `command/timeout`.
   */
  quickConnects(options?: { readonly isFresh?: boolean }): Promise<readonly QuickConnect[]>;
  /** Forgets the failure shown on a target. */
  dismissError(target: CommandTarget): void;
  /** May this be done now, and if not, why? `target` is a contact, or for `hold`, `resume` and `removeParty` a connection. */
  may(command: CommandName, target?: CommandTarget): Permission;
  /** The CCP's own frame, while there is one. */
  readonly frame: HTMLIFrameElement | null;
  /**
   * What Connect's page has measured of a call's audio, in whichever tab that is; null where it has told nothing, as of
   * calls on a desk phone. The last five calls are remembered, also while and after the session stops.
   */
  quality(contactId: string): QualityRecord | null;
  /** Calls `listener` with the contact whenever more was measured: every 30 s in a call, and at its end. */
  onQuality(listener: (contactId: string) => void): () => void;
  /** The last 1000 things that happened, oldest first, without numbers, names or attributes of customers. */
  logEntries(): readonly LogEntry[];
}

export interface DialOptions {
  /** A queue of the routing profile; by default its outbound queue. */
  readonly queueArn?: string;
  /** Country of a number without country code, ISO 3166-1 alpha-2; by default the session's. */
  readonly country?: string;
  /** Milliseconds to wait for the contact to appear, 1000 to 120000; default 15000. */
  readonly timeout?: number;
}

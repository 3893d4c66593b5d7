import type { AudioDevice } from '../domain/audio-device.js';
import type { PhoneNumberReader } from '../domain/phone-number.js';
import type { RingPattern } from '../domain/ringtone.js';
import type { LogEntry } from './log-ring.js';
import type { MicrophonePort } from './microphone-port.js';
import type { PagePort } from './page-port.js';
import type { TabPort } from './tab-port.js';

/** Time for the session: tests move it, the page gives the wall clock. */
export interface SessionClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs `task` once after `milliseconds`; the answer cancels it. */
  after(milliseconds: number, task: () => void): () => void;
}

/** The window in which a person signs in. */
export interface SignInWindow {
  readonly isClosed: boolean;
  close(): void;
}

/** Keeps what was chosen on this machine, and since when its agent is signed in: texts by name. Nothing here throws. */
export interface SettingsStorage {
  /** Null where there is none, or where the page may not keep anything. */
  read(name: string): string | null;
  write(name: string, text: string): void;
}

/** The microphones, speakers and headsets of this machine as the page itself sees them. */
export interface DevicePort {
  /** Whether the browser plays sound on a device of choice. */
  canChooseOutput(): boolean;
  /** Empty where the browser tells this page nothing. */
  list(): Promise<readonly AudioDevice[]>;
  /** Calls `listener` when something is plugged in or out; the answer ends that. */
  onChange(listener: () => void): () => void;
}

/** Something to be heard. */
export interface Sound {
  readonly source: RingPattern | { readonly url: string };
  readonly isRepeated: boolean;
  /** 0 to 1. */
  readonly volume: number;
  /** A device of the page's own list, or null for what the system prefers. */
  readonly deviceId: string | null;
}

/**
 * `blocked`: the browser lets the page be heard only after a click or a key; the sound begins then. `silent`: it may be
 * heard, yet nothing plays, as on a machine without a sound device. `failed`: it cannot be played. `ended`: a sound that is
 * not repeated is over.
 */
export type SoundState = 'audible' | 'blocked' | 'silent' | 'failed' | 'ended';

export interface SoundPort {
  /** Plays and tells how that goes, until the answer is called. */
  play(sound: Sound, tell: (state: SoundState) => void): () => void;
}

/** What the tabs of one origin know of each other's sign-ins. */
export interface SignInLock {
  /** Holds the lock of that name, beside others who may, until the answer is called. */
  hold(name: string): () => void;
  /** Whether any tab holds it. */
  isHeld(name: string): Promise<boolean>;
}

/** What a session needs of its surroundings. Each has a default for the browser and can be given in the options. */
export interface SessionPorts {
  readonly clock: SessionClock;
  /** Opens a window; null where the browser blocks it. */
  readonly openWindow: (url: string, name: string) => SignInWindow | null;
  /** By default Web Locks. */
  readonly signInLock: SignInLock;
  /** Gets every log entry, for a host that keeps its own log. */
  readonly log: (entry: LogEntry) => void;
  /** Gets what a listener of the host threw. */
  readonly reportError: (error: unknown) => void;
  /** Loads the tables of phone numbers when the first number is dialled. */
  readonly loadPhoneNumbers: () => Promise<PhoneNumberReader>;
  /** Where choices of devices and ringtone are kept, and the moment of the sign-in; by default the page's local storage. */
  readonly storage: SettingsStorage;
  readonly devices: DevicePort;
  readonly sound: SoundPort;
  /** A fresh id; it keeps the sign-in windows of two sessions apart. */
  readonly newId: () => string;
  /** What the tabs of this page's origin share; null where nothing is, and each tab is on its own. */
  readonly tabs: () => TabPort | null;
  /** The page that the session lives in; null in Node. */
  readonly page: () => PagePort | null;
  /** The microphone that calls would open; null where nothing is known of it. */
  readonly microphone: () => MicrophonePort | null;
}

export const sessionPortNames = [
  'clock',
  'openWindow',
  'signInLock',
  'log',
  'reportError',
  'loadPhoneNumbers',
  'storage',
  'devices',
  'sound',
  'newId',
  'tabs',
  'page',
  'microphone',
] as const satisfies readonly (keyof SessionPorts)[];

import { may, type Permission } from '../../../src/domain/capabilities.js';
import type { CommandName } from '../../../src/domain/commands.js';
import type { Connection } from '../../../src/domain/connection.js';
import type { CcpError } from '../../../src/domain/errors.js';
import type { QuickConnect } from '../../../src/domain/quick-connect.js';
import type { QualityRecord } from '../../../src/session/quality-records.js';
import type { SessionEvent } from '../../../src/session/session-event.js';
import type { SessionContact, SessionSnapshot } from '../../../src/session/session-snapshot.js';
import type { Session } from '../../../src/session/session.js';

/** A command that the fake was given, with its arguments. */
export type Call = readonly [name: string, ...given: readonly unknown[]];

/** A session that shows what a test says and notes what it is asked; commands never change anything by themselves. */
export class FakeSession implements Session {
  readonly calls: Call[] = [];
  frame: HTMLIFrameElement | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly eventListeners = new Set<(event: SessionEvent) => void>();
  /** Thrown by the next commands. */
  failure: CcpError | null = null;

  constructor(public snapshot: SessionSnapshot) {}

  get listenerCount(): number {
    return this.listeners.size + this.eventListeners.size + this.qualityListeners.size;
  }

  /** Connect reports: the snapshot changes. */
  report(change: Partial<SessionSnapshot>): void {
    this.snapshot = Object.freeze({ ...this.snapshot, ...change });
    for (const listener of [...this.listeners]) listener();
  }

  tell(event: SessionEvent): void {
    for (const listener of [...this.eventListeners]) listener(event);
  }

  /** The calls of one command. */
  asked(name: string): readonly Call[] {
    return this.calls.filter(([called]) => called === name);
  }

  subscribe<T>(selector: (snapshot: SessionSnapshot) => T, listener: (value: T) => void): () => void {
    let last = selector(this.snapshot);
    const look = (): void => {
      const next = selector(this.snapshot);
      if (Object.is(last, next)) return;
      last = next;
      listener(next);
    };
    this.listeners.add(look);
    listener(last);
    return () => this.listeners.delete(look);
  }

  on(listener: (event: SessionEvent) => void): () => void {
    this.eventListeners.add(listener);
    return () => this.eventListeners.delete(listener);
  }

  may(command: CommandName, target?: string): Permission {
    if (command === 'setAttributes' && !this.writesAttributes)
      return { isAllowed: false, reason: 'no-attribute-writer' };
    return may({ ...this.snapshot, isReady: this.snapshot.status === 'ready' }, command, target);
  }

  signInUrl: string | null = 'https://example.my.connect.aws/login';
  signIn = ({ isOpened = false } = {}): Promise<void> => this.note('signIn', ...(isOpened ? ['opened'] : []));
  signOut = (): Promise<void> => this.note('signOut');
  renew = (): Promise<void> => this.note('renew');
  stop = (): Promise<void> => this.note('stop');
  restart = (): Promise<void> => this.note('restart');
  moveAudioHere = (): Promise<void> => this.note('moveAudioHere');
  accept = (contactId: string): Promise<void> => this.note('accept', contactId);
  reject = (contactId: string): Promise<void> => this.note('reject', contactId);
  hangUp = (contactId: string): Promise<void> => this.note('hangUp', contactId);
  clear = (contactId: string): Promise<void> => this.note('clear', contactId);
  hold = (contactId: string, connectionId?: string): Promise<void> => this.note('hold', contactId, connectionId);
  resume = (contactId: string, connectionId?: string): Promise<void> => this.note('resume', contactId, connectionId);
  setMuted = (isMuted: boolean): Promise<void> => this.note('setMuted', isMuted);
  sendDigits = (contactId: string, digits: string): Promise<void> => this.note('sendDigits', contactId, digits);
  setAgentState = (state: string, options?: { readonly when?: string }): Promise<void> =>
    this.note('setAgentState', state, options?.when);

  async dial(phoneNumber: string): Promise<SessionContact> {
    await this.note('dial', phoneNumber);
    return new Promise(() => undefined);
  }

  swap = (contactId: string): Promise<void> => this.note('swap', contactId);
  merge = (contactId: string): Promise<void> => this.note('merge', contactId);
  removeParty = (contactId: string, connectionId: string): Promise<void> =>
    this.note('removeParty', contactId, connectionId);
  leave = (contactId: string): Promise<void> => this.note('leave', contactId);

  async addParty(contactId: string, destination: QuickConnect | string): Promise<Connection> {
    await this.note('addParty', contactId, destination);
    return new Promise(() => undefined);
  }

  transfer = (contactId: string, destination: QuickConnect | string): Promise<void> =>
    this.note('transfer', contactId, destination);

  /** What Connect lists; null while it does not answer. */
  listed: readonly QuickConnect[] | null = [];

  async quickConnects({ isFresh = false }: { readonly isFresh?: boolean } = {}): Promise<readonly QuickConnect[]> {
    await this.note('quickConnects', isFresh);
    return this.listed ?? new Promise(() => undefined);
  }

  setDeskPhone = (phoneNumber: string | null): Promise<void> => this.note('setDeskPhone', phoneNumber);
  setVoiceEnhancement = (enhancement: string): Promise<void> => this.note('setVoiceEnhancement', enhancement);

  chooseDevice = (role: string, label: string | null): Promise<void> => this.note('chooseDevice', role, label);
  setRingtone = (settings: object): Promise<void> => this.note('setRingtone', settings);
  playTest = (role: string): Promise<void> => this.note('playTest', role);
  listDevices = (): Promise<void> => this.note('listDevices');

  /** Whether the page has given a writer of attributes. */
  writesAttributes = false;

  setAttributes = (contactId: string, attributes: object): Promise<void> =>
    this.note('setAttributes', contactId, attributes);

  stayActive(): void {
    this.calls.push(['stayActive']);
  }

  dismissError(target: string): void {
    this.calls.push(['dismissError', target]);
  }

  /** What was measured of the calls, by contact. */
  readonly qualityRecords = new Map<string, QualityRecord>();
  private readonly qualityListeners = new Set<(contactId: string) => void>();

  quality(contactId: string): QualityRecord | null {
    return this.qualityRecords.get(contactId) ?? null;
  }

  onQuality(listener: (contactId: string) => void): () => void {
    this.qualityListeners.add(listener);
    return () => this.qualityListeners.delete(listener);
  }

  measure(record: QualityRecord): void {
    this.qualityRecords.set(record.contactId, record);
    for (const listener of [...this.qualityListeners]) listener(record.contactId);
  }

  logEntries(): ReturnType<Session['logEntries']> {
    return [];
  }

  private note(...call: Call): Promise<void> {
    this.calls.push(call);
    return this.failure === null ? Promise.resolve() : Promise.reject(this.failure);
  }
}

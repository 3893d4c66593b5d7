import type { DeviceRole } from '../domain/audio-device.js';
import type { Permission } from '../domain/capabilities.js';
import type { AgentStateTiming, CommandName } from '../domain/commands.js';
import type { Connection } from '../domain/connection.js';
import { CcpError } from '../domain/errors.js';
import type { QuickConnect } from '../domain/quick-connect.js';
import type { VoiceEnhancement } from '../domain/voice-enhancement.js';
import type { Gateway } from '../gateway/gateway.js';
import type { AgentWork } from './agent-work.js';
import { GatewayRun } from './gateway-run.js';
import type { LogEntry } from './log-ring.js';
import type { QualityRecord } from './quality-records.js';
import { readRingtone, type RingtoneSettings } from './ringtone-choice.js';
import { SessionCore } from './session-core.js';
import type { SessionEvent } from './session-event.js';
import type { SessionParts } from './session-parts.js';
import type { CommandTarget, SessionContact, SessionSnapshot } from './session-snapshot.js';
import type { DialOptions, Session } from './session.js';
import { SignInElsewhere, signInLockName } from './sign-in-elsewhere.js';
import { SignIn } from './sign-in.js';
import { TabRole } from './tab-role.js';
import { WorkPlace } from './work-place.js';

type InCountry = { readonly country?: string };

/** The session over any gateway. Its life begins with {@link start}. What it does for an agent at work is loaded later. */
export class ConnectSession implements Session {
  private readonly core: SessionCore;
  private readonly signing: SignIn;
  private readonly connection: GatewayRun;
  private readonly tab: TabRole;
  private readonly gateway: Gateway;
  private readonly place: WorkPlace;

  constructor(private readonly parts: SessionParts) {
    const { gateway, ports } = parts;
    this.gateway = gateway;
    this.core = new SessionCore(ports);
    this.signing = new SignIn(this.core, gateway);
    this.connection = new GatewayRun({
      core: this.core,
      gateway,
      prepare: () => this.tab.join(),
      terms: () => this.tab.begin(),
      pass: (event, take) => this.place.pass(event, take),
      release: () => {
        this.place.end();
        this.tab.leave();
      },
    });
    this.tab = new TabRole(this.core, gateway, this.connection);
    const { signInUrl } = gateway;
    if (signInUrl !== null) new SignInElsewhere(this.core, ports.signInLock, signInLockName(signInUrl));
    // Connect's page is told before it is loaded whether it rings.
    this.core.hear(({ type }) => {
      if (type === 'started') gateway.letCcpRing(readRingtone(ports.storage, parts.ringtone).choice === 'instance');
    });
    const { core, connection, tab, signing } = this;
    this.place = new WorkPlace({ core, parts, connection, tab, signing, session: this });
  }

  get snapshot(): SessionSnapshot {
    return this.core.snapshot;
  }

  get frame(): HTMLIFrameElement | null {
    return this.gateway.frame;
  }

  subscribe<T>(selector: (snapshot: SessionSnapshot) => T, listener: (value: T) => void): () => void {
    return this.core.subscribe(selector, listener);
  }

  on(listener: (event: SessionEvent) => void): () => void {
    return this.core.on(listener);
  }

  quality(contactId: string): QualityRecord | null {
    return this.core.quality?.of(contactId) ?? null;
  }

  onQuality(listener: (contactId: string) => void): () => void {
    const { quality } = this.core;
    if (quality !== null) return quality.on(listener);
    let isOver = false;
    let release = (): void => {
      isOver = true;
    };
    void this.place.whenHere().then(() => {
      if (!isOver) release = this.core.quality?.on(listener) ?? release;
    });
    return () => release();
  }

  logEntries(): readonly LogEntry[] {
    return this.core.log.entries();
  }

  /** Begins, unless the session was stopped before it came to that. */
  start(): void {
    if (this.snapshot.status !== 'idle') return;
    this.connection.start();
    this.place.begin();
  }

  get signInUrl(): string | null {
    return this.gateway.signInUrl;
  }

  signIn({ isOpened = false }: { readonly isOpened?: boolean } = {}): Promise<void> {
    return this.signing.begin(isOpened);
  }

  signOut(): Promise<void> {
    if (this.snapshot.status === 'signed-out') return Promise.resolve();
    return this.command((work) => work.signOut());
  }

  renew(): Promise<void> {
    return this.command((work) => work.renew());
  }

  stayActive(): void {
    this.gateway.noteActivity();
  }

  stop(): Promise<void> {
    this.letGo();
    return this.connection.stop();
  }

  restart(): Promise<void> {
    this.letGo();
    const restarted = this.connection.restart();
    this.place.begin();
    return restarted;
  }

  moveAudioHere(): Promise<void> {
    return this.whenAtWork(() => this.tab.moveHere());
  }

  accept(contactId: string): Promise<void> {
    return this.command((work) => work.accept(contactId));
  }

  reject(contactId: string): Promise<void> {
    return this.command((work) => work.reject(contactId));
  }

  hangUp(contactId: string): Promise<void> {
    return this.command((work) => work.hangUp(contactId));
  }

  clear(contactId: string): Promise<void> {
    return this.command((work) => work.clear(contactId));
  }

  hold(contactId: string, connectionId?: string): Promise<void> {
    return this.command((work) => work.hold(contactId, connectionId));
  }

  resume(contactId: string, connectionId?: string): Promise<void> {
    return this.command((work) => work.resume(contactId, connectionId));
  }

  addParty(contactId: string, destination: QuickConnect | string, options: InCountry = {}): Promise<Connection> {
    return this.command((work) => work.addParty(contactId, destination, options));
  }

  transfer(contactId: string, destination: QuickConnect | string, options: InCountry = {}): Promise<void> {
    return this.command((work) => work.transfer(contactId, destination, options));
  }

  swap(contactId: string): Promise<void> {
    return this.command((work) => work.swap(contactId));
  }

  merge(contactId: string): Promise<void> {
    return this.command((work) => work.merge(contactId));
  }

  removeParty(contactId: string, connectionId: string): Promise<void> {
    return this.command((work) => work.removeParty(contactId, connectionId));
  }

  leave(contactId: string): Promise<void> {
    return this.command((work) => work.leave(contactId));
  }

  setMuted(isMuted: boolean): Promise<void> {
    return this.command((work) => work.setMuted(isMuted));
  }

  sendDigits(contactId: string, digits: string): Promise<void> {
    return this.command((work) => work.sendDigits(contactId, digits));
  }

  dial(phoneNumber: string, options: DialOptions = {}): Promise<SessionContact> {
    return this.command((work) => work.dial(phoneNumber, options));
  }

  setAgentState(nameOrArn: string, { when = 'now' }: { readonly when?: AgentStateTiming } = {}): Promise<void> {
    return this.command((work) => work.setAgentState(nameOrArn, when));
  }

  setDeskPhone(phoneNumber: string | null, options: InCountry = {}): Promise<void> {
    return this.command((work) => work.setDeskPhone(phoneNumber, options));
  }

  setVoiceEnhancement(enhancement: VoiceEnhancement): Promise<void> {
    return this.command((work) => work.setVoiceEnhancement(enhancement));
  }

  setAttributes(contactId: string, attributes: Readonly<Record<string, string>>): Promise<void> {
    return this.command((work) => work.setAttributes(contactId, attributes));
  }

  chooseDevice(role: DeviceRole, label: string | null): Promise<void> {
    return this.whenAtWork((work) => work.chooseDevice(role, label));
  }

  setRingtone(settings: Partial<RingtoneSettings>): Promise<void> {
    return this.whenAtWork((work) => work.setRingtone(settings));
  }

  playTest(role: 'speaker' | 'ringer'): Promise<void> {
    return this.whenAtWork((work) => work.playTest(role));
  }

  listDevices(): Promise<void> {
    return this.whenAtWork((work) => work.listDevices());
  }

  quickConnects({ isFresh = false }: { readonly isFresh?: boolean } = {}): Promise<readonly QuickConnect[]> {
    return this.command((work) => work.quickConnects(isFresh));
  }

  dismissError(target: CommandTarget): void {
    this.core.take({ type: 'dismissed', target });
  }

  may(command: CommandName, target?: CommandTarget): Permission {
    const hasWriter = (this.parts.attributeWriter ?? null) !== null;
    if (command === 'setAttributes' && !hasWriter) return { isAllowed: false, reason: 'no-attribute-writer' };
    return this.place.work?.may(command, target) ?? { isAllowed: false, reason: 'not-ready' };
  }

  /** Commands are refused before the session is ready, and no session is ready without its work. */
  private command<T>(run: (work: AgentWork) => Promise<T>): Promise<T> {
    const { work } = this.place;
    if (work !== null) return run(work);
    return Promise.reject(new CcpError(this.snapshot.status === 'stopped' ? 'session/stopped' : 'session/not-ready'));
  }

  /** Settings can be made at any time. */
  private whenAtWork(run: (work: AgentWork) => Promise<void>): Promise<void> {
    const { work } = this.place;
    return work === null ? this.place.whenHere().then(run) : run(work);
  }

  private letGo(): void {
    this.place.work?.letGo();
    this.signing.abandon();
  }
}

import type { DeviceRole } from '../domain/audio-device.js';
import { may, type Permission } from '../domain/capabilities.js';
import type { AgentStateTiming, CommandName } from '../domain/commands.js';
import type { Connection } from '../domain/connection.js';
import { CcpError, isCcpError } from '../domain/errors.js';
import type { QuickConnect } from '../domain/quick-connect.js';
import type { RingtoneChoice } from '../domain/ringtone.js';
import type { VoiceEnhancement } from '../domain/voice-enhancement.js';
import type { Gateway } from '../gateway/gateway.js';
import { agentStatePlan, selectableState } from './agent-commands.js';
import { AudioDevices } from './audio-devices.js';
import { deskPhonePlan, voiceEnhancementPlan } from './audio-commands.js';
import { digitsOf, digitsPlan, holdPlan, mutePlan } from './call-commands.js';
import { CallAudio } from './call-audio.js';
import { CommandRunner } from './command-runner.js';
import { acceptPlan, clearPlan, hangUpPlan, rejectPlan } from './contact-commands.js';
import { dialPlan, dialTimeoutOf } from './dial-command.js';
import { GatewayRun } from './gateway-run.js';
import type { LogEntry } from './log-ring.js';
import { addPartyPlan, mergePlan, removePartyPlan, swapPlan } from './party-commands.js';
import { MicrophoneWatch } from './microphone-watch.js';
import { MuteGuard } from './mute-guard.js';
import { PageLife } from './page-life.js';
import type { SessionPorts } from './ports.js';
import type { QualityRecord } from './quality-records.js';
import { QuickConnectList } from './quick-connect-list.js';
import { Ringer } from './ringer.js';
import type { RingtoneSettings } from './ringtone-choice.js';
import { SessionCore } from './session-core.js';
import type { SessionEvent } from './session-event.js';
import type { CommandTarget, SessionContact, SessionSnapshot } from './session-snapshot.js';
import type { DialOptions, Session } from './session.js';
import { renew } from './renewal.js';
import { SessionLength } from './session-length.js';
import { SignInElsewhere, signInLockName } from './sign-in-elsewhere.js';
import { SignIn } from './sign-in.js';
import { TabRole } from './tab-role.js';
import { transferCall } from './transfer-command.js';
import { signOutPlan } from './sign-out.js';

/** What a session is made of. */
export interface SessionParts {
  readonly gateway: Gateway;
  readonly ports: SessionPorts;
  /** Country of numbers without country code, or null. */
  readonly country: string | null;
  /** What rings until the agent chooses. */
  readonly ringtone: RingtoneChoice;
  /** Length of a session in hours; 0 tells nothing of its end. */
  readonly sessionHours: number;
  /** Mute again where the microphone opened by itself. */
  readonly reassertsMute?: boolean;
}

/** The session over any gateway. Its life begins with {@link start}. */
export class ConnectSession implements Session {
  private readonly core: SessionCore;
  private readonly runner: CommandRunner;
  private readonly signing: SignIn;
  private readonly connection: GatewayRun;
  private readonly tab: TabRole;
  private readonly page: PageLife;
  private readonly microphone: MicrophoneWatch;
  private readonly callAudio: CallAudio;
  private readonly quickConnectList: QuickConnectList;
  private readonly gateway: Gateway;
  private readonly devices: AudioDevices;
  private readonly ringer: Ringer;

  constructor(private readonly parts: SessionParts) {
    this.gateway = parts.gateway;
    this.core = new SessionCore(parts.ports);
    this.runner = new CommandRunner(this.core, () => this.connection.renewal);
    this.signing = new SignIn(this.core, this.gateway);
    this.connection = new GatewayRun({
      core: this.core,
      gateway: this.gateway,
      prepare: () => this.tab.join(),
      terms: () => this.tab.begin(),
      release: () => {
        this.page.end();
        this.microphone.end();
        this.callAudio.end();
        this.tab.leave();
      },
    });
    this.microphone = new MicrophoneWatch(this.core, this.gateway);
    this.page = new PageLife(this.core, this.connection, (isWhole) => this.comeBack(isWhole));
    this.tab = new TabRole(this.core, this.gateway, this.connection);
    this.callAudio = new CallAudio(this.core, this.gateway);
    if (parts.reassertsMute === true) new MuteGuard(this.core, () => this.setMuted(true)).begin();
    const { signInUrl } = this.gateway;
    if (signInUrl !== null) new SignInElsewhere(this.core, parts.ports.signInLock, signInLockName(signInUrl));
    new SessionLength(this.core, parts.sessionHours);
    this.quickConnectList = new QuickConnectList(this.core, this.gateway);
    this.ringer = new Ringer(this.core, this.gateway, parts.ringtone);
    this.devices = new AudioDevices(this.core, this.gateway, this.ringer.ringsInPage);
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
    return this.core.quality.of(contactId);
  }

  onQuality(listener: (contactId: string) => void): () => void {
    return this.core.quality.on(listener);
  }

  logEntries(): readonly LogEntry[] {
    return this.core.log.entries();
  }

  /** Begins, unless the session was stopped before it came to that. */
  start(): void {
    if (this.snapshot.status !== 'idle') return;
    this.connection.start();
    this.watch();
  }

  get signInUrl(): string | null {
    return this.gateway.signInUrl;
  }

  signIn({ isOpened = false }: { readonly isOpened?: boolean } = {}): Promise<void> {
    return this.signing.begin(isOpened);
  }

  async signOut(): Promise<void> {
    if (this.snapshot.status === 'signed-out') return;
    await this.runner.run(signOutPlan(this.core, this.gateway, this.runner));
  }

  renew(): Promise<void> {
    return renew({ core: this.core, runner: this.runner, signing: this.signing, session: this });
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
    this.watch();
    return restarted;
  }

  moveAudioHere(): Promise<void> {
    return this.tab.moveHere();
  }

  accept(contactId: string): Promise<void> {
    return this.runner.run(acceptPlan(this.core, this.gateway, contactId));
  }

  reject(contactId: string): Promise<void> {
    return this.runner.run(rejectPlan(this.core, this.gateway, contactId));
  }

  hangUp(contactId: string): Promise<void> {
    return this.runner.run(hangUpPlan(this.core, this.gateway, contactId));
  }

  clear(contactId: string): Promise<void> {
    return this.runner.run(clearPlan(this.core, this.gateway, contactId));
  }

  hold(contactId: string, connectionId?: string): Promise<void> {
    return this.runner.run(holdPlan(this.core, this.gateway, 'hold', contactId, connectionId));
  }

  resume(contactId: string, connectionId?: string): Promise<void> {
    return this.runner.run(holdPlan(this.core, this.gateway, 'resume', contactId, connectionId));
  }

  async addParty(
    contactId: string,
    destination: QuickConnect | string,
    options: { readonly country?: string } = {},
  ): Promise<Connection> {
    const to = this.destination(destination, options);
    const plan = addPartyPlan(this.core, this.gateway, contactId, to);
    await this.runner.run(plan);
    const party = plan.found();
    if (party === undefined) throw new CcpError('command/contact-gone', { contactId });
    return party;
  }

  transfer(
    contactId: string,
    destination: QuickConnect | string,
    options: { readonly country?: string } = {},
  ): Promise<void> {
    const to = this.destination(destination, options);
    return transferCall(this.core, this.gateway, this.runner, contactId, to);
  }

  swap(contactId: string): Promise<void> {
    return this.runner.run(swapPlan(this.core, this.gateway, contactId));
  }

  merge(contactId: string): Promise<void> {
    return this.runner.run(mergePlan(this.gateway, contactId));
  }

  removeParty(contactId: string, connectionId: string): Promise<void> {
    return this.runner.run(removePartyPlan(this.core, this.gateway, contactId, connectionId));
  }

  leave(contactId: string): Promise<void> {
    return this.runner.run(hangUpPlan(this.core, this.gateway, contactId, 'leave'));
  }

  setMuted(isMuted: boolean): Promise<void> {
    return this.runner.run(mutePlan(this.core, this.gateway, isMuted, () => this.tab.shareMuteWish(isMuted)));
  }

  async sendDigits(contactId: string, digits: string): Promise<void> {
    const groups = digitsOf(digits, contactId);
    if (isCcpError(groups)) throw this.runner.refused({ command: 'sendDigits', target: contactId }, groups);
    await this.runner.run(digitsPlan(this.core, this.gateway, contactId, groups));
  }

  async dial(phoneNumber: string, options: DialOptions = {}): Promise<SessionContact> {
    const timeout = dialTimeoutOf(options);
    if (isCcpError(timeout)) throw this.runner.refused({ command: 'dial', target: 'dial' }, timeout);
    const country = options.country?.toUpperCase() ?? this.parts.country;
    const queueArn = options.queueArn ?? null;
    const plan = dialPlan(this.core, this.gateway, phoneNumber, { timeout, country, queueArn });
    await this.runner.run(plan);
    const contact = plan.found();
    if (contact === undefined) throw new CcpError('command/contact-gone');
    return contact;
  }

  async setAgentState(nameOrArn: string, options: { readonly when?: AgentStateTiming } = {}): Promise<void> {
    const state = selectableState(this.snapshot.agent, nameOrArn);
    if (state === undefined && this.snapshot.status === 'ready') {
      throw this.runner.refused(
        { command: 'setAgentState', target: 'agent' },
        new CcpError('agent-state/unknown', { said: nameOrArn }),
      );
    }
    if (state === undefined) throw this.unready();
    await this.runner.run(agentStatePlan(this.core, this.gateway, state, options.when ?? 'now'));
  }

  setDeskPhone(phoneNumber: string | null, { country }: { readonly country?: string } = {}): Promise<void> {
    const home = country?.toUpperCase() ?? this.parts.country;
    return this.runner.run(deskPhonePlan(this.core, this.gateway, phoneNumber, home));
  }

  setVoiceEnhancement(enhancement: VoiceEnhancement): Promise<void> {
    return this.runner.run(voiceEnhancementPlan(this.gateway, enhancement));
  }

  chooseDevice(role: DeviceRole, label: string | null): Promise<void> {
    return this.devices.choose(role, label);
  }

  setRingtone(settings: Partial<RingtoneSettings>): Promise<void> {
    return this.ringer.choose(settings);
  }

  playTest(role: 'speaker' | 'ringer'): Promise<void> {
    return this.ringer.try(role);
  }

  listDevices(): Promise<void> {
    return this.devices.list();
  }

  quickConnects({ isFresh = false }: { readonly isFresh?: boolean } = {}): Promise<readonly QuickConnect[]> {
    return this.quickConnectList.read(isFresh);
  }

  dismissError(target: CommandTarget): void {
    this.core.take({ type: 'dismissed', target });
  }

  may(command: CommandName, target?: CommandTarget): Permission {
    return may({ ...this.snapshot, isReady: this.snapshot.status === 'ready' }, command, target);
  }

  private destination(to: QuickConnect | string, { country }: { readonly country?: string }) {
    return { to, country: country?.toUpperCase() ?? this.parts.country };
  }

  /** The browser may have closed the doors of a page that it kept in its history: to the locks and to the CCP. */
  private comeBack(isWhole: boolean): void {
    this.gateway.wake?.();
    this.microphone.comeBack();
    if (!isWhole) return;
    this.tab.leave();
    void this.connection.renew();
  }

  private watch(): void {
    this.page.begin();
    this.microphone.begin();
    this.callAudio.begin();
  }

  private unready(): CcpError {
    return new CcpError(this.snapshot.status === 'stopped' ? 'session/stopped' : 'session/not-ready');
  }

  private letGo(): void {
    this.runner.abandonAll();
    this.quickConnectList.release();
    this.signing.abandon();
  }
}

import type { DeviceRole } from '../domain/audio-device.js';
import { may, type Permission } from '../domain/capabilities.js';
import type { AgentStateTiming, CommandName } from '../domain/commands.js';
import type { Connection } from '../domain/connection.js';
import { CcpError, isCcpError } from '../domain/errors.js';
import type { QuickConnect } from '../domain/quick-connect.js';
import type { VoiceEnhancement } from '../domain/voice-enhancement.js';
import type { Gateway } from '../gateway/gateway.js';
import { agentStatePlan, selectableState } from './agent-commands.js';
import { deskPhonePlan, voiceEnhancementPlan } from './audio-commands.js';
import { writeAttributes } from './attribute-writer.js';
import { AudioDevices } from './audio-devices.js';
import { bringHardware } from './browser-ports.js';
import { browserSound } from './browser-sound.js';
import { CallAudio } from './call-audio.js';
import { digitsOf, digitsPlan, holdPlan, mutePlan } from './call-commands.js';
import { CommandRunner } from './command-runner.js';
import { acceptPlan, clearPlan, hangUpPlan, rejectPlan } from './contact-commands.js';
import { dialPlan, dialTimeoutOf } from './dial-command.js';
import type { GatewayRun } from './gateway-run.js';
import { browserMicrophone } from './microphone-port.js';
import { MicrophoneWatch } from './microphone-watch.js';
import { MuteGuard } from './mute-guard.js';
import { PageLife } from './page-life.js';
import { addPartyPlan, mergePlan, removePartyPlan, swapPlan } from './party-commands.js';
import { QualityRecords } from './quality-records.js';
import { QuickConnectList } from './quick-connect-list.js';
import { renew } from './renewal.js';
import { Ringer } from './ringer.js';
import type { RingtoneSettings } from './ringtone-choice.js';
import type { SessionCore } from './session-core.js';
import { SessionLength } from './session-length.js';
import type { SessionParts } from './session-parts.js';
import type { CommandTarget, SessionContact } from './session-snapshot.js';
import type { DialOptions, Session } from './session.js';
import type { SignIn } from './sign-in.js';
import { signOutPlan } from './sign-out.js';
import type { TabRole } from './tab-role.js';
import { transferCall } from './transfer-command.js';
import { workReading } from './work-reading.js';

/** What the work stands on. */
export interface WorkGround {
  readonly core: SessionCore;
  readonly parts: SessionParts;
  readonly connection: GatewayRun;
  readonly tab: TabRole;
  readonly signing: SignIn;
  readonly session: Session;
}

type Destination = QuickConnect | string;
type InCountry = { readonly country?: string };

/** What a session does once an agent is signed in: it reads reports, rings, minds the audio and runs commands. */
export class AgentWork {
  private readonly core: SessionCore;
  private readonly gateway: Gateway;
  private readonly runner: CommandRunner;
  private readonly microphone: MicrophoneWatch;
  private readonly callAudio: CallAudio;
  private readonly quickConnectList: QuickConnectList;
  private readonly devices: AudioDevices;
  private readonly ringer: Ringer;
  private readonly page: PageLife;

  constructor(private readonly ground: WorkGround) {
    const { core, parts, connection, session } = ground;
    const { gateway } = parts;
    this.core = core;
    this.gateway = gateway;
    bringHardware({ sound: browserSound, microphone: browserMicrophone });
    core.reading = workReading;
    core.quality = new QualityRecords(core.reportThrown);
    this.runner = new CommandRunner(core, () => connection.renewal);
    this.microphone = new MicrophoneWatch(core, gateway);
    this.callAudio = new CallAudio(core, gateway);
    if (parts.reassertsMute === true) new MuteGuard(core, () => session.setMuted(true)).begin();
    new SessionLength(core, parts.sessionHours);
    this.quickConnectList = new QuickConnectList(core, gateway);
    this.ringer = new Ringer(core, gateway, parts.ringtone);
    this.devices = new AudioDevices(core, gateway, this.ringer.ringsInPage);
    this.page = new PageLife(core, connection, (isWhole) => this.comeBack(isWhole));
  }

  /** With each start of the session. Safe to repeat. */
  begin(): void {
    this.page.begin();
    this.microphone.begin();
    this.callAudio.begin();
  }

  /** The session has stopped. */
  end(): void {
    this.page.end();
    this.microphone.end();
    this.callAudio.end();
  }

  /** Ends what is under way, for the gateway that would answer is going. */
  letGo(): void {
    this.runner.abandonAll();
    this.quickConnectList.release();
  }

  may(command: CommandName, target: CommandTarget | undefined): Permission {
    const { snapshot } = this.core;
    return may({ ...snapshot, isReady: snapshot.status === 'ready' }, command, target);
  }

  async signOut(): Promise<void> {
    if (this.core.snapshot.status === 'signed-out') return;
    await this.runner.run(signOutPlan(this.core, this.gateway, this.runner));
  }

  renew(): Promise<void> {
    const { core, signing, session } = this.ground;
    return renew({ core, runner: this.runner, signing, session });
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

  async addParty(contactId: string, destination: Destination, options: InCountry): Promise<Connection> {
    const to = this.destination(destination, options);
    const plan = addPartyPlan(this.core, this.gateway, contactId, to);
    await this.runner.run(plan);
    const party = plan.found();
    if (party === undefined) throw new CcpError('command/contact-gone', { contactId });
    return party;
  }

  transfer(contactId: string, destination: Destination, options: InCountry): Promise<void> {
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
    const { tab } = this.ground;
    return this.runner.run(mutePlan(this.core, this.gateway, isMuted, () => tab.shareMuteWish(isMuted)));
  }

  async sendDigits(contactId: string, digits: string): Promise<void> {
    const groups = digitsOf(digits, contactId);
    if (isCcpError(groups)) throw this.runner.refused({ command: 'sendDigits', target: contactId }, groups);
    await this.runner.run(digitsPlan(this.core, this.gateway, contactId, groups));
  }

  async dial(phoneNumber: string, options: DialOptions): Promise<SessionContact> {
    const timeout = dialTimeoutOf(options);
    if (isCcpError(timeout)) throw this.runner.refused({ command: 'dial', target: 'dial' }, timeout);
    const country = this.countryOf(options);
    const queueArn = options.queueArn ?? null;
    const plan = dialPlan(this.core, this.gateway, phoneNumber, { timeout, country, queueArn });
    await this.runner.run(plan);
    const contact = plan.found();
    if (contact === undefined) throw new CcpError('command/contact-gone');
    return contact;
  }

  /** The state is looked for before anything else: a name that no list has is a mistake of the caller. */
  async setAgentState(nameOrArn: string, when: AgentStateTiming): Promise<void> {
    const { agent, status } = this.core.snapshot;
    const state = selectableState(agent, nameOrArn);
    if (state === undefined && status === 'ready') {
      throw this.runner.refused(
        { command: 'setAgentState', target: 'agent' },
        new CcpError('agent-state/unknown', { said: nameOrArn }),
      );
    }
    if (state === undefined) throw new CcpError(status === 'stopped' ? 'session/stopped' : 'session/not-ready');
    await this.runner.run(agentStatePlan(this.core, this.gateway, state, when));
  }

  setDeskPhone(phoneNumber: string | null, options: InCountry): Promise<void> {
    return this.runner.run(deskPhonePlan(this.core, this.gateway, phoneNumber, this.countryOf(options)));
  }

  setVoiceEnhancement(enhancement: VoiceEnhancement): Promise<void> {
    return this.runner.run(voiceEnhancementPlan(this.gateway, enhancement));
  }

  setAttributes(contactId: string, attributes: Readonly<Record<string, string>>): Promise<void> {
    const { core, runner } = this;
    return writeAttributes({ core, runner, writer: this.ground.parts.attributeWriter ?? null }, contactId, attributes);
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

  quickConnects(isFresh: boolean): Promise<readonly QuickConnect[]> {
    return this.quickConnectList.read(isFresh);
  }

  private destination(to: Destination, options: InCountry) {
    return { to, country: this.countryOf(options) };
  }

  private countryOf({ country }: InCountry): string | null {
    return country?.toUpperCase() ?? this.ground.parts.country;
  }

  /** The browser may have closed the doors of a page that it kept in its history: to the locks and to the CCP. */
  private comeBack(isWhole: boolean): void {
    const { connection, tab } = this.ground;
    this.gateway.wake?.();
    this.microphone.comeBack();
    if (!isWhole) return;
    tab.leave();
    void connection.renew();
  }
}

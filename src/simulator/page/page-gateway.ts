import type { AudioDevice, DeviceRole } from '../../domain/audio-device.js';
import type { AgentStateTiming } from '../../domain/commands.js';
import type { SelectableAgentState } from '../../domain/agent-state.js';
import { deepFreeze } from '../../domain/deep-freeze.js';
import { CcpError } from '../../domain/errors.js';
import type { PartyDestination, QuickConnect } from '../../domain/quick-connect.js';
import { voiceEnhancementMode, type VoiceEnhancement } from '../../domain/voice-enhancement.js';
import type { Gateway, GatewayEvent, GatewayRequest } from '../../gateway/gateway.js';
import type { Instance, InstanceClock } from '../instance/instance.js';
import { wallClock } from '../instance/clock.js';
import { convertQuickConnects, wireEndpoint } from './convert-quick-connects.js';
import { pageDevices } from './page-devices.js';
import { PageAgent } from './page-agent.js';
import { PageCommands } from './page-commands.js';
import { goodPath, type PagePath } from './page-figures.js';
import { defaultLatency, FailurePlan, type PageFaults, type PageLatency } from './page-faults.js';

export interface PageGatewayOptions {
  readonly instance: Instance;
  readonly username: string;
  /** The clock that the instance goes by; by default that on the wall. */
  readonly clock?: InstanceClock;
  readonly latency?: Partial<PageLatency>;
  /** False begins with nobody signed in; signing in is then a matter of `awaitSignIn`. Default true. */
  readonly isSignedIn?: boolean;
  /** An address to open for signing in; by default null, and nothing is opened. */
  readonly signInUrl?: string | null;
  /** What is plugged in at first; by default two microphones and two speakers. */
  readonly devices?: readonly AudioDevice[];
  /** False leaves the audio to another CCP that is not there: accepted calls are missed. Default true. */
  readonly hasMedia?: boolean;
  /** A frame to show where the CCP's own interface would be; by default null. */
  readonly frame?: HTMLIFrameElement | null;
}

/** A gateway to a simulated instance in this page, with everything that can go wrong at hand. */
export interface PageGateway extends Gateway {
  readonly faults: PageFaults;
}

/**
 * The port to a simulated instance inside the page: no network, no frame, no audio. It plays the CCP's part as
 * well: it accepts automatically where the instance says so, and clears calls that could not be connected.
 */
export function createPageGateway(options: PageGatewayOptions): PageGateway {
  return new SimulatedGateway(options);
}

class SimulatedGateway implements PageGateway {
  readonly frame: HTMLIFrameElement | null;
  /** No page of Connect's is here that could ring. */
  readonly isCcpRinging = false;
  readonly canChooseDevices: boolean;
  readonly signInUrl: string | null;
  readonly faults: PageFaults;
  private readonly clock: InstanceClock;
  private readonly plan = new FailurePlan();
  private readonly commands: PageCommands;
  private latency: PageLatency;
  private path: PagePath = goodPath;
  private agent: PageAgent | null = null;
  private isSignedIn: boolean;
  private devices: readonly AudioDevice[];
  private readonly inUse = new Map<DeviceRole, string>();
  private isWarned = false;
  private cancelSignIn = (): void => undefined;

  constructor(private readonly options: PageGatewayOptions) {
    this.clock = options.clock ?? wallClock;
    this.frame = options.frame ?? null;
    this.signInUrl = options.signInUrl ?? null;
    this.latency = { ...defaultLatency, ...options.latency };
    this.isSignedIn = options.isSignedIn ?? true;
    this.devices = options.devices ?? pageDevices;
    this.canChooseDevices = options.hasMedia ?? true;
    this.commands = new PageCommands(options.instance, options.username, this.clock, this.plan, () => this.latency);
    this.faults = this.makeFaults();
  }

  start(listener: (event: GatewayEvent) => void): void {
    if (this.agent !== null) throw new CcpError('session/already-started');
    const tell = (event: GatewayEvent): void => listener(deepFreeze(event));
    this.agent = new PageAgent({
      instance: this.options.instance,
      username: this.options.username,
      clock: this.clock,
      latency: () => this.latency,
      path: () => this.path,
      hasMedia: this.options.hasMedia ?? true,
      tell,
    });
    this.commands.open();
    this.cancelSignIn = this.clock.after(this.latency.report, () => {
      if (this.isSignedIn) this.agent?.begin();
      else tell({ type: 'sign-in', fact: 'required', error: new CcpError('sign-in/required') });
    });
  }

  stop(): Promise<void> {
    this.cancelSignIn();
    this.commands.close();
    this.agent?.end();
    this.agent = null;
    return Promise.resolve();
  }

  awaitSignIn(): void {
    if (this.agent === null) return;
    this.cancelSignIn();
    this.cancelSignIn = this.clock.after(this.latency.signIn, () => {
      this.isSignedIn = true;
      this.agent?.begin();
    });
  }

  noteActivity(): void {
    if (!this.isWarned) return;
    this.isWarned = false;
    this.agent?.tell({ type: 'inactivity', endsAt: null });
  }

  async accept(contactId: string): Promise<void> {
    await this.commands.run('accept', 'AcceptContact', { contactId });
    this.agent?.accepted(contactId);
  }

  reject(contactId: string): Promise<void> {
    return this.commands.run('reject', 'RejectContact', { contactId });
  }

  hangUp(contactId: string): Promise<void> {
    const connectionId = this.agent?.connectionOf(contactId) ?? '';
    return this.commands.run('hangUp', 'DestroyConnection', { contactId, connectionId });
  }

  clear(contactId: string): Promise<void> {
    return this.commands.run('clear', 'ClearContact', { contactId });
  }

  hold(contactId: string, connectionId: string): Promise<void> {
    return this.commands.run('hold', 'HoldConnection', { contactId, connectionId });
  }

  resume(contactId: string, connectionId: string): Promise<void> {
    return this.commands.run('resume', 'ResumeConnection', { contactId, connectionId });
  }

  setMuted(isMuted: boolean): Promise<void> {
    return this.commands.act('setMuted', () => this.agent?.setMuted(isMuted));
  }

  sendDigits(contactId: string, connectionId: string, digits: string): Promise<void> {
    return this.commands.run('sendDigits', 'SendDigits', { contactId, connectionId, digits });
  }

  dial(phoneNumber: string, queueArn: string | null): Promise<void> {
    const endpoint = { type: 'phone_number', phoneNumber };
    const parameters = queueArn === null ? { endpoint } : { endpoint, queueARN: queueArn };
    return this.commands.run('dial', 'CreateOutboundContact', parameters);
  }

  setAgentState({ arn, name, type }: SelectableAgentState, when: AgentStateTiming): Promise<void> {
    const state = { agentStateARN: arn, name, type };
    return this.commands.run('setAgentState', 'PutAgentState', { state, enqueueNextState: when === 'after-contact' });
  }

  addParty(contactId: string, destination: PartyDestination): Promise<void> {
    const endpoint =
      typeof destination === 'string' ? { type: 'phone_number', phoneNumber: destination } : wireEndpoint(destination);
    return this.commands.run('addParty', 'CreateAdditionalConnection', { contactId, endpoint });
  }

  swap(contactId: string): Promise<void> {
    return this.commands.run('swap', 'ToggleActiveConnections', { contactId });
  }

  merge(contactId: string): Promise<void> {
    return this.commands.run('merge', 'ConferenceConnections', { contactId });
  }

  removeParty(contactId: string, connectionId: string): Promise<void> {
    return this.commands.run('removeParty', 'DestroyConnection', { contactId, connectionId });
  }

  setDeskPhone(phoneNumber: string | null): Promise<void> {
    const phone = phoneNumber === null ? {} : { extension: phoneNumber };
    const configuration = { softphoneEnabled: phoneNumber === null, ...phone };
    return this.configure('setDeskPhone', configuration);
  }

  setVoiceEnhancement(enhancement: VoiceEnhancement): Promise<void> {
    const configuration = { voiceEnhancementMode: voiceEnhancementMode(enhancement) };
    return this.configure('setVoiceEnhancement', configuration);
  }

  letCcpRing(): void {
    return undefined;
  }

  hush(): void {
    return undefined;
  }

  listDevices(): Promise<readonly AudioDevice[]> {
    return this.commands.ask('listDevices', () => this.devices);
  }

  setDevice(role: DeviceRole, deviceId: string): Promise<void> {
    return this.commands.act('setDevice', () => {
      const isThere = this.devices.some((device) => device.deviceId === deviceId);
      const isOpen = role !== 'microphone' || this.agent?.isMicrophoneOpen === true;
      if (!isThere || !isOpen) throw new CcpError('device/not-taken');
      this.inUse.set(role, deviceId);
    });
  }

  quickConnects(): Promise<readonly QuickConnect[]> {
    return this.commands.ask('quickConnects', () => this.listQuickConnects());
  }

  signOut(): Promise<void> {
    return this.commands.act('signOut', () => this.leave('required', new CcpError('sign-in/required')));
  }

  /** The CCP reads the settings anew as soon as they were taken. */
  private async configure(command: GatewayRequest, configuration: object): Promise<void> {
    await this.commands.run(command, 'UpdateAgentConfiguration', { configuration });
    this.agent?.reportSoon();
  }

  /** Page after page, as the client of the service does it. */
  private listQuickConnects(): readonly QuickConnect[] {
    const { instance, username } = this.options;
    const queueARNs = instance.catalogue(username).queues.map(({ queueARN }) => queueARN);
    return deepFreeze(
      convertQuickConnects((nextToken) => instance.execute(username, 'GetEndpoints', { queueARNs, nextToken })),
    );
  }

  private makeFaults(): PageFaults {
    const tell = (event: GatewayEvent): void => this.agent?.tell(event);
    return {
      fail: (command: GatewayRequest, failure, count = 1) => this.plan.add(command, failure, count),
      setLatency: (latency) => {
        this.latency = { ...this.latency, ...latency };
      },
      setPath: (path) => {
        this.path = { ...goodPath, ...path };
      },
      signOut: () => this.leave('required', new CcpError('sign-in/required')),
      expire: () => this.leave('expired', new CcpError('sign-in/expired')),
      warnOfInactivity: (endsAt) => {
        this.isWarned = true;
        tell({ type: 'inactivity', endsAt });
      },
      restoreSignIn: () => {
        this.isSignedIn = true;
        tell({ type: 'sign-in', fact: 'restored' });
        this.agent?.begin();
      },
      loseLink: () => {
        this.agent?.pause();
        tell({ type: 'link', isUp: false, error: new CcpError('connection/lost') });
      },
      restoreLink: () => {
        tell({ type: 'link', isUp: true });
        this.agent?.begin();
      },
      setSignalling: (isUp) => tell({ type: 'signalling', isUp }),
      plug: (devices) => {
        this.devices = devices;
      },
      deviceInUse: (role) => this.inUse.get(role) ?? null,
      changeMuteUnasked: (isMuted) => this.agent?.setMuted(isMuted),
      raise: (error, { isFatal = false } = {}) => tell({ type: 'problem', error, isFatal }),
    };
  }

  private leave(fact: 'required' | 'expired', error: CcpError): void {
    this.isSignedIn = false;
    this.agent?.pause();
    this.agent?.tell({ type: 'sign-in', fact, error });
  }
}

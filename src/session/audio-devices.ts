import { isLiveCall } from '../domain/active-call.js';
import {
  deviceIdOf,
  deviceRoles,
  labelsFor,
  substituteFor,
  systemLabel,
  type AudioDevice,
  type DeviceRole,
  type DeviceStanding,
} from '../domain/audio-device.js';
import { CcpError } from '../domain/errors.js';
import type { Gateway } from '../gateway/gateway.js';
import { asCcpError } from './command-runner.js';
import { readDeviceChoices, writeDeviceChoices } from './device-choices.js';
import type { SessionCore } from './session-core.js';
import type { DeviceState } from './session-snapshot.js';
import type { SessionFact } from './session-state.js';

/** Milliseconds: a headset comes as several devices, one after the other. */
const plugDelay = 500;

/**
 * The choice of devices. It is kept by label, because each origin sees other ids, and brought to Connect's page when a
 * call's microphone opens and when something is plugged in or out.
 */
export class AudioDevices {
  private inCcp: readonly AudioDevice[] = [];
  private inPage: readonly AudioDevice[] = [];
  private isMicrophoneOpen = false;
  private readonly standings = new Map<DeviceRole, DeviceStanding>();
  /** The microphone that the system preferred when it was last brought; null while none is open. */
  private preferred: string | null = null;
  private cancelPlug = (): void => undefined;
  private unplug = (): void => undefined;

  constructor(
    private readonly core: SessionCore,
    private readonly gateway: Gateway,
    /** Whether this page rings, on a device of its own list. */
    private readonly ringsInPage: () => boolean,
  ) {
    core.hear((fact) => this.hear(fact));
    if (core.snapshot.status !== 'idle') this.begin();
    core.subscribe(
      ({ contacts }) => contacts.some(isLiveCall),
      (isOnCall) => this.onCall(isOnCall),
    );
    core.subscribe(
      ({ status }) => status === 'ready',
      (isReady) => this.onReady(isReady),
    );
  }

  /** Keeps the choice and brings it where it belongs, at once where that is possible. */
  async choose(role: DeviceRole, label: string | null): Promise<void> {
    const { storage } = this.core.ports;
    if (label !== null && !labelsFor(this.seenFor(role), role).includes(label)) throw new CcpError('device/not-found');
    writeDeviceChoices(storage, { ...readDeviceChoices(storage), [role]: label });
    this.standings.delete(role);
    const error = await this.apply(role, true);
    this.tell();
    if (error !== null) throw error;
  }

  /** Asks for the devices anew; an agent who looks at them has perhaps just plugged one in. */
  async list(): Promise<void> {
    if (!this.gateway.canChooseDevices) return;
    const { devices } = this.core.ports;
    const listed = await Promise.allSettled([this.gateway.listDevices(), devices.list()]);
    const [inCcp, inPage] = listed;
    if (inCcp.status === 'fulfilled') this.inCcp = inCcp.value;
    if (inPage.status === 'fulfilled') this.inPage = inPage.value;
    this.tell();
    if (inCcp.status === 'rejected') throw asCcpError(inCcp.reason);
  }

  private hear(fact: SessionFact): void {
    if (fact.type === 'media' && fact.fact === 'microphone-open') {
      this.isMicrophoneOpen = true;
      void this.bringAll();
    } else if (fact.type === 'started') this.begin();
    else if (fact.type === 'stopped') {
      this.unplug();
      this.cancelPlug();
    }
  }

  private begin(): void {
    this.standings.clear();
    this.unplug();
    this.unplug = this.core.ports.devices.onChange(() => this.onPlug());
  }

  private onReady(isReady: boolean): void {
    if (isReady) void this.bringAll();
  }

  private onCall(isOnCall: boolean): void {
    if (isOnCall || !this.isMicrophoneOpen) return;
    this.isMicrophoneOpen = false;
    this.preferred = null;
    this.standings.delete('microphone');
    this.tell();
  }

  private onPlug(): void {
    this.cancelPlug();
    this.cancelPlug = this.core.ports.clock.after(plugDelay, () => void this.bringAll());
  }

  /** Lists, and has each choice used that can be used now. What fails is shown as an error of the devices. */
  private async bringAll(): Promise<void> {
    await this.list().catch((error: unknown) => {
      this.core.log.add('warn', 'devices not listed', { said: String(error) });
    });
    const isMoved = this.hasPreferenceMoved();
    for (const role of deviceRoles) {
      const error = await this.apply(role, isMoved && role === 'microphone');
      if (error !== null) this.core.take({ type: 'failed', target: 'devices', command: null, error });
    }
    this.tell();
  }

  /** An open microphone stays on its device when the system comes to prefer another; a speaker of the system's moves along. */
  private hasPreferenceMoved(): boolean {
    if (!this.isMicrophoneOpen) return false;
    const before = this.preferred;
    this.preferred = systemLabel(this.inCcp, 'microphone');
    return before !== null && before !== '' && this.preferred !== '' && before !== this.preferred;
  }

  /** Answers with the error that the agent must know of. `isAsked` brings the system's own device back too. */
  private async apply(role: DeviceRole, isAsked: boolean): Promise<CcpError | null> {
    const label = readDeviceChoices(this.core.ports.storage)[role];
    if (!this.canApply(role) || (label === null && !isAsked)) return null;
    const deviceId = deviceIdOf(this.inCcp, role, label);
    if (deviceId === null) return this.fallBack(role);
    const refusal = await this.set(role, deviceId);
    const standing = this.standingAfter(role, refusal);
    this.standings.set(role, standing);
    return standing === 'failed' ? refusal : null;
  }

  private canApply(role: DeviceRole): boolean {
    if (role === 'ringer' && this.ringsInPage()) return false;
    if (role === 'microphone' && !this.isMicrophoneOpen) return false;
    return labelsFor(this.inCcp, role).length > 0;
  }

  /** The chosen device is not there. A device that was pulled out in a call leaves the line silent, so another takes over. */
  private async fallBack(role: DeviceRole): Promise<CcpError | null> {
    const wasUsed = this.standings.get(role) === 'applied';
    const substitute = substituteFor(this.inCcp, role);
    this.standings.set(role, 'missing');
    if (wasUsed && substitute !== null) await this.set(role, substitute);
    return role === 'microphone' ? new CcpError('device/not-found') : null;
  }

  private async set(role: DeviceRole, deviceId: string): Promise<CcpError | null> {
    try {
      await this.gateway.setDevice(role, deviceId);
      return null;
    } catch (error) {
      return asCcpError(error);
    }
  }

  /** Connect's page has a speaker only once it had a call. */
  private standingAfter(role: DeviceRole, refusal: CcpError | null): DeviceStanding {
    if (refusal === null) return 'applied';
    return this.isMicrophoneOpen || role === 'ringer' ? 'failed' : 'next-call';
  }

  private seenFor(role: DeviceRole): readonly AudioDevice[] {
    return role === 'ringer' && this.ringsInPage() ? this.inPage : this.inCcp;
  }

  private tell(): void {
    const { status } = this.core.snapshot;
    if (status === 'stopped') return;
    const devices = {
      microphone: this.stateOf('microphone'),
      speaker: this.stateOf('speaker'),
      ringer: this.stateOf('ringer'),
    };
    this.core.take({ type: 'devices', devices });
  }

  private stateOf(role: DeviceRole): DeviceState | null {
    const { devices, storage } = this.core.ports;
    if (!this.gateway.canChooseDevices) return null;
    if (role !== 'microphone' && !devices.canChooseOutput()) return null;
    const labels = labelsFor(this.seenFor(role), role);
    const chosen = readDeviceChoices(storage)[role];
    return { labels, chosen, standing: this.standingOf(role, chosen, labels) };
  }

  private standingOf(role: DeviceRole, chosen: string | null, labels: readonly string[]): DeviceStanding {
    if (chosen === null) return 'default';
    if (labels.length > 0 && !labels.includes(chosen)) return 'missing';
    const isRungHere = role === 'ringer' && this.ringsInPage();
    return this.standings.get(role) ?? (isRungHere ? 'applied' : 'next-call');
  }
}

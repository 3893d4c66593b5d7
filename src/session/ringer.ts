import { deviceIdOf, type DeviceRole } from '../domain/audio-device.js';
import { CcpError } from '../domain/errors.js';
import { ringingFor, trialPattern, type Ringing, type RingtoneChoice } from '../domain/ringtone.js';
import type { Gateway } from '../gateway/gateway.js';
import { readDeviceChoices } from './device-choices.js';
import type { Sound } from './ports.js';
import { sourceOf, startRing, type RingState } from './ring.js';
import { asRingtone, asVolume, readRingtone, writeRingtone, type RingtoneSettings } from './ringtone-choice.js';
import type { SessionCore } from './session-core.js';
import type { SessionSnapshot } from './session-snapshot.js';

const trialCodes = {
  blocked: 'ringtone/blocked',
  silent: 'ringtone/silent',
  failed: 'ringtone/not-loaded',
} as const;

/**
 * Rings while Connect offers a call, and at no other time: whether to ring is read from the snapshot, so that every end
 * of an offer ends the ring, also one that nobody tells. Connect's own page rings only where that was chosen.
 */
export class Ringer {
  private stopRing: (() => void) | null = null;
  private stopTrial = (): void => undefined;
  private isBlocked = false;
  /** As they were when the session or the last ring began: another tab may have changed them since. */
  private settings: RingtoneSettings;

  constructor(
    private readonly core: SessionCore,
    private readonly gateway: Gateway,
    /** What rings until the agent chooses. */
    private readonly standard: RingtoneChoice,
  ) {
    this.settings = this.readSettings();
    core.hear((fact) => {
      if (fact.type !== 'started') return;
      this.settings = this.readSettings();
      this.tell();
    });
    core.subscribe(ringOf, () => this.follow());
  }

  /** Whether this page rings, and not Connect's. */
  readonly ringsInPage = (): boolean => !this.gateway.isCcpRinging;

  choose({ choice, volume }: Partial<RingtoneSettings>): Promise<void> {
    if (choice !== undefined && asRingtone(choice) === null) return refused('choice');
    if (volume !== undefined && asVolume(volume) === null) return refused('volume');
    const before = this.readSettings();
    writeRingtone(this.core.ports.storage, { choice: choice ?? before.choice, volume: volume ?? before.volume });
    this.settings = this.readSettings();
    this.letCcpRing();
    this.follow();
    return Promise.resolve();
  }

  /** Plays the ringtone, or a tone for trying the speaker, once on the device chosen. A second trial ends the first. */
  async try(role: 'speaker' | 'ringer'): Promise<void> {
    this.stopTrial();
    const { choice, volume } = this.readSettings();
    const source = role === 'speaker' ? trialPattern : sourceOf(choice);
    const sound: Sound = { source, isRepeated: false, volume, deviceId: await this.deviceId(role) };
    await new Promise<void>((resolve, reject) => {
      const stop = this.core.ports.sound.play(sound, (state) => {
        if (state === 'audible') return;
        stop();
        if (state === 'ended') resolve();
        else reject(new CcpError(trialCodes[state]));
      });
      this.stopTrial = () => {
        stop();
        resolve();
      };
    });
  }

  private readSettings(): RingtoneSettings {
    return readRingtone(this.core.ports.storage, this.standard);
  }

  private letCcpRing(): void {
    this.gateway.letCcpRing(this.settings.choice === 'instance');
    this.tell();
  }

  /** Ends the ring that was, and begins the one that the facts ask for. */
  private follow(): void {
    this.stopRing?.();
    this.stopRing = null;
    this.isBlocked = false;
    const ringing = ringingIn(this.core.snapshot);
    if (ringing !== null) this.stopRing = this.begin(ringing);
    this.tell();
  }

  private begin({ contactId, manner }: Ringing): () => void {
    if (this.gateway.isCcpRinging) return () => this.hushLost(contactId);
    this.settings = this.readSettings();
    const { choice, volume } = this.settings;
    if (choice === 'off') return () => undefined;
    const order = { choice, manner, volume, deviceId: this.deviceId('ringer') };
    const stop = startRing(this.core.ports, order, (state) => this.hear(state));
    // A single tone is over soon, and later than Connect's page accepts for the agent.
    return manner === 'once' ? () => undefined : stop;
  }

  private hear(state: RingState): void {
    this.isBlocked = state === 'blocked';
    if (state === 'failed') {
      const error = new CcpError('ringtone/not-loaded');
      this.core.take({ type: 'failed', target: 'ringtone', command: null, error });
    } else if (state === 'outlived' || state === 'silent') this.core.log.add('warn', `the ring is ${state}`);
    this.tell();
  }

  /** Connect's page ends its ring by its own reports; where those end first it rings for ever. */
  private hushLost(contactId: string): void {
    const { status, isLinkUp, contacts } = this.core.snapshot;
    const isTold = status === 'ready' && isLinkUp && contacts.some((contact) => contact.contactId === contactId);
    if (!isTold) this.gateway.hush(contactId);
  }

  /** The page's own id of the device; null is what the system prefers. */
  private async deviceId(role: DeviceRole): Promise<string | null> {
    const { storage, devices } = this.core.ports;
    const label = readDeviceChoices(storage)[role];
    if (label === null || !devices.canChooseOutput()) return null;
    return devices.list().then(
      (listed) => deviceIdOf(listed, role, label),
      () => null,
    );
  }

  private tell(): void {
    if (this.core.snapshot.status === 'stopped') return;
    const { choice, volume } = this.settings;
    const isPlayedByCcp = this.gateway.isCcpRinging;
    const isRinging = this.stopRing !== null && (isPlayedByCcp || choice !== 'off');
    const file = typeof this.standard === 'object' ? this.standard.url : null;
    const ringtone = { choice, file, volume, isRinging, isBlocked: this.isBlocked, isPlayedByCcp };
    this.core.take({ type: 'ringtone', ringtone });
  }
}

/** The agent who has pressed a key need not be called any more; where Connect refuses, it rings on. */
function ringingIn({ status, isLinkUp, contacts, pending, tab }: SessionSnapshot): Ringing | null {
  // One ring is enough for all tabs.
  if (status !== 'ready' || !isLinkUp || !tab.isLeader) return null;
  const ringing = ringingFor(contacts);
  const isAnswered = pending.some(
    ({ command, target }) => target === ringing?.contactId && (command === 'accept' || command === 'reject'),
  );
  return isAnswered ? null : ringing;
}

/** One word for each ring, to tell whether it is still the same. */
function ringOf(snapshot: SessionSnapshot): string {
  const ringing = ringingIn(snapshot);
  return ringing === null ? '' : `${ringing.manner} ${ringing.contactId}`;
}

function refused(said: string): Promise<never> {
  return Promise.reject(new CcpError('options/invalid-value', { said }));
}

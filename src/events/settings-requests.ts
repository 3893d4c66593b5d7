import type { DeviceRole } from '../domain/audio-device.js';
import type { RingtoneChoice } from '../domain/ringtone.js';
import type { VoiceEnhancement } from '../domain/voice-enhancement.js';
import { CcpRequestEvent } from './request-event.js';

export interface DeskPhoneRequestDetail {
  /** As the agent wrote it, or null for the computer. */
  readonly phoneNumber: string | null;
  /** Country of a number without country code, ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** The agent leads the audio of calls to a desk phone, or back to the computer. */
export class CcpDeskPhoneRequestEvent extends CcpRequestEvent<DeskPhoneRequestDetail> {
  constructor(detail: DeskPhoneRequestDetail) {
    super('ccp-desk-phone-request', detail);
  }
}

export interface DeviceRequestDetail {
  readonly role: DeviceRole;
  /** The device's label, or null for what the system prefers. */
  readonly label: string | null;
}

/** The agent chooses a microphone, a speaker or what rings. */
export class CcpDeviceRequestEvent extends CcpRequestEvent<DeviceRequestDetail> {
  constructor(detail: DeviceRequestDetail) {
    super('ccp-device-request', detail);
  }
}

export interface RingtoneRequestDetail {
  readonly choice?: RingtoneChoice;
  /** 0 to 1. */
  readonly volume?: number;
}

/** The agent chooses the ringtone or how loud it is. */
export class CcpRingtoneRequestEvent extends CcpRequestEvent<RingtoneRequestDetail> {
  constructor(detail: RingtoneRequestDetail) {
    super('ccp-ringtone-request', detail);
  }
}

export interface VoiceEnhancementRequestDetail {
  readonly enhancement: VoiceEnhancement;
}

/** The agent chooses how the sound of the microphone is cleaned. */
export class CcpVoiceEnhancementRequestEvent extends CcpRequestEvent<VoiceEnhancementRequestDetail> {
  constructor(detail: VoiceEnhancementRequestDetail) {
    super('ccp-voice-enhancement-request', detail);
  }
}

export interface SettingsRequestDetail {
  readonly isOpen: boolean;
}

/** The agent opens or closes the settings. It changes the panel only. */
export class CcpSettingsRequestEvent extends CcpRequestEvent<SettingsRequestDetail> {
  constructor(detail: SettingsRequestDetail) {
    super('ccp-settings-request', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-desk-phone-request': CcpDeskPhoneRequestEvent;
    'ccp-device-request': CcpDeviceRequestEvent;
    'ccp-ringtone-request': CcpRingtoneRequestEvent;
    'ccp-voice-enhancement-request': CcpVoiceEnhancementRequestEvent;
    'ccp-settings-request': CcpSettingsRequestEvent;
  }
}

import type { DeviceStates, SessionSnapshot } from '../../../src/session/session-snapshot.js';
import { agentIn, snapshotOf, type Language } from './situations.js';

export const deskNumber = '+81312340000';

/** A headset that waits for its call, a speaker that nobody chose, a ringer that is not plugged in. */
export const devices: DeviceStates = {
  microphone: { labels: ['Built-in microphone', 'Headset'], chosen: 'Headset', standing: 'next-call' },
  speaker: { labels: ['Built-in speakers', 'Headset'], chosen: null, standing: 'default' },
  ringer: { labels: ['Built-in speakers', 'Headset'], chosen: 'Desk speaker', standing: 'missing' },
};

/** An agent whose calls are heard on the computer, with everything that can be set. */
export function atThisComputer(language: Language = 'en', more: Partial<SessionSnapshot> = {}): SessionSnapshot {
  const agent = agentIn({}, language, { isAutoAcceptOn: true, voiceEnhancement: 'noise-suppression' });
  return snapshotOf({ agent, devices, ...more });
}

export function atDeskPhone(language: Language = 'en'): SessionSnapshot {
  const phone = { isSoftphoneEnabled: false, deskPhoneNumber: deskNumber, keptDeskPhoneNumber: deskNumber };
  return snapshotOf({ agent: agentIn({}, language, phone), devices });
}

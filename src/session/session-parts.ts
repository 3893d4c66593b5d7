import type { RingtoneChoice } from '../domain/ringtone.js';
import type { Gateway } from '../gateway/gateway.js';
import type { AttributeWriter } from './attribute-writer.js';
import type { SessionPorts } from './ports.js';

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
  /** What writes contact attributes, or null. */
  readonly attributeWriter?: AttributeWriter | null;
}

import type { ContactAudio } from '../../instance/instance.js';
import type { CustomerKind } from '../../instance/customer.js';

/** A JSON-RPC 2.0 message of the softphone's signalling (`invite`, `accept`, `bye`, ... and their answers). */
export type SignallingMessage = Readonly<Record<string, unknown>>;

/** One side of a signalling link; the service may send at any time until `closed`. */
export interface SignallingLink {
  send(message: SignallingMessage): void;
}

export interface IceServer {
  readonly urls: readonly string[];
  readonly username: string;
  readonly credential: string;
}

/** What a media endpoint hears from one side, measured on decoded audio of the last second. */
export interface HeardAudio {
  readonly packets: number;
  /** Root mean square of the last second, 0 to 1. */
  readonly level: number;
  /** Strongest frequency in Hz, or null in silence. */
  readonly peakHz: number | null;
}

export interface ContactMedia {
  readonly fromAgent: HeardAudio | null;
  readonly fromCustomer: HeardAudio | null;
}

/** Impairments of the media path. Milliseconds and fractions (0 to 1); all default to none. */
export interface MediaFaults {
  readonly delayUp?: number;
  readonly delayDown?: number;
  readonly jitter?: number;
  readonly lossUp?: number;
  readonly lossDown?: number;
  readonly isTurnUnreachable?: boolean;
  readonly isTurnUnauthorized?: boolean;
  /** Restarts the TURN server once: calls in progress lose their way, later ones have it. */
  readonly isTurnRestarted?: boolean;
  /** JSON-RPC error code given to the next `invite`, for example 486 busy, 404, 403, 500; `'silence'` never answers. */
  readonly inviteError?: number | 'silence';
}

/**
 * Audio of the simulated instance, in a process of its own. The instance says who hears whom; this carries Opus packets
 * between browsers (agent, phone page) and robots.
 */
export interface MediaService {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** For `callConfigJson` and the phone page. */
  iceServers(): readonly IceServer[];
  /** Handles one message of the agent's softphone about a contact. */
  agentSignals(contactId: string, message: SignallingMessage, link: SignallingLink): void;
  /** The same for the phone page that plays this contact's customer. */
  customerSignals(contactId: string, message: SignallingMessage, link: SignallingLink): void;
  /** Puts a robot, or the phone page to come, on the customer's side. */
  attachCustomer(contactId: string, customer: CustomerKind): void;
  /** A person who was passed on keeps the phone: the customer's side of the first contact becomes the second's. */
  moveCustomer(fromContactId: string, contactId: string): void;
  setAudio(contactId: string, audio: ContactAudio): void;
  removeContact(contactId: string): void;
  setFaults(faults: MediaFaults): void;
  measure(contactId: string): Promise<ContactMedia>;
  /** Called when the agent's audio path of a contact comes up or goes down. */
  onAgentMedia(listener: (contactId: string, isUp: boolean) => void): void;
  onCustomerGone(listener: (contactId: string) => void): void;
}

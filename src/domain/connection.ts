import type { Endpoint } from './endpoint.js';

export type ConnectionState = 'connecting' | 'connected' | 'hold' | 'disconnected';

/** Whose connection it is: this agent, the customer the contact began with, or a party added later. */
export type Party = 'agent' | 'customer' | 'third-party';

/** One party's link to a contact. */
export interface Connection {
  readonly connectionId: string;
  readonly party: Party;
  readonly type: 'agent' | 'inbound' | 'outbound' | 'monitoring';
  readonly state: ConnectionState;
  /** Epoch milliseconds since when, by Connect's clock. */
  readonly since: number;
  readonly endpoint: Endpoint | null;
  /** Muted for everybody by Connect (multi-party calls); the agent's own microphone is `session.snapshot.mute`. */
  readonly isMuted: boolean;
  /** The quick connect that added this party, or null. */
  readonly quickConnectName: string | null;
}

export function isActive(connection: Connection): boolean {
  return connection.state !== 'disconnected';
}

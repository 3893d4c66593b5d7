import type {
  WireChatMediaInfo,
  WireConnectionState,
  WireConnectionType,
  WireEndpoint,
  WireSoftphoneMediaInfo,
} from './wire.js';

/** One party's leg of a contact, as one agent sees it. */
export interface Connection {
  readonly connectionId: string;
  readonly type: WireConnectionType;
  /** True for the party that the contact began with. */
  readonly isInitial: boolean;
  state: WireConnectionState;
  since: number;
  readonly endpoint: WireEndpoint | null;
  softphone: WireSoftphoneMediaInfo | null;
  readonly chat: WireChatMediaInfo | null;
  /** Null where there is nothing to mute. */
  isMuted: boolean | null;
  readonly quickConnectName: string | null;
  /** The contact of the agent behind this leg, when it leads to one. */
  readonly transferContactId: string | null;
}

export type NewConnection = Pick<Connection, 'connectionId' | 'type' | 'isInitial' | 'state' | 'since'> &
  Partial<Connection>;

export function newConnection(facts: NewConnection): Connection {
  return {
    endpoint: null,
    softphone: null,
    chat: null,
    isMuted: null,
    quickConnectName: null,
    transferContactId: null,
    ...facts,
  };
}

export function setConnectionState(connection: Connection, state: WireConnectionState, now: number): void {
  if (connection.state === state) return;
  connection.state = state;
  connection.since = now;
}

/** A leg whose party is there: talking or on hold. */
export function isUp({ state }: Connection): boolean {
  return state === 'connected' || state === 'hold';
}

/** A leg that still counts, up or on its way. */
export function isActive({ state }: Connection): boolean {
  return state !== 'disconnected' && state !== 'rejected';
}

export const noEndpoint: WireEndpoint = Object.freeze({
  type: 'phone_number',
  endpointARN: null,
  name: null,
  phoneNumber: null,
  agentLogin: null,
  queue: null,
  emailAddress: null,
});

export const phoneEndpoint = (phoneNumber: string): WireEndpoint => ({ ...noEndpoint, phoneNumber });

/** The far end of the agent's own leg. */
export const agentEndpoint: WireEndpoint = Object.freeze({ ...noEndpoint, type: 'agent' });

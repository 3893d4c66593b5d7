import { isActive, type Connection } from './connection.js';

export type Channel = 'voice' | 'chat' | 'task' | 'email';

/** `callback` is a queued callback: Connect offers it to the agent first and dials the customer afterwards. */
export type Direction = 'inbound' | 'outbound' | 'callback' | 'monitoring';

/**
 * What Connect reports, with one reading of ours: a voice contact that failed while ringing is `missed`, as agents
 * call it, where Connect says `error`.
 */
export type ContactState =
  'incoming' | 'pending' | 'connecting' | 'connected' | 'paused' | 'missed' | 'rejected' | 'ended' | 'error';

export interface Queue {
  readonly arn: string;
  /** Null for an agent's personal queue. */
  readonly name: string | null;
}

/** A value that the flow, or the agent, attached to the contact. */
export interface ContactAttribute {
  readonly name: string;
  readonly value: string;
  /** True while a value of the agent's is being written; absent otherwise. */
  readonly isPending?: boolean;
}

/** One contact of the agent as Connect reports it. */
export interface Contact {
  readonly contactId: string;
  readonly initialContactId: string | null;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly state: ContactState;
  /** Epoch milliseconds since when, by Connect's clock. */
  readonly since: number;
  readonly queue: Queue | null;
  /** Epoch milliseconds when the contact entered the queue, or null. */
  readonly queuedAt: number | null;
  /** The agent's own connection first. */
  readonly connections: readonly Connection[];
  readonly attributes: readonly ContactAttribute[];
  /** Title of a task or email, else null. */
  readonly name: string | null;
  readonly isAutoAccepted: boolean;
  /** True where six may talk, each in control of the others; else Connect lets three on the call. */
  readonly isMultiParty: boolean;
}

const finishedStates: readonly ContactState[] = ['missed', 'rejected', 'ended', 'error'];

/** True once nothing more will be said on the contact and it waits to be cleared. */
export function isFinished(contact: Contact): boolean {
  return finishedStates.includes(contact.state);
}

/** True while Connect waits for the agent to accept. Outbound calls are joined without accepting. */
export function isOffered(contact: Contact): boolean {
  if (contact.state === 'incoming') return true;
  return contact.state === 'connecting' && (contact.direction === 'inbound' || contact.channel !== 'voice');
}

export function agentConnection(contact: Contact): Connection | undefined {
  return contact.connections.find(({ party }) => party === 'agent');
}

export function customerConnection(contact: Contact): Connection | undefined {
  return contact.connections.find(({ party }) => party === 'customer');
}

/** Everybody on the call, or on the way into it, besides this agent; the customer first. */
export function otherParties(contact: Contact): readonly Connection[] {
  const others = contact.connections.filter((connection) => connection.party !== 'agent' && isActive(connection));
  return [...others.filter(isCustomer), ...others.filter((other) => !isCustomer(other))];
}

const isCustomer = ({ party }: Connection): boolean => party === 'customer';

/** True while agent and customer are parted: the customer hears hold music, or the agent is the one on hold. */
export function isOnHold(contact: Contact): boolean {
  return contact.state === 'connected' && heldConnection(contact) !== undefined;
}

/** What has to come off hold before agent and customer hear each other again. */
export function heldConnection(contact: Contact): Connection | undefined {
  return [customerConnection(contact), agentConnection(contact)].find((connection) => connection?.state === 'hold');
}

/** The customer's number in E.164, or null when there is none. */
export function customerNumber(contact: Contact): string | null {
  return customerConnection(contact)?.endpoint?.phoneNumber ?? null;
}

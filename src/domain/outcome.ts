import type { AgentState } from './agent-state.js';
import { isActive } from './connection.js';
import { customerConnection, type Contact } from './contact.js';

/**
 * How a contact went. `answered`: it was connected. `missed`: offered and neither accepted nor rejected here.
 * `rejected`: turned away by the agent. `customer-abandoned`: the customer left before it was connected, where Connect
 * shows it; most often it shows the same as for `missed`. `not-answered`: the dialled customer did not answer.
 * `failed`: Connect reports an error, before or after the contact was connected.
 */
export type Outcome = 'answered' | 'missed' | 'rejected' | 'customer-abandoned' | 'not-answered' | 'failed';

/**
 * Who ended a contact. `agent`: it was asked for here, or the agent left the others behind. `remote`: it ended while we
 * watched and nobody here asked, which includes the same agent in another window. `unknown`: it cannot be told.
 */
export type EndedBy = 'agent' | 'remote' | 'unknown';

/** How the agent asked here to end a contact. */
export type Wish = 'reject' | 'hang-up';

export interface Ending {
  readonly outcome: Outcome;
  readonly endedBy: EndedBy;
}

/** What is known of a contact at its end besides the contact itself. */
export interface EndingEvidence {
  readonly agentState: AgentState;
  readonly wish: Wish | null;
  readonly acceptedAt: number | null;
  readonly connectedAt: number | null;
  /** False for a contact that was finished when it was first seen, or that left without a reported end. */
  readonly wasEndSeen: boolean;
}

/** Error states of the agent that blame the agent's side of a call. */
const agentSideFailures: readonly string[] = [
  'FailedConnectAgent',
  'BadAddressAgent',
  'LineEngagedAgent',
  'MultipleCcpWindows',
  'RealtimeCommunicationError',
  'InvalidLocale',
  'Error',
];

/** Error states of the agent that mean that the dialled customer was not reached. */
const customerSideFailures: readonly string[] = [
  'FailedConnectCustomer',
  'MissedCallCustomer',
  'BadAddressCustomer',
  'LineEngagedCustomer',
];

export function isAgentSideFailure(state: AgentState): boolean {
  return state.type === 'error' && agentSideFailures.includes(state.name);
}

export function isCustomerSideFailure(state: AgentState): boolean {
  return state.type === 'error' && customerSideFailures.includes(state.name);
}

/** Reads the outcome and who ended it from all that Connect leaves to see. */
export function endingOf(contact: Contact, evidence: EndingEvidence): Ending {
  const outcome = outcomeOf(contact, evidence);
  return { outcome, endedBy: endedByOf(contact, outcome, evidence) };
}

function outcomeOf(contact: Contact, evidence: EndingEvidence): Outcome {
  if (evidence.connectedAt !== null) return contact.state === 'error' ? 'failed' : 'answered';
  if (isCustomerDialled(contact, evidence)) {
    return isAgentSideFailure(evidence.agentState) ? 'failed' : 'not-answered';
  }
  if (contact.state === 'rejected' || evidence.wish !== null) return 'rejected';
  if (hasCustomerLeft(contact)) return 'customer-abandoned';
  return contact.state === 'error' ? 'failed' : 'missed';
}

function endedByOf(contact: Contact, outcome: Outcome, evidence: EndingEvidence): EndedBy {
  if (evidence.wish !== null || outcome === 'rejected') return 'agent';
  if (outcome === 'customer-abandoned') return 'remote';
  if (outcome === 'not-answered') return isCustomerSideFailure(evidence.agentState) ? 'remote' : 'unknown';
  if (!evidence.wasEndSeen || outcome === 'missed' || outcome === 'failed') return 'unknown';
  const customer = customerConnection(contact);
  if (customer === undefined) return 'unknown';
  // Connect ends the contact of an agent who leaves a conference while the other connections still stand.
  return contact.state === 'ended' && isActive(customer) ? 'agent' : 'remote';
}

/** True once it is the customer whom Connect has to reach: an outbound call, or a callback that the agent accepted. */
function isCustomerDialled({ direction }: Contact, { acceptedAt }: EndingEvidence): boolean {
  return direction === 'outbound' || (direction === 'callback' && acceptedAt !== null);
}

function hasCustomerLeft(contact: Contact): boolean {
  return customerConnection(contact)?.state === 'disconnected';
}

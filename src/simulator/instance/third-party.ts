import { customerLeg, disconnect, thirdParties } from './agent-contact.js';
import { personalQueue, findQueue } from './catalogue.js';
import { isActive, isUp, newConnection, noEndpoint, phoneEndpoint, setConnectionState } from './connection.js';
import type { Connection } from './connection.js';
import { isCall } from './contact.js';
import { refusalMs } from './dialling.js';
import { endTransfer, endWhenAlone } from './endings.js';
import type { Floor } from './floor.js';
import { addContact } from './new-contact.js';
import type { QuickConnect } from './quick-connects.js';
import { identifierOf } from './random.js';
import type { AgentContact, Contact } from './records.js';
import { serviceError } from './service-error.js';
import { destinyOf } from './settings.js';

/** Where to add a party, as the client names it. */
export interface PartyRequest {
  readonly type: string;
  readonly endpointArn: string | null;
  readonly phoneNumber: string | null;
}

/** What a client sees as the number of a leg to another agent or a queue. */
const internalTransfer = 'INTERNAL-TRANSFER';

/** Adds a party to a call. Everybody who talked is put on hold meanwhile. */
export function addThirdParty(floor: Floor, agentContact: AgentContact, request: PartyRequest): void {
  checkRoom(floor, agentContact);
  const quickConnect = floor.catalogue.quickConnects.find(({ endpointARN }) => endpointARN === request.endpointArn);
  const phoneNumber =
    quickConnect?.target.type === 'phone_number' ? quickConnect.target.phoneNumber : request.phoneNumber;
  if (quickConnect && quickConnect.target.type !== 'phone_number') {
    holdOthers(floor, agentContact);
    addInternal(floor, agentContact, quickConnect);
  } else if (request.type === 'phone_number' && phoneNumber !== null) {
    holdOthers(floor, agentContact);
    addOutside(floor, agentContact, phoneNumber, quickConnect?.name ?? null);
  } else {
    throw serviceError.impossible('create additional connection');
  }
}

function checkRoom(floor: Floor, agentContact: AgentContact): void {
  const { isMultiPartyConference } = floor.settings;
  const isDiallingOne = thirdParties(agentContact).some(({ state }) => state === 'connecting');
  const most = isMultiPartyConference ? 6 : 3;
  const isFull = agentContact.connections.filter(isActive).length >= most;
  const isTalking = isCall(agentContact.contact) && agentContact.stage === 'connected';
  if (!isTalking || isFull || isDiallingOne) throw serviceError.impossible('create additional connection');
}

function holdOthers(floor: Floor, agentContact: AgentContact): void {
  for (const connection of [customerLeg(agentContact), ...thirdParties(agentContact)])
    if (connection?.state === 'connected') setConnectionState(connection, 'hold', floor.now());
}

function addLeg(floor: Floor, agentContact: AgentContact, facts: Partial<Connection>): Connection {
  const leg = newConnection({
    connectionId: floor.identifier(),
    type: 'outbound',
    isInitial: false,
    state: 'connecting',
    since: floor.now(),
    isMuted: false,
    ...facts,
  });
  agentContact.connections = [...agentContact.connections, leg];
  return leg;
}

function addOutside(floor: Floor, agentContact: AgentContact, phoneNumber: string, name: string | null): void {
  const quickConnectName = floor.settings.isMultiPartyConference ? name : null;
  const leg = addLeg(floor, agentContact, { endpoint: phoneEndpoint(phoneNumber), quickConnectName });
  const { outboundAnswerMs, outboundRingMs } = floor.settings;
  const destiny = destinyOf(phoneNumber, floor.settings);
  if (destiny === 'answered')
    agentContact.appointments.after(outboundAnswerMs, () => {
      if (leg.state === 'connecting') setConnectionState(leg, 'connected', floor.now());
    });
  else
    agentContact.appointments.after(destiny === 'no-answer' ? outboundRingMs : refusalMs, () => {
      if (leg.state === 'connecting') dropThirdParty(floor, agentContact, leg);
    });
}

/**
 * Another agent, or a queue. The leg is connected as soon as the transfer flow runs, before anybody accepts there; the
 * other agent gets a contact of the own.
 */
function addInternal(floor: Floor, agentContact: AgentContact, quickConnect: QuickConnect): void {
  const transfer = transferContact(floor, agentContact.contact, quickConnect);
  const leg = addLeg(floor, agentContact, {
    endpoint: { ...noEndpoint, phoneNumber: internalTransfer },
    quickConnectName: floor.settings.isMultiPartyConference ? quickConnect.name : null,
    transferContactId: transfer.contactId,
  });
  transfer.consultedBy = { agentContact, connectionId: leg.connectionId };
  transfer.appointments.after(floor.settings.transferFlowMs, () => {
    transfer.whereabouts = 'queued';
    if (leg.state === 'connecting') setConnectionState(leg, 'connected', floor.now());
  });
}

/** To the receiving agent every transfer is inbound. Attributes are copied as they are now. */
function transferContact(floor: Floor, contact: Contact, { target }: QuickConnect): Contact {
  const toAgent = target.type === 'agent' ? target.username : null;
  const toQueue = target.type === 'queue' ? findQueue(floor.catalogue, target.queue) : undefined;
  return addContact(floor, {
    channel: 'voice',
    from: contact.from,
    customer: contact.customer,
    queue:
      toAgent === null ? (toQueue ?? contact.queue) : personalQueue(floor.settings, identifierOf(`agent ${toAgent}`)),
    onlyFor: toAgent,
    initialContactId: contact.initialContactId,
    initiationMethod: toAgent === null ? 'queue_transfer' : 'transfer',
    attributes: contact.attributes,
  });
}

/** Drops this party only. The customer stays on hold until the agent resumes. */
export function dropThirdParty(floor: Floor, agentContact: AgentContact, leg: Connection): void {
  disconnect(floor, [leg]);
  endTransfer(floor, leg.transferContactId);
  endWhenAlone(floor, agentContact);
}

/** Parties besides the agent who are talking or on hold. */
export function otherParties(agentContact: AgentContact): readonly Connection[] {
  const customer = customerLeg(agentContact);
  return [...(customer && isActive(customer) ? [customer] : []), ...thirdParties(agentContact)].filter(isUp);
}

import { agentLeg, assign } from './agent-contact.js';
import { reachAgent } from './answering.js';
import { personalQueue, findQueue } from './catalogue.js';
import { agentEndpoint, newConnection, phoneEndpoint } from './connection.js';
import { isCall } from './contact.js';
import { dialCustomer, joinDialled } from './dialling.js';
import type { Floor } from './floor.js';
import { addContact } from './new-contact.js';
import type { Agent, AgentContact, Contact } from './records.js';
import { serviceError } from './service-error.js';
import { softphoneMedia } from './softphone-media.js';
import type { WireQueue } from './wire.js';

const queueLeadMs = 450;

export interface OutboundRequest {
  readonly phoneNumber: string;
  readonly queueArn: string | null;
  readonly relatedContactId: string | null;
}

/** An agent dials, from any state of the own. The agent's side joins by itself: there is nothing to accept. */
export function placeCall(floor: Floor, agent: Agent, request: OutboundRequest): void {
  const isOnCall = agent.contacts.some(({ contact }) => isCall(contact));
  if (isOnCall || !floor.settings.permissions.includes('outboundCall'))
    throw serviceError.impossible('create outbound contact');
  const now = floor.now();
  const from = plainNumber(request.phoneNumber);
  const contact = addContact(floor, {
    channel: 'voice',
    direction: 'outbound',
    initiationMethod: 'outbound',
    from,
    customer: floor.ports.isPhoneAt(from) ? 'phone' : floor.settings.outboundCustomer,
    queue: outboundQueue(floor, agent, request.queueArn),
    queuedAt: now - queueLeadMs,
    relatedContactId: request.relatedContactId,
  });
  const agentContact = assignDialled(floor, contact, agent);
  setUp(floor, agentContact);
  dialCustomer(floor, agentContact);
  reachAgent(floor, agentContact, () => joinDialled(floor, agentContact));
}

function assignDialled(floor: Floor, contact: Contact, agent: Agent): AgentContact {
  const now = floor.now();
  const leg = { connectionId: floor.identifier(), state: 'connecting', since: now, isMuted: false } as const;
  return assign(floor, contact, agent, {
    state: 'connecting',
    stage: 'dialling',
    agentState: 'CallingCustomer',
    connections: [
      newConnection({
        ...leg,
        type: 'agent',
        isInitial: false,
        endpoint: agentEndpoint,
        softphone: softphoneMedia(floor, { agent, contact }),
      }),
      newConnection({
        ...leg,
        connectionId: floor.identifier(),
        type: 'outbound',
        isInitial: true,
        endpoint: phoneEndpoint(contact.from),
      }),
    ],
  });
}

/** The agent state is ahead of the list of contacts, and the agent's leg begins only when the contact is listed. */
function setUp(floor: Floor, agentContact: AgentContact): void {
  const { outboundSetupMs } = floor.settings;
  if (outboundSetupMs === 0) return;
  agentContact.isListed = false;
  agentContact.appointments.after(outboundSetupMs, () => {
    agentContact.isListed = true;
    const leg = agentLeg(agentContact);
    if (leg?.state === 'connecting') leg.since = floor.now();
  });
}

/** Older clients send `sip:+15550100@lily-outbound`. */
function plainNumber(phoneNumber: string): string {
  return phoneNumber.replace(/^sip:/, '').replace(/@.*$/, '');
}

function outboundQueue(floor: Floor, agent: Agent, queueArn: string | null): WireQueue {
  if (queueArn === null) return floor.catalogue.routingProfile.defaultOutboundQueue;
  const own = personalQueue(floor.settings, agent.agentId);
  const queue = queueArn === own.queueARN ? own : findQueue(floor.catalogue, queueArn);
  if (queue === undefined) throw serviceError.invalidParameter('The queue is not in the routing profile of the agent.');
  return queue;
}

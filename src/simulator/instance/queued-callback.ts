import { agentLeg, assign, isAgentReached, setState } from './agent-contact.js';
import { beginAnswering, reachAgent, whisperToAgent } from './answering.js';
import { agentEndpoint, newConnection, phoneEndpoint, type Connection } from './connection.js';
import { dialCustomer } from './dialling.js';
import { miss } from './endings.js';
import type { Floor } from './floor.js';
import type { Agent, AgentContact, Contact } from './records.js';
import { softphoneMedia } from './softphone-media.js';

/** Connect keeps the customer's leg of a callback for so long before it offers it. */
const customerLegLeadMs = 5000;

/** A queued callback is offered `incoming`, with nobody on the line yet and no media for the agent. */
export function offerCallback(floor: Floor, contact: Contact, agent: Agent): void {
  const now = floor.now();
  const agentContact = assign(floor, contact, agent, {
    state: 'incoming',
    stage: 'offered',
    agentState: 'Pending',
    connections: [
      newConnection({
        connectionId: `${floor.identifier()}_${contact.contactId}`,
        type: 'agent',
        isInitial: false,
        state: 'connecting',
        since: now,
        endpoint: agentEndpoint,
      }),
      newConnection({
        connectionId: contact.contactId,
        type: 'inbound',
        isInitial: true,
        state: 'connected',
        since: now - customerLegLeadMs,
        endpoint: phoneEndpoint(contact.from),
      }),
    ],
  });
  agentContact.appointments.after(floor.settings.ringMs, () => miss(floor, agentContact, 'stays'));
}

/** Both legs begin anew, with other ids, and after the agent's whisper the customer is dialled. */
export function acceptCallback(floor: Floor, agentContact: AgentContact): void {
  if (!beginAnswering(floor, agentContact)) return;
  agentContact.connections = agentContact.connections.map((connection) => renewed(floor, agentContact, connection));
  agentContact.agentState = 'CallingCustomer';
  setState(agentContact, 'connecting', floor.now());
  agentContact.appointments.cancelAll();
  agentContact.appointments.after(floor.settings.ringMs, () => miss(floor, agentContact, 'stays'));
  reachAgent(floor, agentContact, () => callBack(floor, agentContact));
}

function renewed(floor: Floor, agentContact: AgentContact, connection: Connection): Connection {
  return {
    ...connection,
    connectionId: floor.identifier(),
    state: 'connecting',
    since: floor.now(),
    isMuted: false,
    softphone: connection.type === 'agent' ? softphoneMedia(floor, agentContact, 'none') : null,
  };
}

/** Goes on with an accepted callback as soon as the agent can be heard. */
export function callBack(floor: Floor, agentContact: AgentContact): void {
  if (agentContact.stage !== 'answering' || !isAgentReached(floor, agentContact)) return;
  whisperToAgent(floor, agentContact, () => {
    const leg = agentLeg(agentContact);
    if (leg?.softphone) leg.softphone = { ...leg.softphone, callType: 'audio_only' };
    dialCustomer(floor, agentContact);
  });
}

import { assign, isAgentReached } from './agent-contact.js';
import { beginAnswering, reachAgent, whisperToAgent, whisperToCustomer } from './answering.js';
import { agentEndpoint, newConnection, phoneEndpoint } from './connection.js';
import { holdOtherCalls } from './conference.js';
import { miss } from './endings.js';
import type { Floor } from './floor.js';
import type { Agent, AgentContact, Contact } from './records.js';
import { softphoneMedia } from './softphone-media.js';

/** A caller is offered to an agent: the agent's leg rings, the caller's has been connected since the call came in. */
export function offerVoice(floor: Floor, contact: Contact, agent: Agent): void {
  const now = floor.now();
  const agentContact = assign(floor, contact, agent, {
    state: 'connecting',
    stage: 'offered',
    agentState: 'PendingBusy',
    connections: [
      newConnection({
        connectionId: floor.identifier(),
        type: 'agent',
        isInitial: false,
        state: 'connecting',
        since: now,
        endpoint: agentEndpoint,
        softphone: softphoneMedia(floor, { agent, contact }),
        isMuted: false,
      }),
      newConnection({
        connectionId: floor.identifier(),
        type: 'inbound',
        isInitial: true,
        state: 'connected',
        since: contact.createdAt,
        endpoint: phoneEndpoint(contact.from),
        isMuted: false,
      }),
    ],
  });
  const { ringMs, pendingBusyLeadMs } = floor.settings;
  agentContact.appointments.after(ringMs, () => miss(floor, agentContact, 'stays'));
  if (pendingBusyLeadMs === 0) return;
  agentContact.isListed = false;
  agentContact.appointments.after(pendingBusyLeadMs, () => {
    agentContact.isListed = true;
  });
}

export function acceptVoice(floor: Floor, agentContact: AgentContact): void {
  if (!beginAnswering(floor, agentContact)) return;
  holdOtherCalls(floor, agentContact);
  reachAgent(floor, agentContact, () => joinCaller(floor, agentContact));
}

/** Goes on with an accepted call as soon as the agent can be heard. */
export function joinCaller(floor: Floor, agentContact: AgentContact): void {
  if (agentContact.stage !== 'answering' || !isAgentReached(floor, agentContact)) return;
  whisperToAgent(floor, agentContact, () => whisperToCustomer(floor, agentContact));
}

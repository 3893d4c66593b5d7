import { joinDialled, loseAgentInWhisper } from './dialling.js';
import { agentHangsUp } from './endings.js';
import type { Floor } from './floor.js';
import { joinCaller } from './inbound-voice.js';
import { callBack } from './queued-callback.js';
import type { AgentContact, Contact } from './records.js';

/** The agent's audio of a contact comes up or goes away. It may come up while the call still rings. */
export function setAgentMedia(floor: Floor, contact: Contact, isUp: boolean): void {
  if (contact.isAgentMediaUp === isUp) return;
  contact.isAgentMediaUp = isUp;
  contact.agentMediaSince = floor.now();
  const { holder } = contact;
  if (holder === null || !holder.agent.preferences.softphoneEnabled) return;
  if (isUp) goOnWithAgent(floor, holder);
  else if (floor.settings.isAgentMediaRequired) goOnWithoutAgent(floor, holder);
}

function goOnWithAgent(floor: Floor, agentContact: AgentContact): void {
  if (agentContact.contact.channel === 'callback') callBack(floor, agentContact);
  else joinCaller(floor, agentContact);
  joinDialled(floor, agentContact);
}

function goOnWithoutAgent(floor: Floor, agentContact: AgentContact): void {
  const { contact, stage, appointments } = agentContact;
  if (stage === 'agent-whisper' || stage === 'customer-whisper') loseAgentInWhisper(floor, agentContact);
  if (stage !== 'connected') return;
  const lostAt = contact.agentMediaSince;
  appointments.after(floor.settings.mediaLossMs, () => {
    const isStillLost = !contact.isAgentMediaUp && contact.agentMediaSince === lostAt;
    if (isStillLost) agentHangsUp(floor, agentContact);
  });
}

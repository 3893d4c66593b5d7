import { agentLeg, customerLeg } from './agent-contact.js';
import { isUp } from './connection.js';
import { isCall } from './contact.js';
import type { Floor } from './floor.js';
import type { ContactAudio } from './instance.js';
import type { AgentContact, Contact } from './records.js';

const audio = (agentHears: ContactAudio['agentHears'], customerHears: ContactAudio['customerHears']): ContactAudio => ({
  agentHears,
  customerHears,
});

/** Who hears whom on a call at this moment. */
export function audioOf(contact: Contact): ContactAudio {
  const { holder } = contact;
  if (contact.consultedBy !== null) return consultedAudio(holder);
  return holder === null ? audio('nothing', 'hold-music') : heldAudio(holder);
}

/** The caller is still with the consulting agent. */
function consultedAudio(holder: AgentContact | null): ContactAudio {
  return audio(holder?.stage === 'agent-whisper' ? 'whisper' : 'nothing', 'nothing');
}

function heldAudio(holder: AgentContact): ContactAudio {
  switch (holder.stage) {
    case 'offered':
    case 'answering':
      return holder.contact.channel === 'callback' ? audio('nothing', 'nothing') : audio('nothing', 'ringback');
    case 'agent-whisper':
      return audio('whisper', holder.contact.channel === 'callback' ? 'nothing' : 'ringback');
    case 'dialling':
      return audio('ringback', 'nothing');
    case 'customer-whisper':
      return audio('nothing', 'whisper');
    default:
      return talkAudio(holder);
  }
}

function talkAudio(holder: AgentContact): ContactAudio {
  const agent = agentLeg(holder);
  const customer = customerLeg(holder);
  if (agent === undefined || customer === undefined || !isUp(customer)) return audio('nothing', 'nothing');
  if (customer.state === 'hold') return audio('nothing', 'hold-music');
  if (agent.state === 'hold') return audio('nothing', 'nothing');
  return audio(customer.isMuted === true ? 'nothing' : 'customer', agent.isMuted === true ? 'nothing' : 'agent');
}

/** Tells the media side of every call whose audio is another than before. */
export function tellAudio(floor: Floor): void {
  for (const contact of floor.contacts.values()) {
    if (!isCall(contact) || contact.whereabouts === 'gone') continue;
    const now = audioOf(contact);
    const before = contact.lastAudio;
    if (before?.agentHears === now.agentHears && before.customerHears === now.customerHears) continue;
    contact.lastAudio = now;
    floor.emit({ type: 'audio-changed', contactId: contact.contactId, audio: now });
  }
}

import { customerLeg, isAgentReached } from './agent-contact.js';
import { whisperToCustomer } from './answering.js';
import { isUp, setConnectionState } from './connection.js';
import { failDialling, miss } from './endings.js';
import type { Floor } from './floor.js';
import type { AgentContact, ContactDrivenState } from './records.js';
import { destinyOf, type Destiny } from './settings.js';

/** How soon a busy line or a wrong number is known. */
export const refusalMs = 1000;

const errorOf: Readonly<Record<Exclude<Destiny, 'answered'>, ContactDrivenState>> = {
  busy: 'FailedConnectCustomer',
  'no-answer': 'FailedConnectCustomer',
  'bad-number': 'BadAddressCustomer',
  'line-engaged': 'LineEngagedCustomer',
};

/** The customer's phone rings, or does what its number is destined to. */
export function dialCustomer(floor: Floor, agentContact: AgentContact): void {
  const { contact, appointments } = agentContact;
  const { outboundAnswerMs, outboundRingMs } = floor.settings;
  const destiny = destinyOf(contact.from, floor.settings);
  agentContact.stage = 'dialling';
  if (destiny === 'answered') {
    const { contactId, customer, from } = contact;
    floor.emit({ type: 'customer-wanted', contactId, customer, phoneNumber: from });
    if (customer !== 'phone') appointments.after(outboundAnswerMs, () => pickUp(floor, agentContact));
  }
  const isRefused = destiny === 'bad-number' || destiny === 'busy' || destiny === 'line-engaged';
  appointments.after(isRefused ? refusalMs : outboundRingMs, () => giveUp(floor, agentContact, destiny));
}

function giveUp(floor: Floor, agentContact: AgentContact, destiny: Destiny): void {
  const leg = customerLeg(agentContact);
  if (agentContact.stage !== 'dialling' || (leg && isUp(leg))) return;
  const reason = destiny === 'answered' ? 'FailedConnectCustomer' : errorOf[destiny];
  failDialling(floor, agentContact, agentContact.contact.channel === 'callback' ? 'MissedCallCustomer' : reason);
}

/** The customer answers. Whoever is dialled waits for the agent's audio no longer than a ringing time. */
export function pickUp(floor: Floor, agentContact: AgentContact): void {
  const leg = customerLeg(agentContact);
  if (agentContact.stage !== 'dialling' || leg === undefined || isUp(leg)) return;
  setConnectionState(leg, 'connected', floor.now());
  agentContact.appointments.after(floor.settings.ringMs, () => {
    if (agentContact.stage === 'dialling') failDialling(floor, agentContact, 'FailedConnectAgent');
  });
  joinDialled(floor, agentContact);
}

/** Joins both sides when both are there; the customer hears the whisper first. */
export function joinDialled(floor: Floor, agentContact: AgentContact): void {
  const leg = customerLeg(agentContact);
  if (agentContact.stage !== 'dialling' || leg === undefined) return;
  if (isUp(leg) && isAgentReached(floor, agentContact)) whisperToCustomer(floor, agentContact);
}

/** The agent's audio went away during a whisper. A customer who was not dialled yet is offered to the next agent. */
export function loseAgentInWhisper(floor: Floor, agentContact: AgentContact): void {
  const { contact, stage } = agentContact;
  const isDialled =
    contact.direction === 'outbound' || (contact.channel === 'callback' && stage === 'customer-whisper');
  if (isDialled) failDialling(floor, agentContact, 'FailedConnectAgent');
  else miss(floor, agentContact, 'stays');
}

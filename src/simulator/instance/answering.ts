import { agentLeg, customerLeg, setState } from './agent-contact.js';
import { setConnectionState } from './connection.js';
import { isCall } from './contact.js';
import { fail } from './endings.js';
import type { Floor } from './floor.js';
import type { AgentContact } from './records.js';
import { serviceError } from './service-error.js';

const isE164 = (number: string): boolean => /^\+[1-9]\d{4,14}$/.test(number);

/** Everybody talks. */
export function connect(floor: Floor, agentContact: AgentContact): void {
  agentContact.appointments.cancelAll();
  agentContact.stage = 'connected';
  setState(agentContact, 'connected', floor.now());
  for (const leg of [agentLeg(agentContact), customerLeg(agentContact)])
    if (leg) setConnectionState(leg, 'connected', floor.now());
  if (isCall(agentContact.contact)) agentContact.agentState = 'Busy';
}

/**
 * The agent accepts a call. The answer is immediate and nothing shows yet: first the agent's audio has to be up (else
 * the call is missed when its ringing time is over), then come the whispers. False when the desk phone has no number.
 */
export function beginAnswering(floor: Floor, agentContact: AgentContact): boolean {
  if (agentContact.stage !== 'offered') throw serviceError.impossible('accept contact');
  const { softphoneEnabled, extension } = agentContact.agent.preferences;
  if (!softphoneEnabled && !isE164(extension)) {
    fail(floor, agentContact, 'BadAddressAgent', 'stays');
    return false;
  }
  agentContact.stage = 'answering';
  return true;
}

/** Goes on at once when the agent can be heard; a desk phone rings first. `goOn` asks again whether it may. */
export function reachAgent(floor: Floor, agentContact: AgentContact, goOn: () => void): void {
  goOn();
  if (agentContact.agent.preferences.softphoneEnabled) return;
  agentContact.appointments.after(floor.settings.deskPhoneAnswerMs, () => {
    agentContact.isDeskPhoneUp = true;
    goOn();
  });
}

/** What only the agent hears, such as the name of the queue. */
export function whisperToAgent(floor: Floor, agentContact: AgentContact, then: () => void): void {
  agentContact.appointments.cancelAll();
  agentContact.stage = 'agent-whisper';
  agentContact.appointments.after(floor.settings.agentWhisperMs, then);
}

/** What only the customer hears, then everybody talks. */
export function whisperToCustomer(floor: Floor, agentContact: AgentContact): void {
  agentContact.appointments.cancelAll();
  agentContact.stage = 'customer-whisper';
  agentContact.appointments.after(floor.settings.customerWhisperMs, () => connect(floor, agentContact));
}

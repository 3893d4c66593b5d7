import { beginAfterContactWork, finish, withdraw } from './after-contact-work.js';
import { agentLeg, customerLeg, disconnect, isFinished, thirdParties } from './agent-contact.js';
import { isUp, setConnectionState } from './connection.js';
import { isCall } from './contact.js';
import type { Floor } from './floor.js';
import type { AgentContact, Contact, ContactDrivenState } from './records.js';

/** Back to waiting, for the next agent. */
function requeue(contact: Contact): void {
  contact.whereabouts = 'queued';
  contact.holder = null;
}

/** The customer's side is over, and with it the leg of an agent who consulted here. */
export function leaveInstance(floor: Floor, contact: Contact): void {
  if (contact.whereabouts === 'gone') return;
  contact.whereabouts = 'gone';
  contact.holder = null;
  contact.appointments.cancelAll();
  if (isCall(contact)) floor.emit({ type: 'contact-gone', contactId: contact.contactId });
  const consultation = contact.consultedBy;
  contact.consultedBy = null;
  if (consultation === null) return;
  const { agentContact, connectionId } = consultation;
  disconnect(floor, [agentContact.connections.find((connection) => connection.connectionId === connectionId)]);
  endWhenAlone(floor, agentContact);
}

/** An offer that came to nothing: not answered in time, rejected, abandoned, or accepted without audio. */
export function miss(floor: Floor, agentContact: AgentContact, customer: 'stays' | 'leaves'): void {
  const { contact } = agentContact;
  fail(floor, agentContact, contact.channel === 'callback' ? 'Default' : 'MissedCallAgent', customer);
}

/** Ends an offer in an error of the agent's side; the customer's leg stays connected in what the agent sees. */
export function fail(
  floor: Floor,
  agentContact: AgentContact,
  agentState: ContactDrivenState,
  customer: 'stays' | 'leaves',
): void {
  finish(floor, agentContact, 'error', agentState);
  disconnect(floor, [agentLeg(agentContact)]);
  if (customer === 'stays') requeue(agentContact.contact);
  else leaveInstance(floor, agentContact.contact);
}

/** A refused chat, task or email is `rejected`; a refused call cannot be told from a missed one. */
export function reject(floor: Floor, agentContact: AgentContact): void {
  if (isCall(agentContact.contact)) {
    miss(floor, agentContact, 'stays');
    return;
  }
  finish(floor, agentContact, 'rejected', 'Default');
  const leg = agentLeg(agentContact);
  if (leg) setConnectionState(leg, 'rejected', floor.now());
  requeue(agentContact.contact);
}

/** Dialled and not reached. The page of the CCP clears the two `FailedConnect` states by itself. */
export function failDialling(floor: Floor, agentContact: AgentContact, agentState: ContactDrivenState): void {
  finish(floor, agentContact, 'error', agentState);
  disconnect(floor, agentContact.connections);
  leaveInstance(floor, agentContact.contact);
}

/** Gives up dialling before anybody answered. */
export function cancelDialling(floor: Floor, agentContact: AgentContact): void {
  withdraw(floor, agentContact);
  leaveInstance(floor, agentContact.contact);
}

export function endForAll(floor: Floor, agentContact: AgentContact): void {
  if (isFinished(agentContact)) return;
  const others = thirdParties(agentContact);
  disconnect(floor, agentContact.connections);
  beginAfterContactWork(floor, agentContact);
  leaveInstance(floor, agentContact.contact);
  for (const { transferContactId } of others) endTransfer(floor, transferContactId);
}

/** A call needs the caller or a third party besides the agent. */
export function endWhenAlone(floor: Floor, agentContact: AgentContact): void {
  const customer = customerLeg(agentContact);
  const isCustomerUp = customer !== undefined && isUp(customer);
  if (agentContact.stage === 'connected' && !isCustomerUp && thirdParties(agentContact).length === 0)
    endForAll(floor, agentContact);
}

/** The consulting side dropped the leg to another agent or a queue. */
export function endTransfer(floor: Floor, contactId: string | null): void {
  const contact = contactId === null ? undefined : floor.contacts.get(contactId);
  if (contact === undefined || contact.whereabouts === 'gone' || contact.consultedBy === null) return;
  contact.consultedBy = null;
  const { holder } = contact;
  if (holder === null) leaveInstance(floor, contact);
  else if (holder.stage === 'connected') endForAll(floor, holder);
  else miss(floor, holder, 'leaves');
}

/**
 * The agent leaves while others go on: this contact ends, though its legs still read connected. The customer goes on
 * in the contact of the agent who was brought in, or out of the instance with an outside party.
 */
export function leaveOthersBehind(floor: Floor, agentContact: AgentContact): void {
  const { contact } = agentContact;
  const transfers = thirdParties(agentContact).flatMap(({ transferContactId }) => {
    const transfer = floor.contacts.get(transferContactId ?? '');
    return transfer === undefined || transfer.whereabouts === 'gone' ? [] : [transfer];
  });
  const [heir, ...others] = transfers;
  beginAfterContactWork(floor, agentContact);
  if (heir) {
    heir.consultedBy = null;
    contact.continuedAs = heir;
    floor.emit(
      contact.customer === 'phone'
        ? { type: 'customer-moved', fromContactId: contact.contactId, contactId: heir.contactId }
        : { type: 'customer-wanted', contactId: heir.contactId, customer: heir.customer, phoneNumber: heir.from },
    );
  }
  leaveInstance(floor, contact);
  for (const other of others) endTransfer(floor, other.contactId);
}

/** The customer leaves, at whatever point. */
export function customerHangsUp(floor: Floor, contact: Contact): void {
  const agentContact = contact.holder;
  if (agentContact === null) {
    leaveInstance(floor, contact);
    return;
  }
  if (agentContact.stage === 'connected') customerLeavesTalk(floor, agentContact);
  else if (contact.direction === 'outbound') failDialling(floor, agentContact, 'FailedConnectCustomer');
  else if (agentContact.stage === 'dialling') failDialling(floor, agentContact, 'MissedCallCustomer');
  else if (agentContact.stage === 'customer-whisper') endForAll(floor, agentContact);
  else miss(floor, agentContact, 'leaves');
}

function customerLeavesTalk(floor: Floor, agentContact: AgentContact): void {
  disconnect(floor, [customerLeg(agentContact)]);
  endWhenAlone(floor, agentContact);
}

/** The agent ends the own part, at whatever point. */
export function agentHangsUp(floor: Floor, agentContact: AgentContact): void {
  const { contact, stage } = agentContact;
  const customer = customerLeg(agentContact);
  const isDialled = contact.direction === 'outbound' || contact.channel === 'callback';
  if (stage === 'offered') reject(floor, agentContact);
  else if (stage !== 'connected' && isDialled) cancelDialling(floor, agentContact);
  else if (stage !== 'connected') miss(floor, agentContact, 'stays');
  else if (customer && isUp(customer) && thirdParties(agentContact).length > 0) leaveOthersBehind(floor, agentContact);
  else endForAll(floor, agentContact);
}

/** The agent drops the customer and goes on with third parties, if there are any. */
export function dropCustomer(floor: Floor, agentContact: AgentContact): void {
  if (agentContact.stage === 'connected') customerLeavesTalk(floor, agentContact);
  else agentHangsUp(floor, agentContact);
}

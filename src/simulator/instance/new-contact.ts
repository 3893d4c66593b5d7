import { isCall } from './contact.js';
import type { Floor } from './floor.js';
import type { Contact } from './records.js';

type Known = 'contactId' | 'channel' | 'from' | 'customer' | 'queue';

/** Since how long a contact that reaches routing has been in its queue. */
const queueLeadMs = 600;

/** Puts a contact on the floor, arriving; whoever made it says what happens next. */
export function addContact(
  floor: Floor,
  facts: Pick<Contact, Exclude<Known, 'contactId'>> & Partial<Contact>,
): Contact {
  const now = floor.now();
  const contactId = facts.contactId ?? floor.identifier();
  const contact: Contact = {
    contactId,
    initialContactId: contactId,
    relatedContactId: null,
    direction: 'inbound',
    initiationMethod: 'inbound',
    name: null,
    description: null,
    references: null,
    scheduledTime: null,
    attributes: {},
    onlyFor: null,
    isInterrupt: false,
    createdAt: now,
    queuedAt: now - queueLeadMs,
    whereabouts: 'arriving',
    holder: null,
    consultedBy: null,
    continuedAs: null,
    isAgentMediaUp: false,
    agentMediaSince: now,
    digitsFromAgent: '',
    digitsFromCustomer: '',
    lastAudio: null,
    appointments: floor.appointments(),
    ...facts,
  };
  floor.contacts.set(contactId, contact);
  return contact;
}

/** The contact in which this customer is now: an agent may have passed the customer on. */
export function currentContact(floor: Floor, contactId: string): Contact | undefined {
  let contact = floor.contacts.get(contactId);
  while (contact?.continuedAs) contact = contact.continuedAs;
  return contact;
}

/** Drops contacts that neither a customer nor an agent has any more. */
export function forgetGoneContacts(floor: Floor): void {
  const held = new Set(floor.agentContacts().map(({ contact }) => contact));
  for (const contact of floor.contacts.values()) {
    const isOver = contact.whereabouts === 'gone' && !held.has(contact);
    const hasHeir = contact.continuedAs !== null && contact.continuedAs.whereabouts !== 'gone';
    if (isOver && !hasHeir) floor.contacts.delete(contact.contactId);
  }
}

/** The caller's media side is needed. */
export function askForCustomer(floor: Floor, contact: Contact): void {
  if (!isCall(contact)) return;
  const { contactId, customer, from } = contact;
  floor.emit({ type: 'customer-wanted', contactId, customer, phoneNumber: from });
}

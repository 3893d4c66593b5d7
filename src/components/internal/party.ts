import { customerConnection } from '../../domain/contact.js';
import type { SessionContact } from '../../session/session-snapshot.js';

/** Who a contact is with, as far as Connect says. */
export interface Party {
  readonly name: string | null;
  /** E.164. */
  readonly number: string | null;
}

/** The contact attribute that carries the party's name, where a flow sets one. */
export const defaultNameAttribute = 'customerName';

export function partyOf(contact: SessionContact, nameAttribute: string): Party {
  const endpoint = customerConnection(contact)?.endpoint ?? null;
  const attribute = contact.attributes.find(({ name }) => name === nameAttribute)?.value ?? '';
  const name = attribute === '' ? (contact.name ?? endpoint?.name ?? null) : attribute;
  return { name, number: endpoint?.phoneNumber ?? null };
}

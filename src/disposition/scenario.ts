import { isActive } from '../domain/connection.js';
import type { Contact } from '../domain/contact.js';
import type { Scenario } from './disposition-record.js';

/**
 * The scenario that a contact shows, to be filled in for the agent. Three who are or were on the call make it three-way;
 * a queued callback counts as outbound, because the agent's side dials, unless `callback` says otherwise.
 */
export function scenarioFor(contact: Contact, mostParties: number, callback: 'O' | 'I' = 'O'): Scenario {
  if (contact.connections.filter(isActive).length > 2 || mostParties > 2) return 'T';
  switch (contact.direction) {
    case 'inbound':
      return 'I';
    case 'outbound':
      return 'O';
    case 'callback':
      return callback;
    case 'monitoring':
      return 'T';
  }
}

import type { Connection } from '../domain/connection.js';
import type { Contact } from '../domain/contact.js';

/** By connection: the name of the quick connect that was called. */
export type PartyNames = ReadonlyMap<string, string>;

/** Names remembered; the oldest go first. */
const namesKept = 50;

export function rememberName(names: PartyNames, connectionId: string, name: string): PartyNames {
  return new Map([...names, [connectionId, name] as const].slice(-namesKept));
}

/** Connect hides who is behind a transfer to an agent or a queue, and names them only where six may talk. */
export function named<T extends Contact>(contact: T, names: PartyNames): T {
  if (!contact.connections.some((connection) => isNameless(connection, names))) return contact;
  const connections = contact.connections.map((connection) =>
    isNameless(connection, names)
      ? { ...connection, quickConnectName: names.get(connection.connectionId) ?? null }
      : connection,
  );
  return { ...contact, connections };
}

function isNameless({ connectionId, quickConnectName }: Connection, names: PartyNames): boolean {
  return quickConnectName === null && names.has(connectionId);
}

import type { Connection } from './connection.js';
import type { Floor } from './floor.js';
import { text, type Parameters } from './parameters.js';
import type { Agent, AgentContact } from './records.js';
import { serviceError } from './service-error.js';

/** One call of an agent's client to the service. */
export interface Request {
  readonly floor: Floor;
  readonly agent: Agent;
  readonly parameters: Parameters;
}

export type Operation = (request: Request) => unknown;

/** What most operations answer. */
export const done = Object.freeze({});

/** The contact that a request names, as this agent has it. `verb` as in `hold connection`, for the refusal. */
export function namedContact({ agent, parameters }: Request, verb: string): AgentContact {
  const contactId = text(parameters, 'contactId');
  const found = agent.contacts.find(({ contact, isCleared }) => contact.contactId === contactId && !isCleared);
  if (found === undefined) throw serviceError.contactNotFound(verb);
  return found;
}

export function namedConnection(request: Request, agentContact: AgentContact, verb: string): Connection {
  const connectionId = text(request.parameters, 'connectionId');
  const found = agentContact.connections.find((connection) => connection.connectionId === connectionId);
  if (found === undefined) throw serviceError.connectionNotFound(verb);
  return found;
}

import { operationsOnAgents } from '../instance/operations-on-agents.js';
import { operationsOnConnections } from '../instance/operations-on-connections.js';
import { operationsOnContacts } from '../instance/operations-on-contacts.js';

/** Requests that are not operations of the CTI service: `*` leaves them alone. */
export const pageRequests: ReadonlySet<string> = new Set([
  'authorize',
  'ccp',
  'login',
  'logout',
  'agent-app',
  'task-templates',
]);

const operations: ReadonlySet<string> = new Set([
  ...Object.keys(operationsOnAgents),
  ...Object.keys(operationsOnConnections),
  ...Object.keys(operationsOnContacts),
  'CreateTransport',
  'GetNewAuthToken',
]);

/** Whether a fault of this name can ever meet a request: a misspelt one would wait for ever. */
export function isFaultable(name: string): boolean {
  return name === '*' || pageRequests.has(name) || operations.has(name);
}

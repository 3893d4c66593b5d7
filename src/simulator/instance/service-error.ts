import { InstanceError } from './instance.js';

const invalidState = (message: string) => new InstanceError('InvalidStateException', message);

/** The back end's own words for contact states, which its messages use. */
const backEndNames: Readonly<Record<string, string>> = {
  connected: 'TALKING',
  ended: 'TALKING',
  paused: 'TALKING',
  connecting: 'CONNECTING',
  incoming: 'INCOMING',
  rejected: 'REJECTED',
};

/** Refusals in the service's own words. */
export const serviceError = {
  stateNotChangeable: () => invalidState('Cannot change agent state: Invalid agent or contact state.'),
  notHoldable: () => invalidState('Cannot put call on hold: Invalid contact state.'),
  /** A leg that is not on hold. The service blames itself, with status 500. */
  notResumable: () => new InstanceError('InternalServiceError', 'Cannot resume connection from hold', 500),
  notConferenceable: () => invalidState('Cannot conference connections: Invalid contact state.'),
  notMutable: () => invalidState('Cannot put participant on mute: Invalid contact state.'),
  notClearable: (state: string) => invalidState(`Cannot clear contact: invalid state ${backEndNames[state] ?? state}`),
  notCompletable: () => invalidState('contact cannot be completed, Invalid state.'),
  onlyPhoneNumbers: () => new InstanceError('BadEndpointException', 'Only phone number addresses are supported.'),
  endpointsOutOfReach: (agentId: string) =>
    invalidState(`Exception thrown while retrieving end-points for AgentId ${agentId}: Invalid contact state.`),
  /** For what has no message of its own on record; `verb` as in `toggle connections`. */
  impossible: (verb: string) => invalidState(`Cannot ${verb}: Invalid contact state.`),
  contactNotFound: (verb: string) => new InstanceError('ContactNotFoundException', `Cannot ${verb}: Contact not found`),
  connectionNotFound: (verb: string) =>
    new InstanceError('ConnectionNotFoundException', `Cannot ${verb}: Connection not found`),
  accessDenied: (verb: string) => new InstanceError('AccessDeniedException', `Not permitted to ${verb}.`),
  invalidParameter: (message: string) => new InstanceError('ValidationException', message),
  unknownOperation: (operation: string) =>
    new InstanceError('UnknownOperationException', `${operation} is no operation of this service`),
  notHere: (operation: string) =>
    new InstanceError(
      'UnknownOperationException',
      `${operation} is answered by the server around the instance, not here`,
    ),
};

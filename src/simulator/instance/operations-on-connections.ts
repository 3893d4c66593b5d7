import { isFinished } from './agent-contact.js';
import { conference, hold, setMuted, takeOffHold, toggle } from './conference.js';
import { isActive, isUp } from './connection.js';
import { isCall } from './contact.js';
import { agentHangsUp, dropCustomer } from './endings.js';
import { done, namedConnection, namedContact, type Operation, type Request } from './operation.js';
import { optionalText, structure, text } from './parameters.js';
import { serviceError } from './service-error.js';
import { addThirdParty, dropThirdParty } from './third-party.js';

function createAdditionalConnection(request: Request) {
  const agentContact = namedContact(request, 'create additional connection');
  const endpoint = structure(request.parameters, 'endpoint');
  addThirdParty(request.floor, agentContact, {
    type: text(endpoint, 'type'),
    endpointArn: optionalText(endpoint, 'endpointARN'),
    phoneNumber: optionalText(endpoint, 'phoneNumber'),
  });
  return done;
}

function destroyConnection(request: Request) {
  const verb = 'destroy connection';
  const agentContact = namedContact(request, verb);
  const connection = namedConnection(request, agentContact, verb);
  if (isFinished(agentContact) || !isActive(connection)) throw serviceError.impossible(verb);
  if (connection.type === 'agent') agentHangsUp(request.floor, agentContact);
  else if (connection.isInitial) dropCustomer(request.floor, agentContact);
  else dropThirdParty(request.floor, agentContact, connection);
  return done;
}

function sendDigits(request: Request) {
  const verb = 'send digits';
  const { floor, parameters } = request;
  const agentContact = namedContact(request, verb);
  const connection = namedConnection(request, agentContact, verb);
  const digits = text(parameters, 'digits');
  if (!/^[0-9*#A-D,]+$/i.test(digits)) throw serviceError.invalidParameter('digits may hold 0 to 9, * and # only');
  const { contact, stage } = agentContact;
  if (!isCall(contact) || stage !== 'connected' || !isUp(connection)) throw serviceError.impossible(verb);
  contact.digitsFromAgent += digits;
  floor.emit({ type: 'digits', contactId: contact.contactId, connectionId: connection.connectionId, digits });
  return done;
}

const mute =
  (isMuted: boolean): Operation =>
  (request) => {
    const agentContact = namedContact(request, 'put participant on mute');
    const connection = namedConnection(request, agentContact, 'put participant on mute');
    setMuted(request.floor, agentContact, connection, isMuted);
    return done;
  };

/** What an agent does with one party of a contact. */
export const operationsOnConnections: Readonly<Record<string, Operation>> = {
  CreateAdditionalConnection: createAdditionalConnection,
  DestroyConnection: destroyConnection,
  HoldConnection: (request) => {
    const agentContact = namedContact(request, 'put call on hold');
    hold(request.floor, agentContact, namedConnection(request, agentContact, 'put call on hold'));
    return done;
  },
  ResumeConnection: (request) => {
    const agentContact = namedContact(request, 'resume connection from hold');
    takeOffHold(request.floor, agentContact, namedConnection(request, agentContact, 'resume connection from hold'));
    return done;
  },
  ConferenceConnections: (request) => {
    conference(request.floor, namedContact(request, 'conference connections'));
    return done;
  },
  ToggleActiveConnections: (request) => {
    toggle(request.floor, namedContact(request, 'toggle connections'));
    return done;
  },
  MuteParticipant: mute(true),
  UnmuteParticipant: mute(false),
  SendDigits: sendDigits,
  /** Monitoring is started by supervisors outside this service, and this instance has none. */
  UpdateMonitorParticipantState: (request) => {
    namedContact(request, 'update monitor participant state');
    throw serviceError.impossible('update monitor participant state');
  },
};

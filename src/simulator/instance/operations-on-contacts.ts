import { clear } from './after-contact-work.js';
import { isFinished } from './agent-contact.js';
import { isCall } from './contact.js';
import { agentHangsUp } from './endings.js';
import { acceptVoice } from './inbound-voice.js';
import { createTask } from './new-work.js';
import { acceptNonVoice, pause, resume } from './non-voice.js';
import { done, namedContact, type Operation, type Request } from './operation.js';
import { placeCall } from './outbound-voice.js';
import { optionalText, structure, text } from './parameters.js';
import { acceptCallback } from './queued-callback.js';
import type { AgentContact } from './records.js';
import { serviceError } from './service-error.js';

function acceptContact(request: Request) {
  const agentContact = namedContact(request, 'accept contact');
  const { channel } = agentContact.contact;
  if (channel === 'voice') acceptVoice(request.floor, agentContact);
  else if (channel === 'callback') acceptCallback(request.floor, agentContact);
  else acceptNonVoice(request.floor, agentContact);
  return done;
}

function rejectContact(request: Request) {
  const agentContact = namedContact(request, 'reject contact');
  const isOffer = agentContact.state === 'connecting' || agentContact.state === 'incoming';
  if (!isOffer) throw serviceError.impossible('reject contact');
  agentHangsUp(request.floor, agentContact);
  return done;
}

/** The back end is not through with a chat, task or email as soon as the agent's client reads that it ended. */
function isSettled({ floor }: Request, agentContact: AgentContact): boolean {
  const { contact, state, since } = agentContact;
  const isLagging = !isCall(contact) && state !== 'error' && floor.now() - since < floor.settings.chatEndLagMs;
  return isFinished(agentContact) && !isLagging;
}

/** Takes the contact away, a chat after the lag of the instance. */
function takeAway({ floor }: Request, agentContact: AgentContact): void {
  const { chatClearLagMs } = floor.settings;
  if (agentContact.contact.channel !== 'chat' || chatClearLagMs === 0) {
    clear(floor, agentContact);
    return;
  }
  agentContact.isCleared = true;
  agentContact.appointments.after(chatClearLagMs, () => clear(floor, agentContact));
}

function clearContact(request: Request) {
  const agentContact = namedContact(request, 'clear contact');
  if (!isSettled(request, agentContact)) throw serviceError.notClearable(agentContact.state);
  takeAway(request, agentContact);
  return done;
}

/** The older way to clear. After an outbound call it makes the agent available, whatever the state was before. */
function completeContact(request: Request) {
  const { floor, agent } = request;
  const agentContact = namedContact(request, 'complete contact');
  if (!isSettled(request, agentContact)) throw serviceError.notCompletable();
  const routable = floor.catalogue.states.find(({ type }) => type === 'routable');
  if (agentContact.contact.direction === 'outbound' && routable && agent.nextState === null) {
    const isAvailable = agent.availability.state.type === 'routable';
    if (!isAvailable) agent.availability = { state: routable, since: floor.now() };
  }
  takeAway(request, agentContact);
  return done;
}

function createOutboundContact({ floor, agent, parameters }: Request) {
  const endpoint = structure(parameters, 'endpoint');
  if (endpoint['type'] !== 'phone_number') throw serviceError.onlyPhoneNumbers();
  placeCall(floor, agent, {
    phoneNumber: text(endpoint, 'phoneNumber'),
    queueArn: optionalText(parameters, 'queueARN'),
    relatedContactId: optionalText(parameters, 'relatedContactId'),
  });
  return done;
}

/** What an agent does with a contact as a whole. */
export const operationsOnContacts: Readonly<Record<string, Operation>> = {
  AcceptContact: acceptContact,
  RejectContact: rejectContact,
  ClearContact: clearContact,
  CompleteContact: completeContact,
  PauseContact: (request) => {
    pause(request.floor, namedContact(request, 'pause contact'));
    return done;
  },
  ResumeContact: (request) => {
    resume(request.floor, namedContact(request, 'resume contact'));
    return done;
  },
  CreateOutboundContact: createOutboundContact,
  CreateTaskContact: createTask,
  NotifyContactIssue: (request) => {
    namedContact(request, 'notify contact issue');
    return done;
  },
};

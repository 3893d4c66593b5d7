import type { Agent } from './agent.js';
import { activityOf } from './agent-state.js';
import type { CommandName } from './commands.js';
import { agentConnection, customerConnection, isFinished, isOffered, isOnHold, type Contact } from './contact.js';

/** Why something cannot be done now; the words for it are in `locales` under `reasons`. */
export type RefusalReason =
  | 'not-ready'
  | 'no-contact'
  | 'not-offered'
  | 'not-connected'
  | 'already-on-hold'
  | 'not-on-hold'
  | 'not-finished'
  | 'already-finished'
  | 'not-voice'
  | 'no-live-call'
  | 'call-in-progress'
  | 'outbound-not-permitted';

export type Permission = { readonly isAllowed: true } | { readonly isAllowed: false; readonly reason: RefusalReason };

/** The part of a session that decides what may be done. */
export interface Situation {
  readonly isReady: boolean;
  readonly agent: Agent | null;
  readonly contacts: readonly Contact[];
}

const yes: Permission = Object.freeze({ isAllowed: true });
const no = (reason: RefusalReason): Permission => ({ isAllowed: false, reason });
const when = (isAllowed: boolean, reason: RefusalReason): Permission => (isAllowed ? yes : no(reason));

/** Answers for one command; `contactId` says which contact where the command is about one. */
export function may(situation: Situation, command: CommandName, contactId?: string): Permission {
  if (!situation.isReady || situation.agent === null) return no('not-ready');
  if (command === 'setAgentState') return yes;
  if (command === 'dial') return mayDial(situation.agent, situation.contacts);
  if (command === 'setMuted') return when(situation.contacts.some(isLiveCall), 'no-live-call');
  const contact = situation.contacts.find((candidate) => candidate.contactId === contactId);
  return contact === undefined ? no('no-contact') : mayOnContact(contact, command);
}

function mayDial(agent: Agent, contacts: readonly Contact[]): Permission {
  if (!agent.permissions.includes('outboundCall')) return no('outbound-not-permitted');
  const isBusy = contacts.some(({ channel }) => channel === 'voice') || activityOf(agent.state) === 'ringing';
  return when(!isBusy, 'call-in-progress');
}

function mayOnContact(contact: Contact, command: CommandName): Permission {
  switch (command) {
    case 'accept':
    case 'reject':
      return when(isOffered(contact), 'not-offered');
    case 'hangUp':
      return when(!isFinished(contact), 'already-finished');
    case 'clear':
      return when(isFinished(contact), 'not-finished');
    case 'hold':
      if (contact.channel !== 'voice') return no('not-voice');
      if (!isTalking(contact)) return no('not-connected');
      return when(!isOnHold(contact), 'already-on-hold');
    case 'resume':
      return when(isOnHold(contact), 'not-on-hold');
    case 'sendDigits':
      if (contact.channel !== 'voice') return no('not-voice');
      return when(isTalking(contact), 'not-connected');
    default:
      return no('no-contact');
  }
}

/** A voice contact in which the agent's own connection stands. */
function isTalking(contact: Contact): boolean {
  return contact.state === 'connected' && customerConnection(contact)?.state !== 'disconnected';
}

function isLiveCall(contact: Contact): boolean {
  return contact.channel === 'voice' && !isFinished(contact) && agentConnection(contact)?.state !== 'disconnected';
}

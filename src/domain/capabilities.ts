import { isLiveCall } from './active-call.js';
import type { Agent } from './agent.js';
import { activityOf } from './agent-state.js';
import type { CommandName } from './commands.js';
import type { Connection } from './connection.js';
import type { ContactCourse } from './contact-course.js';
import { customerConnection, heldConnection, isFinished, isOffered, type Contact } from './contact.js';
import { isPartyCommand, partyRefusal, type PartyCommand, type PartyRefusal } from './party-rules.js';

/** Why something cannot be done now; the words for it are in `locales` under `reasons`. */
export type RefusalReason =
  | PartyRefusal
  | 'not-ready'
  | 'no-contact'
  | 'not-offered'
  | 'already-on-hold'
  | 'not-on-hold'
  | 'not-finished'
  | 'already-finished'
  | 'no-live-call'
  | 'call-in-progress'
  | 'outbound-not-permitted'
  | 'enhancement-not-offered'
  | 'no-attribute-writer'
  | 'contact-in-progress';

export type Permission = { readonly isAllowed: true } | { readonly isAllowed: false; readonly reason: RefusalReason };

/** A contact, and whether it was accepted where that is known: ringing and whispering look the same to Connect. */
export type SituatedContact = Contact & Partial<Pick<ContactCourse, 'acceptedAt'>>;

/** The part of a session that decides what may be done. */
export interface Situation {
  readonly isReady: boolean;
  readonly agent: Agent | null;
  readonly contacts: readonly SituatedContact[];
}

const yes: Permission = Object.freeze({ isAllowed: true });
const no = (reason: RefusalReason): Permission => ({ isAllowed: false, reason });
const when = (isAllowed: boolean, reason: RefusalReason): Permission => (isAllowed ? yes : no(reason));

/**
 * Answers for one command. `target` says which contact, or for `hold`, `resume` and `removeParty` which connection, where
 * the command is about one; a contact stands for its customer.
 */
export function may(situation: Situation, command: CommandName, target?: string): Permission {
  if (!situation.isReady || situation.agent === null) return no('not-ready');
  if (command === 'setAgentState') return yes;
  if (command === 'dial') return mayDial(situation.agent, situation.contacts);
  if (command === 'setDeskPhone') return when(!situation.contacts.some(isLiveCall), 'call-in-progress');
  if (command === 'setVoiceEnhancement')
    return when(situation.agent.voiceEnhancement !== null, 'enhancement-not-offered');
  if (command === 'signOut') return when(situation.contacts.every(isFinished), 'contact-in-progress');
  if (command === 'setMuted') return when(situation.contacts.some(isLiveCall), 'no-live-call');
  const contact = contactOf(situation.contacts, target);
  return contact === undefined ? no('no-contact') : mayOnContact(contact, command, target);
}

function contactOf(contacts: readonly SituatedContact[], target: string | undefined): SituatedContact | undefined {
  return (
    contacts.find(({ contactId }) => contactId === target) ??
    contacts.find(({ connections }) => connections.some(({ connectionId }) => connectionId === target))
  );
}

function mayDial(agent: Agent, contacts: readonly Contact[]): Permission {
  if (!agent.permissions.includes('outboundCall')) return no('outbound-not-permitted');
  const isBusy = contacts.some(({ channel }) => channel === 'voice') || activityOf(agent.state) === 'ringing';
  return when(!isBusy, 'call-in-progress');
}

function mayOnContact(contact: SituatedContact, command: CommandName, target: string | undefined): Permission {
  if (isPartyCommand(command)) return mayWithParties(contact, command, connectionOf(contact, target));
  switch (command) {
    case 'accept':
    case 'reject':
      return when(isOffered(contact) && (contact.acceptedAt ?? null) === null, 'not-offered');
    case 'hangUp':
      return when(!isFinished(contact), 'already-finished');
    case 'clear':
      return when(isFinished(contact), 'not-finished');
    case 'hold':
    case 'resume':
      return mayOnConnection(contact, command, holdableOf(contact, target));
    case 'sendDigits':
      if (contact.channel !== 'voice') return no('not-voice');
      return when(isTalking(contact), 'not-connected');
    case 'setAttributes':
      return yes;
    default:
      return no('no-contact');
  }
}

function mayWithParties(contact: Contact, command: PartyCommand, party: Connection | undefined): Permission {
  const refusal = partyRefusal(contact, command, party);
  return refusal === null ? yes : no(refusal);
}

/** A target that is a contact's id stands for its customer, whose connection may bear the same id. */
function connectionOf(contact: Contact, target: string | undefined): Connection | undefined {
  if (target === contact.contactId) return customerConnection(contact);
  return contact.connections.find(({ connectionId }) => connectionId === target);
}

/** A contact stands for whoever is on hold in it, else for its customer. */
function holdableOf(contact: Contact, target: string | undefined): Connection | undefined {
  const held = target === contact.contactId ? heldConnection(contact) : undefined;
  return held ?? connectionOf(contact, target);
}

function mayOnConnection(contact: Contact, command: 'hold' | 'resume', connection: Connection | undefined): Permission {
  if (contact.channel !== 'voice') return no('not-voice');
  const isOnHold = contact.state === 'connected' && connection?.state === 'hold';
  if (command === 'resume') return when(isOnHold, 'not-on-hold');
  if (isOnHold) return no('already-on-hold');
  return when(contact.state === 'connected' && connection?.state === 'connected', 'not-connected');
}

/** A voice contact whose customer is still there. */
function isTalking(contact: Contact): boolean {
  const customer = customerConnection(contact);
  return contact.state === 'connected' && customer !== undefined && customer.state !== 'disconnected';
}

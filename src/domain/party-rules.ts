import type { Connection } from './connection.js';
import { customerConnection, otherParties, type Contact } from './contact.js';

/** What an agent does with the parties of a call. */
export type PartyCommand = (typeof partyCommands)[number];

const partyCommands = ['addParty', 'transfer', 'swap', 'merge', 'removeParty', 'leave'] as const;

export function isPartyCommand(command: string): command is PartyCommand {
  return partyCommands.some((other) => other === command);
}

/** Why something cannot be done with the parties of a call. */
export type PartyRefusal =
  | 'not-voice'
  | 'not-connected'
  | 'party-connecting'
  | 'no-room'
  | 'no-party'
  | 'no-other-party'
  | 'more-than-two'
  | 'not-one-on-hold'
  | 'already-merged';

/** How many may be on a call, the agent among them. Connect's quotas. */
const mostParties = { multiParty: 6, others: 3 } as const;

const isUp = ({ state }: Connection): boolean => state === 'connected' || state === 'hold';

/** Null where the command is possible. `party` is who is to be removed. */
export function partyRefusal(contact: Contact, command: PartyCommand, party?: Connection): PartyRefusal | null {
  if (contact.channel !== 'voice') return 'not-voice';
  if (contact.state !== 'connected') return 'not-connected';
  const others = otherParties(contact);
  switch (command) {
    case 'addParty':
      return addRefusal(contact, others);
    case 'transfer':
      return transferRefusal(contact, others);
    case 'swap':
      return swapRefusal(others);
    case 'merge':
      return mergeRefusal(contact, others);
    case 'removeParty':
      return removeRefusal(others, party);
    case 'leave':
      return leaveRefusal(contact, others);
  }
}

/** Connect calls one party at a time. */
function addRefusal({ isMultiParty }: Contact, others: readonly Connection[]): PartyRefusal | null {
  if (others.some(({ state }) => state === 'connecting')) return 'party-connecting';
  const most = isMultiParty ? mostParties.multiParty : mostParties.others;
  return others.length + 1 >= most ? 'no-room' : null;
}

/** There has to be a customer to hand over. */
function transferRefusal(contact: Contact, others: readonly Connection[]): PartyRefusal | null {
  const customer = customerConnection(contact);
  return customer === undefined || !isUp(customer) ? 'not-connected' : addRefusal(contact, others);
}

function swapRefusal(others: readonly Connection[]): PartyRefusal | null {
  const [one, other, ...more] = others.filter(isUp);
  if (one === undefined || other === undefined) return nobodyElse(others);
  if (more.length > 0) return 'more-than-two';
  return one.state === other.state ? 'not-one-on-hold' : null;
}

function mergeRefusal(contact: Contact, others: readonly Connection[]): PartyRefusal | null {
  const customer = customerConnection(contact);
  if (customer === undefined || !isUp(customer)) return 'not-connected';
  const up = others.filter(isUp);
  if (up.length < 2) return nobodyElse(others);
  const isSomebodyHeld = contact.connections.some(({ state }) => state === 'hold');
  return isSomebodyHeld ? null : 'already-merged';
}

/** The customer can be removed while somebody else stays; without anybody else the call is over: that is hanging up. */
function removeRefusal(others: readonly Connection[], party: Connection | undefined): PartyRefusal | null {
  if (party === undefined || !others.includes(party)) return 'no-party';
  return party.party === 'customer' && others.length < 2 ? 'no-other-party' : null;
}

/** A party who is still being called counts: leaving then is a blind transfer. */
function leaveRefusal(contact: Contact, others: readonly Connection[]): PartyRefusal | null {
  const customer = customerConnection(contact);
  if (customer === undefined || !isUp(customer)) return 'not-connected';
  return others.length < 2 ? 'no-other-party' : null;
}

function nobodyElse(others: readonly Connection[]): PartyRefusal {
  return others.some(({ state }) => state === 'connecting') ? 'party-connecting' : 'no-other-party';
}

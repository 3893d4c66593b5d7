import { isActive, type Connection } from '../domain/connection.js';
import { isFinished, otherParties } from '../domain/contact.js';
import type { QuickConnect } from '../domain/quick-connect.js';
import type { Gateway } from '../gateway/gateway.js';
import { subjectOf } from './call-commands.js';
import type { CommandPlan, Reading } from './command-runner.js';
import { contactIn, gone, untilGone } from './contact-commands.js';
import { readNumber } from './dial-command.js';
import type { SessionCore } from './session-core.js';
import type { SessionContact, SessionSnapshot } from './session-snapshot.js';
import { partyNotAnswered } from './unanswered-parties.js';

/** Milliseconds from Connect's answer to the effect in a report. */
const effectLimit = 10_000;

export interface AddPartyPlan extends CommandPlan {
  /** The connection that came of it, once the plan is done. */
  readonly found: () => Connection | undefined;
}

/** Done when the new party is on the way into the call; whether they answer is told later. */
export function addPartyPlan(
  core: SessionCore,
  gateway: Gateway,
  contactId: string,
  destination: { readonly to: QuickConnect | string; readonly country: string | null },
  command: 'addParty' | 'transfer' = 'addParty',
): AddPartyPlan {
  const before = contactIn(core.snapshot, contactId)?.connections ?? [];
  const known = new Set(before.map(({ connectionId }) => connectionId));
  const { to, country } = destination;
  let party: Connection | undefined;
  return {
    ...about(command, contactId),
    send: async () => {
      await gateway.addParty(contactId, typeof to === 'string' ? await readNumber(core, to, country) : to);
    },
    read: whileCallGoesOn(contactId, ({ connections }) => {
      party = connections.find(({ connectionId, party: whose }) => whose === 'third-party' && !known.has(connectionId));
      if (party === undefined) return 'waiting';
      if (!isActive(party)) return partyNotAnswered(contactId, party.connectionId);
      const { connectionId } = party;
      if (typeof to !== 'string') core.take({ type: 'party-named', connectionId, name: to.name });
      return 'done';
    }),
    found: () => party,
  };
}

/** Done when who was on hold talks, and who talked is on hold. */
export function swapPlan(core: SessionCore, gateway: Gateway, contactId: string): CommandPlan {
  const contact = contactIn(core.snapshot, contactId);
  const before = contact === undefined ? [] : otherParties(contact);
  return {
    ...about('swap', contactId),
    send: () => gateway.swap(contactId),
    read: whileCallGoesOn(contactId, (now) => {
      const after = before.map(({ connectionId }) => partyIn(now, connectionId));
      if (after.some((party) => party === undefined)) return gone(contactId);
      return after.every((party, at) => party?.state !== before[at]?.state) ? 'done' : 'waiting';
    }),
  };
}

/** Done when nobody is on hold any more. */
export function mergePlan(gateway: Gateway, contactId: string): CommandPlan {
  return {
    ...about('merge', contactId),
    send: () => gateway.merge(contactId),
    read: whileCallGoesOn(contactId, (contact) => {
      if (otherParties(contact).length < 2) return gone(contactId);
      return contact.connections.some(({ state }) => state === 'hold') ? 'waiting' : 'done';
    }),
  };
}

export function removePartyPlan(
  core: SessionCore,
  gateway: Gateway,
  contactId: string,
  connectionId: string,
): CommandPlan {
  const { target } = subjectOf(core, contactId, connectionId);
  return {
    command: 'removeParty',
    target,
    subject: target,
    contactId,
    effectLimit,
    send: () => untilGone(gateway.removeParty(contactId, connectionId)),
    read: (snapshot) => {
      const contact = contactIn(snapshot, contactId);
      const isOver = contact === undefined || isFinished(contact);
      return isOver || partyIn(contact, connectionId) === undefined ? 'done' : 'waiting';
    },
  };
}

function partyIn(contact: SessionContact, connectionId: string): Connection | undefined {
  return otherParties(contact).find((party) => party.connectionId === connectionId);
}

function about(
  command: 'addParty' | 'transfer' | 'swap' | 'merge',
  contactId: string,
): Pick<CommandPlan, 'command' | 'target' | 'subject' | 'contactId' | 'effectLimit'> {
  return { command, target: contactId, subject: contactId, contactId, effectLimit };
}

function whileCallGoesOn(
  contactId: string,
  read: (contact: SessionContact) => Reading,
): (snapshot: SessionSnapshot) => Reading {
  return (snapshot) => {
    const contact = contactIn(snapshot, contactId);
    return contact === undefined || isFinished(contact) ? gone(contactId) : read(contact);
  };
}

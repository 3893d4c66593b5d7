import type { CommandName } from '../../domain/commands.js';
import { agentConnection, otherParties } from '../../domain/contact.js';
import { CcpHoldRequestEvent, CcpResumeRequestEvent } from '../../events/contact-requests.js';
import { CcpMergeRequestEvent } from '../../events/party-requests.js';
import type { CcpRequest } from '../../events/requests.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { detailOfParty, targetOfParty } from './call-parties.js';
import { hearers } from './hearers.js';

/** The Hold key in a call of several. */
export interface HoldAll {
  /** Nobody hears the agent. */
  readonly isOn: boolean;
  /** Under what the pending marks of its commands stand. */
  readonly targets: readonly string[];
  readonly commands: readonly CommandName[];
  /** What decides whether the key can be pressed. */
  readonly asked: { readonly command: CommandName; readonly target: string };
  /** A fresh request for each press; each party is held by one of its own, all come back by one. */
  readonly requests: () => readonly CcpRequest[];
}

const commands: readonly CommandName[] = ['hold', 'resume', 'merge'];

export function holdAll(contact: SessionContact): HoldAll {
  const talking = hearers(contact);
  const [first] = talking;
  const isSomebodyHeld = contact.connections.some(({ state }) => state === 'hold');
  if (first === undefined && isSomebodyHeld) return takeBack(contact);
  return {
    isOn: false,
    commands,
    targets: talking.map((party) => targetOfParty(contact, party)),
    asked: { command: 'hold', target: first === undefined ? contact.contactId : targetOfParty(contact, first) },
    requests: () => talking.map((party) => new CcpHoldRequestEvent(detailOfParty(contact, party))),
  };
}

/** Whoever is on hold alone is resumed, for nobody can be merged with one who still rings. */
function takeBack(contact: SessionContact): HoldAll {
  const { contactId } = contact;
  const held = otherParties(contact).filter(({ state }) => state === 'hold');
  const common = { isOn: true, commands, targets: [contactId, ...held.map((party) => targetOfParty(contact, party))] };
  const [only, ...more] = held;
  const isAgentHeld = agentConnection(contact)?.state === 'hold';
  if (only === undefined || (more.length === 0 && !isAgentHeld)) {
    const target = only === undefined ? contactId : targetOfParty(contact, only);
    const detail = only === undefined ? { contactId } : detailOfParty(contact, only);
    return {
      ...common,
      asked: { command: 'resume', target },
      requests: () => [new CcpResumeRequestEvent(detail)],
    };
  }
  return {
    ...common,
    asked: { command: 'merge', target: contactId },
    requests: () => [new CcpMergeRequestEvent({ contactId })],
  };
}

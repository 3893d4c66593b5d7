import type { Agent } from '../../src/domain/agent.js';
import type { Connection } from '../../src/domain/connection.js';
import type { Contact } from '../../src/domain/contact.js';
import type { Session } from '../../src/session/session.js';
import { aContact, connection } from './reports.js';

/** A command with all that it takes to see it through. */
export interface Command {
  readonly name: string;
  readonly before: readonly Contact[];
  readonly run: (session: Session) => Promise<unknown>;
  readonly asked: string;
  readonly target: string;
  /** What Connect reports when the command has its effect. */
  readonly effect: { readonly contacts: readonly Contact[]; readonly agent?: Agent };
  /** Milliseconds that the effect is waited for after Connect's answer. */
  readonly limit: number;
  /** How it ends when the contact goes away while it waits. */
  readonly whenGone: string;
}

const id = 'contact-1';
const talking = aContact('connected');

/** The call after somebody was called into it. */
const withParty = (party: Connection['state'], customer: Connection['state']): Contact =>
  aContact('connected', {
    connections: [
      connection('agent', 'connected'),
      connection('customer', customer),
      connection('third-party', party, { type: 'outbound' }),
    ],
  });
const calling = withParty('connecting', 'hold');
const consulting = withParty('connected', 'hold');
const berlin = { kind: 'phone', name: 'Berlin office', arn: 'arn:berlin', phoneNumber: '+493023125000' } as const;

/** What an agent does with the parties of a call; leaving is hanging up. */
export const partyCommands: readonly Command[] = [
  {
    name: 'addParty',
    before: [talking],
    run: (session) => session.addParty(id, berlin),
    asked: `addParty ${id} arn:berlin`,
    target: id,
    effect: { contacts: [calling] },
    limit: 10_000,
    whenGone: 'command/contact-gone',
  },
  {
    name: 'swap',
    before: [consulting],
    run: (session) => session.swap(id),
    asked: `swap ${id}`,
    target: id,
    effect: { contacts: [withParty('hold', 'connected')] },
    limit: 10_000,
    whenGone: 'command/contact-gone',
  },
  {
    name: 'merge',
    before: [consulting],
    run: (session) => session.merge(id),
    asked: `merge ${id}`,
    target: id,
    effect: { contacts: [withParty('connected', 'connected')] },
    limit: 10_000,
    whenGone: 'command/contact-gone',
  },
  {
    name: 'removeParty',
    before: [consulting],
    run: (session) => session.removeParty(id, 'third-party-1'),
    asked: `removeParty ${id} third-party-1`,
    target: 'third-party-1',
    effect: { contacts: [withParty('disconnected', 'hold')] },
    limit: 10_000,
    whenGone: 'done',
  },
];

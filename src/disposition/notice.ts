import type { Session } from '../session/session.js';
import type { SessionContact } from '../session/session-snapshot.js';
import type { DispositionEvidence, DispositionRecord, Scenario } from './disposition-record.js';
import { evidenceOf } from './evidence.js';
import { recordedContact } from './make-record.js';
import type { MostParties } from './most-parties.js';
import type { QualitySource } from './quality-facts.js';
import { scenarioFor } from './scenario.js';
import { suggest, type Suggestion } from './suggestion.js';

/** What is known at the moment at which an agent notices something: the report is about this moment, not about its saving. */
export interface Notice {
  /** Epoch milliseconds by this machine's clock. */
  readonly at: number;
  readonly contact: DispositionRecord['contact'] | undefined;
  /** Null without a contact. */
  readonly scenario: Scenario | null;
  readonly evidence: DispositionEvidence | undefined;
  readonly suggestion: Suggestion | null;
}

export interface Noticing {
  readonly session: Session;
  readonly parties: MostParties;
  readonly quality: QualitySource | undefined;
  readonly now: number;
}

export function noticeOf(contactId: string | null, { session, parties, quality, now }: Noticing): Notice {
  const { contacts, clockSkew } = session.snapshot;
  const contact = contacts.find((one) => one.contactId === contactId) ?? null;
  const facts = quality?.factsOf(contactId) ?? null;
  const scenario = contact === null ? null : scenarioFor(contact, parties.of(contact.contactId));
  const endedAt = contact?.endedAt == null ? null : contact.endedAt - clockSkew;
  return {
    at: now,
    contact: contact === null ? undefined : recordedContact(contact, parties.of(contact.contactId)),
    scenario,
    evidence: evidenceOf(facts, now),
    suggestion: suggest(facts, { scenario, isMissed: isMissed(contact), endedAt }),
  };
}

function isMissed(contact: SessionContact | null): boolean {
  return contact?.state === 'missed' || contact?.outcome === 'missed';
}

import type { CrmFact } from './presence-facts.js';
import { loggedOut } from './presence-key.js';
import type { PresenceMind } from './presence-mind.js';

/** Reasons that say of themselves that it was not our write. */
const notOurs: readonly CrmFact['reason'][] = ['manual', 'declined', 'push-timeout', 'supervisor'];

/** Reads a report of the CRM: whose doing it is, and what follows from it. */
export function takeCrm(mind: PresenceMind, fact: CrmFact): void {
  const before = mind.seeCrm(fact) ?? '';
  const { status, reason } = fact;
  const isTold = notOurs.includes(reason);
  if (!isTold && (mind.ledger.match('crm', status, mind.now) || reason === 'api')) {
    mind.retarget('contact');
    mind.wait();
    return mind.note('own-write', 'crm', before, status);
  }
  if (status === before && !isTold) return mind.note('repeated', 'crm', before, status);
  if (status === mind.intent.wish.crm) return mind.note('as-wished', 'crm', before, status);
  if (mind.rules.ownStatuses.has(status)) return takeContactStatus(mind, status);
  if (mind.rules.ignoresDeclines && (reason === 'declined' || reason === 'push-timeout')) {
    mind.adopt('crm', status);
    return mind.note('ignored-decline', 'crm', before, status);
  }
  if (mind.rules.direction === 'connect-leads') return followConnect(mind, status);
  mind.decide('crm', status, before);
}

/** The status of a contact during one is as it should be; outside of one it was left over, and goes. */
function takeContactStatus(mind: PresenceMind, status: string): void {
  const { connect } = mind.situation;
  if (connect !== null && mind.rules.while[connect.phase] === status) mind.know({ isYielded: false });
  mind.retarget('contact');
  if (mind.intent.wish.crm === status) return mind.note('as-wished', 'crm', '', status);
  mind.putBack('crm', status);
}

/** Nobody is logged in again against their will, and what Connect has no word for stays. */
function followConnect(mind: PresenceMind, status: string): void {
  const led = mind.rules.toCrm.get(mind.situation.base?.connect ?? '');
  if (status !== loggedOut && led !== undefined) return mind.putBack('crm', status);
  mind.adopt('crm', status);
  mind.note('left-alone', 'crm', status);
}

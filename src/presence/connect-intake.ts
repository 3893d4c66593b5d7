import type { ConnectFact } from './presence-facts.js';
import type { PresenceMind } from './presence-mind.js';
import { isBusy, isStuck } from './presence-situation.js';

/** Reads a report of Connect: whose doing it is, and what follows from it. */
export function takeConnect(mind: PresenceMind, fact: ConnectFact): void {
  const before = mind.seeConnect(fact);
  if (fact.phase === 'unknown') return mind.retarget('contact');
  if (isBusy(fact.phase)) takeBusy(mind, fact, before);
  else takeFree(mind, fact, before);
  mind.weighWork();
}

function takeBusy(mind: PresenceMind, fact: ConnectFact, before: ConnectFact | null): void {
  const wasBusy = before !== null && isBusy(before.phase);
  if (!wasBusy) mind.know({ busySince: mind.now, isYielded: false });
  const nextBefore = wasBusy ? before.nextState : null;
  if (fact.nextState !== nextBefore && !isStuck(fact.phase)) takeNextState(mind, fact, nextBefore);
  if (fact.phase === before?.phase) return;
  // A contact that was missed takes the next state with it: what is wanted is wanted anew.
  mind.retarget('contact', isStuck(fact.phase));
  mind.note('contact-began', 'connect', before?.state, fact.phase);
}

/** Somebody chose what comes after the contact, or we did. */
function takeNextState(mind: PresenceMind, fact: ConnectFact, before: string | null): void {
  const { resting } = mind.situation;
  const chosen = fact.nextState ?? resting;
  if (chosen === undefined) return;
  if (mind.ledger.match('connect', chosen, mind.now)) return mind.note('own-write', 'connect', before ?? '', chosen);
  if (chosen === mind.intent.wish.connect) return mind.note('as-wished', 'connect', before ?? '', chosen);
  mind.decide('connect', chosen, before ?? '', true);
}

function takeFree(mind: PresenceMind, { state }: ConnectFact, before: ConnectFact | null): void {
  const { resting } = mind.situation;
  const isBack = before?.phase !== 'free';
  if (!isBack && before.state === state) return;
  const isOurs = mind.ledger.match('connect', state, mind.now);
  mind.know({ resting: state });
  if (isBack) endContact(mind);
  mind.retarget('contact');
  const from = before?.state ?? '';
  if (isOurs) {
    mind.wait();
    return mind.note('own-write', 'connect', from, state);
  }
  if (state === mind.intent.wish.connect) return mind.note('as-wished', 'connect', from, state);
  // What was to come next was a decision when it was chosen; it is none when it comes.
  const isReturn = isBack && (state === resting || state === before?.nextState);
  if (isReturn) return mind.note('came-back', 'connect', from, state);
  if (mind.rules.direction === 'crm-leads') return mind.putBack('connect', state);
  mind.decide('connect', state, from);
}

function endContact(mind: PresenceMind): void {
  const { base } = mind.situation;
  mind.know({ isYielded: false, ...(base === null ? {} : { base: { ...base, isHeld: false } }) });
}

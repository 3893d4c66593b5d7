import type { CompiledRules } from './compiled-rules.js';
import { takeConnect } from './connect-intake.js';
import { takeCrm } from './crm-intake.js';
import type { PresenceConflict, PresenceEffect, PresenceEvent } from './presence-events.js';
import type { ConnectFact, CrmFact, Side, WriteAnswer, WriteFailure } from './presence-facts.js';
import { PresenceJournal, type PresenceJournalEntry } from './presence-journal.js';
import { PresenceMind, type PresenceIntent } from './presence-mind.js';
import { ReadBack } from './read-back.js';
import { agrees, comingState, isBusy, isMet, isStuck, type PresenceMemory } from './presence-situation.js';
import { presenceTiming, type PresenceTiming } from './presence-timing.js';
import { noTries, type Tries } from './tries.js';

export interface PresenceEngineOptions {
  readonly timing?: Partial<PresenceTiming>;
  /** How many decisions the journal keeps; 200 unless said. */
  readonly journalLimit?: number;
}

/** `follows`: another tab leads; `waits`: not both sides are known yet; `looks`: the grace of the start. */
export type PresenceMode = 'follows' | 'waits' | 'looks' | 'runs';

const sides: readonly Side[] = ['connect', 'crm'];

/** One for the other side, and one for the own where an older write of ours came in between. */
const writesPerIntent = 2;

/**
 * Keeps the agent state of Connect and the presence status of a CRM together. Pure: events and the time go in, effects come
 * out. Level-triggered: it compares what both sides show with what people and rules want, and writes only the difference.
 */
export class PresenceEngine {
  mode: PresenceMode = 'follows';
  private readonly journal: PresenceJournal;
  private readonly mind: PresenceMind;
  private readonly timing: PresenceTiming;
  private readonly readBack: ReadBack;
  private memory: PresenceMemory | null = null;
  /** What Connect showed last without a contact since this tab leads. */
  private lastFree: ConnectFact | null = null;
  private looksUntil = 0;
  private isLinkUp = true;
  private lastWriteId = 0;
  private tried: Tries = noTries(0);
  private retryAt: Record<Side, number> = { connect: 0, crm: 0 };
  private lastFailure: Record<Side, WriteFailure | null> = { connect: null, crm: null };
  /** Values that one side does not grant this agent. */
  private refused: ReadonlySet<string> = new Set();
  private effects: PresenceEffect[] = [];

  constructor(rules: CompiledRules, { timing, journalLimit = 200 }: PresenceEngineOptions = {}) {
    this.timing = { ...presenceTiming, ...timing };
    this.journal = new PresenceJournal(journalLimit);
    this.mind = new PresenceMind(rules, this.timing, this.journal);
    this.readBack = new ReadBack(this.timing);
  }

  /** Why everything was done or left, oldest first. */
  get entries(): readonly PresenceJournalEntry[] {
    return this.journal.entries;
  }

  get intent(): PresenceIntent {
    return this.mind.intent;
  }

  /** True where both sides show what they should. */
  get isInSync(): boolean {
    return this.mode === 'runs' && sides.every((side) => isMet(this.mind.situation, this.mind.intent.wish, side));
  }

  /** What outlives a reload of the page; null while nothing was decided. */
  get remembered(): PresenceMemory | null {
    const { base, resting, isYielded, isWorkOn, isWorkYielded } = this.mind.situation;
    return base === null ? null : { version: 1, base, resting, isYielded, isWorkOn, isWorkYielded };
  }

  /** Takes what happened, or only that time has passed, and answers with what is to be done. */
  take(event: PresenceEvent, now: number): readonly PresenceEffect[] {
    this.effects = [];
    this.mind.now = now;
    this.mind.ledger.prune(now);
    this.receive(event);
    this.passTime(now);
    this.act(now);
    this.readAgain(now);
    return this.effects;
  }

  /** When to call `take` again though nothing happens; null where there is no need. */
  get wakeAt(): number | null {
    const { now, ledger, intent } = this.mind;
    if (this.mode === 'looks') return this.looksUntil;
    if (this.mode !== 'runs') return null;
    const moments = [
      intent.notBefore,
      this.retryAt.connect,
      this.retryAt.crm,
      ledger.nextAt(now),
      this.readBack.nextAt,
    ];
    const coming = moments.filter((moment): moment is number => moment !== null && moment > now);
    return coming.length === 0 ? null : Math.min(...coming);
  }

  private receive(event: PresenceEvent): void {
    const { mind } = this;
    switch (event.type) {
      case 'connect':
        return this.hearConnect(event.fact);
      case 'crm':
        return this.hearCrm(event.fact);
      case 'crm-link':
        return this.link(event.isUp);
      case 'workload': {
        const { current, capacity } = event.workload;
        mind.know({ percent: capacity > 0 ? (100 * current) / capacity : null });
        return this.mode === 'runs' ? mind.weighWork() : undefined;
      }
      case 'answered':
        return this.hearAnswer(event.writeId, event.answer);
      case 'read-back':
        return this.hearReadBack(event.readId, event.connect, event.crm);
      case 'lead':
        return this.lead(event.isLeader, event.memory ?? null);
      case 'returned':
        return this.mode === 'runs' ? this.readBack.demand() : undefined;
      case 'rules':
        mind.rules = event.rules;
        this.refused = new Set();
        return mind.retarget('start');
      case 'time':
    }
  }

  private hearConnect(fact: ConnectFact): void {
    const { mind } = this;
    this.readBack.touch('connect', mind.now);
    if (this.mode !== 'runs') {
      if (fact.phase === 'free') this.lastFree = fact;
      return void mind.seeConnect(fact);
    }
    if (fact.phase !== mind.situation.connect?.phase) this.retryAt.connect = 0;
    const { base } = mind.situation;
    const isFirstFree = base?.connect === undefined && fact.phase === 'free';
    if (!isFirstFree) return takeConnect(mind, fact);
    mind.seeConnect(fact);
    this.settleStart();
  }

  private hearCrm(fact: CrmFact): void {
    this.readBack.touch('crm', this.mind.now);
    this.link(true);
    if (this.mode === 'runs') takeCrm(this.mind, fact);
    else this.mind.seeCrm(fact);
  }

  private link(isUp: boolean): void {
    if (this.isLinkUp === isUp) return;
    this.isLinkUp = isUp;
    this.mind.note(isUp ? 'link-up' : 'parked', 'crm');
    this.retryAt.crm = 0;
    if (isUp && this.mode === 'runs') this.readBack.demand();
  }

  private hearAnswer(writeId: number, answer: WriteAnswer): void {
    const { mind } = this;
    const write = mind.ledger.sideOf(writeId);
    if (write === undefined) return;
    const { side, value } = write;
    this.lastFailure[side] = answer.ok ? null : answer.failure;
    if (answer.ok) return mind.ledger.answer(writeId, mind.now);
    mind.note('failed', side, answer.failure, value);
    if (answer.failure === 'unanswered') return this.readBack.demand();
    mind.ledger.remove(writeId);
    this.tried.sound = Math.max(0, this.tried.sound - 1);
    this.retryAt[side] = mind.now + this.timing.settle;
    if (answer.failure === 'not-granted') this.refused = new Set([...this.refused, `${side} ${value}`]);
    if (answer.failure === 'not-connected' && side === 'crm') this.link(false);
  }

  private hearReadBack(readId: number, connect: ConnectFact | null, crm: CrmFact | null): void {
    const fresh = this.readBack.answer(readId, this.mind.now);
    if (fresh === null || this.mode !== 'runs') return;
    const { situation } = this.mind;
    if (crm !== null) this.link(true);
    const isOther = connect !== null && !isSameFact(connect, situation.connect);
    if (isOther && fresh.includes('connect')) {
      this.mind.note('differs', 'connect', situation.connect?.state, connect.state);
      this.hearConnect(connect);
    }
    if (crm !== null && crm.status !== situation.crm && fresh.includes('crm')) {
      this.mind.note('differs', 'crm', situation.crm ?? '', crm.status);
      // Why it differs was not read: it counts as unknown.
      this.hearCrm({ status: crm.status });
    }
    for (const side of fresh) this.mind.ledger.settle(side);
    if (this.tried.intent === this.mind.intent.id && this.tried.sound >= writesPerIntent && !this.isInSync) this.goOn();
  }

  /** Read again and still not reached: it goes on as an intent of the audit, within the limits of the first. */
  private goOn(): void {
    this.mind.retarget('audit', true);
    this.tried = { ...this.tried, intent: this.mind.intent.id, sound: 0 };
  }

  private lead(isLeader: boolean, memory: PresenceMemory | null): void {
    this.mind.forget();
    this.memory = memory;
    this.tried = noTries(0);
    this.retryAt = { connect: 0, crm: 0 };
    this.mode = isLeader ? 'waits' : 'follows';
    const { connect } = this.mind.situation;
    this.lastFree = connect?.phase === 'free' ? connect : null;
    this.mind.note(isLeader ? 'leads' : 'follows');
  }

  private passTime(now: number): void {
    const { connect, crm } = this.mind.situation;
    const isKnown = connect !== null && connect.phase !== 'unknown' && crm !== null;
    if (this.mode === 'waits' && isKnown) {
      this.mode = 'looks';
      this.looksUntil = now + this.timing.bootGrace;
    }
    if (this.mode === 'looks' && now >= this.looksUntil) this.start();
    if (this.mode !== 'runs') return;
    for (const side of this.mind.ledger.lapse(now)) {
      this.mind.note('silent', side);
      this.readBack.demand();
    }
    this.readBack.passTime(now);
  }

  private readAgain(now: number): void {
    const readId = this.mode === 'runs' ? this.readBack.next(now) : null;
    if (readId !== null) this.effects.push({ type: 'read-back', readId });
  }

  /** The grace is over: what both sides show counts from here on. */
  private start(): void {
    const { mind, memory } = this;
    const { connect, crm } = mind.situation;
    if (connect === null || crm === null || connect.phase === 'unknown') {
      this.mode = 'waits';
      return;
    }
    this.mode = 'runs';
    this.readBack.touch('connect', mind.now);
    if (!isBusy(connect.phase)) return this.settleStart();
    if (this.lastFree !== null) {
      // The contact came meanwhile: what is remembered of an earlier one does not hold for it.
      mind.seeConnect(this.lastFree);
      this.settleStart();
      return takeConnect(mind, connect);
    }
    // A reload during a contact: nothing is pushed for what was before it.
    const base = {
      origin: 'start',
      connect: undefined,
      crm: mind.rules.ownStatuses.has(crm) ? undefined : crm,
      at: mind.now,
      isHeld: false,
    } as const;
    mind.know({ base, ...memory, busySince: mind.now });
    mind.retarget('start', true);
    mind.note('start-on-contact', 'connect', memory === null ? '' : 'memory', connect.phase);
    mind.weighWork();
  }

  /** Both sides are free to be compared for the first time. */
  private settleStart(): void {
    const { mind } = this;
    const { connect, crm } = mind.situation;
    if (connect === null || crm === null) return;
    const { state } = connect;
    // A page that was left during a contact has left its status behind.
    const before = mind.rules.ownStatuses.has(crm) ? this.memory?.base.crm : undefined;
    const pair = { connect: state, crm: before ?? crm };
    const { master, toCrm, toConnect } = mind.rules;
    const isAgreed = agrees(mind.rules, state, pair.crm);
    const led =
      master === 'connect'
        ? { ...pair, crm: toCrm.get(state) ?? pair.crm }
        : { ...pair, connect: toConnect.get(crm) ?? state };
    const wanted = isAgreed ? pair : led;
    mind.know({ base: { origin: 'start', ...wanted, at: mind.now, isHeld: false }, resting: state, isYielded: false });
    mind.retarget('start', true);
    mind.note(isAgreed ? 'start-agrees' : 'start-master', isAgreed ? null : master, state, crm);
    mind.weighWork();
  }

  private act(now: number): void {
    const { intent, situation } = this.mind;
    if (this.tried.intent !== intent.id) this.tried = noTries(intent.id);
    if (this.mode !== 'runs' || now < intent.notBefore || this.readBack.isDemanded) return;
    for (const side of sides) {
      const value = intent.wish[side];
      const isDue = !this.mind.ledger.isWaiting(side, now) && now >= this.retryAt[side];
      if (value === undefined || !isDue || isMet(situation, intent.wish, side)) continue;
      if (side === 'crm' && !this.isLinkUp) continue;
      const isHopeless = this.tried[side] > this.timing.maxRetries || this.refused.has(`${side} ${value}`);
      if (isHopeless) this.giveUp(side, value);
      else if (this.tried.sound >= writesPerIntent) this.readBack.demand();
      else this.write(side, value, now);
    }
  }

  private write(side: Side, value: string, now: number): void {
    const { connect } = this.mind.situation;
    const isInContact = connect !== null && isBusy(connect.phase) && !isStuck(connect.phase);
    const when = side === 'connect' && isInContact ? 'after-contact' : 'now';
    const writeId = (this.lastWriteId += 1);
    this.mind.note(this.tried[side] === 0 ? 'write' : 'write-again', side, this.shown(side), value);
    this.tried[side] += 1;
    this.tried.sound += 1;
    // Expected before it is sent: the report may come before the answer.
    this.mind.ledger.add(writeId, side, value, now);
    this.readBack.touch(side, now);
    this.effects.push({ type: 'write', writeId, side, value, when });
  }

  private giveUp(side: Side, wanted: string): void {
    if (this.tried.conflicts.includes(side)) return;
    this.tried.conflicts = [...this.tried.conflicts, side];
    const conflict: PresenceConflict = {
      type: 'conflict',
      side,
      wanted,
      seen: this.shown(side),
      failure: this.lastFailure[side],
    };
    this.mind.note('conflict', side, conflict.seen, wanted);
    this.effects.push(conflict);
  }

  private shown(side: Side): string {
    return (side === 'crm' ? this.mind.situation.crm : comingState(this.mind.situation)) ?? '';
  }
}

function isSameFact(one: ConnectFact, other: ConnectFact | null): boolean {
  return one.phase === other?.phase && one.state === other.state && one.nextState === other.nextState;
}

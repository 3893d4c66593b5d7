import type { CompiledRules } from './compiled-rules.js';
import type { CrmFact, ConnectFact, Side } from './presence-facts.js';
import type { PresenceDecision, PresenceJournal } from './presence-journal.js';
import {
  isBusy,
  wishOf,
  type IntentOrigin,
  type PresenceBase,
  type PresenceSituation,
  type PresenceWish,
} from './presence-situation.js';
import type { PresenceTiming } from './presence-timing.js';
import { WriteLedger } from './write-ledger.js';

/** What is to be reached now. A new one replaces the old one; there is never a second. */
export interface PresenceIntent {
  readonly id: number;
  readonly origin: IntentOrigin;
  readonly wish: PresenceWish;
  /** Nothing is written before. */
  readonly notBefore: number;
}

const nothingKnown: PresenceSituation = {
  connect: null,
  crm: null,
  resting: undefined,
  busySince: 0,
  base: null,
  isYielded: false,
  isWorkOn: false,
  isWorkYielded: false,
  percent: null,
};

const minute = 60_000;

/** What the engine knows, expects and wants; every change of mind goes into the journal. */
export class PresenceMind {
  situation: PresenceSituation = nothingKnown;
  intent: PresenceIntent = { id: 0, origin: 'start', wish: { connect: undefined, crm: undefined }, notBefore: 0 };
  readonly ledger: WriteLedger;
  now = 0;
  private putBacks: readonly number[] = [];

  constructor(
    public rules: CompiledRules,
    readonly timing: PresenceTiming,
    private readonly journal: PresenceJournal,
  ) {
    this.ledger = new WriteLedger(timing);
  }

  know(change: Partial<PresenceSituation>): void {
    this.situation = { ...this.situation, ...change };
  }

  note(decision: PresenceDecision, side: Side | null = null, from = '', to = ''): void {
    this.journal.add({ at: this.now, decision, side, from, to, intent: this.intent.id });
  }

  /** Forgets what was wanted and expected, not what was seen. */
  forget(): void {
    const { connect, crm, percent } = this.situation;
    this.situation = { ...nothingKnown, connect, crm, percent };
    this.ledger.clear();
    this.retarget('start');
  }

  /** Somebody decided on one side; the other side follows by the rules. */
  decide(side: Side, value: string, from: string, isHeld = false): void {
    const { base, connect, isWorkOn, isYielded } = this.situation;
    const image = (side === 'connect' ? this.rules.toCrm : this.rules.toConnect).get(value);
    const pair =
      side === 'connect'
        ? { connect: value, crm: image ?? base?.crm }
        : { crm: value, connect: image ?? base?.connect };
    const isWorkYielded = side === 'connect' && isWorkOn;
    const isInContact = connect !== null && isBusy(connect.phase);
    this.know({
      base: { origin: side, ...pair, at: this.now, isHeld },
      isYielded: side === 'crm' && isInContact ? true : isYielded,
      ...(isWorkYielded ? { isWorkOn: false, isWorkYielded } : {}),
    });
    this.retarget(side, true);
    this.note(isHeld ? 'changed-for-later' : 'changed', side, from, value);
    if (isWorkYielded) this.note('work-yielded', side);
    if (image === undefined) this.note('no-image', side, value);
  }

  /** Takes what a side shows as right without a consequence for the other. */
  adopt(side: Side, value: string): void {
    const { base } = this.situation;
    if (base !== null) this.know({ base: { ...base, [side]: value } });
    this.retarget('start');
  }

  /** The side that follows was changed: what the leader says comes back, unless that has become a quarrel. */
  putBack(side: Side, from: string): void {
    const base: PresenceBase | null = this.situation.base;
    this.putBacks = this.putBacks.filter((at) => at > this.now - minute);
    if (this.putBacks.length >= this.timing.maxPutBacks || base?.[side] === undefined) {
      this.adopt(side, from);
      return this.note('left-alone', side, from);
    }
    this.putBacks = [...this.putBacks, this.now];
    this.retarget('put-back', true);
    this.note('put-back', side, from, base[side]);
  }

  /** A new intent where something else is wanted than before, or where the same is wanted anew. */
  retarget(origin: IntentOrigin, isNew = false): void {
    const wish = wishOf(this.rules, this.situation);
    const { intent } = this;
    if (!isNew && wish.connect === intent.wish.connect && wish.crm === intent.wish.crm) return;
    this.intent = { id: intent.id + 1, origin, wish, notBefore: this.now + this.timing.debounce };
  }

  /** Our own write came to be seen; where something newer is wanted meanwhile, that waits a moment. */
  wait(): void {
    const notBefore = Math.max(this.intent.notBefore, this.now + this.timing.debounce);
    this.intent = { ...this.intent, notBefore };
  }

  /** Follows the CRM's work across the threshold. */
  weighWork(): void {
    const { workload } = this.rules;
    const { percent, isWorkOn, isWorkYielded, connect, base } = this.situation;
    if (workload === null || percent === null || base === null) return;
    if (percent < workload.until && (isWorkOn || isWorkYielded)) {
      this.know({ isWorkOn: false, isWorkYielded: false });
      if (isWorkOn) this.note('work-over', 'connect', workload.state, base.connect);
      return this.retarget('work');
    }
    const isOpen = connect?.phase === 'free' && this.rules.routable.has(connect.state);
    const isWanted = base.connect !== undefined && this.rules.routable.has(base.connect);
    if (percent < workload.from || isWorkOn || isWorkYielded || !isOpen || !isWanted) return;
    this.know({ isWorkOn: true });
    this.retarget('work');
    this.note('work-began', 'connect', connect.state, workload.state);
  }

  /** Stores what a side shows and answers with what it showed before. */
  seeConnect(fact: ConnectFact): ConnectFact | null {
    const before = this.situation.connect;
    this.know({ connect: fact });
    return before;
  }

  seeCrm({ status }: CrmFact): string | null {
    const before = this.situation.crm;
    this.know({ crm: status });
    return before;
  }
}

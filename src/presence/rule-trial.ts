import { compileRules } from './compiled-rules.js';
import { PresenceEngine } from './presence-engine.js';
import type { PresenceEvent, PresenceWrite } from './presence-events.js';
import type { ConnectFact, ConnectPhase, Side } from './presence-facts.js';
import type { PresenceCatalogue } from './presence-catalogue.js';
import { loggedOut, presenceKey } from './presence-key.js';
import type { PresenceRules } from './presence-rules.js';

/** A moment of a contact that the trial can be led to. */
export type TrialMoment = 'ringing' | 'on-call' | 'after-contact' | 'missed' | 'cleared';

/** What the rules did to one side. */
export interface TrialWrite {
  readonly side: Side;
  /** Name of an agent state, or key of a status or `loggedOut`. */
  readonly value: string;
  /** In Connect during a contact: the state comes after it. */
  readonly isForLater: boolean;
}

/** Something that was tried, and what followed. */
export interface TrialStep {
  readonly cause:
    | { readonly type: 'chosen'; readonly side: Side; readonly value: string }
    | { readonly type: 'moment'; readonly moment: TrialMoment };
  readonly writes: readonly TrialWrite[];
}

const free = (state: string): ConnectFact => ({ phase: 'free', state, nextState: null });

/** Milliseconds of its own time in which the trial lets everything follow that follows. */
const span = 30_000;

/** How many steps are remembered. */
const most = 20;

/**
 * An agent who tries a table of rules: what is chosen on one side is answered by the real engine, and both sides do at once
 * what it asks. Time is the trial's own.
 */
export class RuleTrial {
  connect: ConnectFact;
  /** Key of the status, or `loggedOut`. */
  status: string;
  private readonly engine: PresenceEngine;
  private list: readonly TrialStep[] = [];
  private writes: TrialWrite[] = [];
  private now = 0;

  constructor(
    private readonly rules: PresenceRules,
    readonly catalogue: PresenceCatalogue,
    start: { readonly state?: string | undefined; readonly status?: string | undefined } = {},
  ) {
    const { states, statuses } = catalogue;
    const state = states.find(({ name }) => name === start.state) ?? states[0];
    const status = statuses.find(({ key }) => presenceKey(key) === start.status)?.key ?? statuses[0]?.key;
    this.connect = free(state?.name ?? '');
    this.status = status === undefined ? loggedOut : presenceKey(status);
    this.engine = new PresenceEngine(compileRules(this.rules, this.catalogue));
    this.give({ type: 'lead', isLeader: true });
    this.give({ type: 'connect', fact: this.connect });
    this.give({ type: 'crm', fact: { status: this.status } });
    this.pass();
  }

  /** What was tried, the last first. */
  get steps(): readonly TrialStep[] {
    return this.list;
  }

  /** The agent chooses a state: during a contact the next one. */
  chooseState(name: string): void {
    const { phase, state } = this.connect;
    const isFree = phase === 'free' || phase === 'missed';
    this.connect = isFree ? free(name) : { phase, state, nextState: name };
    this.tried({ type: 'chosen', side: 'connect', value: name }, { type: 'connect', fact: this.connect });
  }

  /** The agent chooses a status in the CRM, or logs out of it. */
  chooseStatus(key: string): void {
    this.status = presenceKey(key);
    const fact = { status: this.status, reason: 'manual' } as const;
    this.tried({ type: 'chosen', side: 'crm', value: this.status }, { type: 'crm', fact });
  }

  /** A contact goes on. */
  lead(moment: TrialMoment): void {
    this.connect = this.factAt(moment);
    this.tried({ type: 'moment', moment }, { type: 'connect', fact: this.connect });
  }

  /** Which moments may follow. */
  get moments(): readonly TrialMoment[] {
    return following[this.connect.phase] ?? [];
  }

  private factAt(moment: TrialMoment): ConnectFact {
    const { nextState, state } = this.connect;
    if (moment === 'cleared') return free(nextState ?? this.before ?? state);
    if (this.connect.phase === 'free') this.before = state;
    return { phase: moment, state: systemStates[moment], nextState };
  }

  /** The state that a contact came in. */
  private before: string | null = null;

  private tried(cause: TrialStep['cause'], event: PresenceEvent): void {
    this.writes = [];
    this.give(event);
    this.pass();
    this.list = [{ cause, writes: this.writes }, ...this.list].slice(0, most);
  }

  private pass(): void {
    const end = this.now + span;
    for (let next = this.engine.wakeAt; next !== null && next <= end; next = this.engine.wakeAt) {
      this.now = Math.max(this.now, next);
      this.give({ type: 'time' });
    }
    this.now = end;
  }

  private give(event: PresenceEvent): void {
    for (const effect of this.engine.take(event, this.now)) {
      if (effect.type === 'write') this.carryOut(effect);
      else if (effect.type === 'read-back') this.readBack(effect.readId);
    }
  }

  private readBack(readId: number): void {
    this.give({ type: 'read-back', readId, connect: this.connect, crm: { status: this.status } });
  }

  private carryOut({ writeId, side, value, when }: PresenceWrite): void {
    const isForLater = when === 'after-contact';
    this.writes.push({ side, value, isForLater });
    this.give({ type: 'answered', writeId, answer: { ok: true } });
    if (side === 'crm') {
      this.status = value;
      return this.give({ type: 'crm', fact: { status: value, reason: 'api' } });
    }
    this.connect = isForLater ? { ...this.connect, nextState: value } : free(value);
    this.give({ type: 'connect', fact: this.connect });
  }
}

const systemStates: Readonly<Record<Exclude<TrialMoment, 'cleared'>, string>> = {
  ringing: 'PendingBusy',
  'on-call': 'Busy',
  'after-contact': 'AfterCallWork',
  missed: 'MissedCallAgent',
};

const following: Readonly<Partial<Record<ConnectPhase, readonly TrialMoment[]>>> = {
  free: ['ringing', 'on-call'],
  ringing: ['on-call', 'missed'],
  'on-call': ['after-contact'],
  'after-contact': ['cleared'],
  missed: ['cleared'],
};

import type { SelectableAgentState } from '../domain/agent-state.js';
import { browserPorts } from '../session/browser-ports.js';
import type { SessionPorts } from '../session/ports.js';
import { compileRules } from './compiled-rules.js';
import type { ConnectNews, ConnectPresence } from './connect-presence.js';
import { readMemory, writeMemory } from './convert-memory.js';
import type { CrmPresenceNews, CrmPresencePort } from './crm-presence-port.js';
import { PresenceEngine, type PresenceMode } from './presence-engine.js';
import type { PresenceConflict, PresenceEffect, PresenceEvent, PresenceWrite } from './presence-events.js';
import type { ConnectFact, CrmFact, CrmStatus, WriteAnswer } from './presence-facts.js';
import type { PresenceJournalEntry } from './presence-journal.js';
import { loggedOut, presenceKey } from './presence-key.js';
import type { PresenceRules } from './presence-rules.js';
import { checkRules, type RuleIssue } from './rules-check.js';
import type { PresenceTiming } from './presence-timing.js';

export type PresencePorts = Pick<SessionPorts, 'clock' | 'storage' | 'page'>;

export interface PresenceSyncOptions {
  readonly connect: ConnectPresence;
  readonly crm: CrmPresencePort;
  readonly rules: PresenceRules;
  /**
   * Time, what keeps a decision over a reload during a contact, and the page that comes back from the background or from
   * sleep; by default the browser's.
   */
  readonly ports?: Partial<PresencePorts>;
  readonly timing?: Partial<PresenceTiming>;
  /** The sides disagree and nothing more is tried until somebody changes something. */
  readonly onConflict?: (conflict: PresenceConflict) => void;
}

/** How long the list of statuses is waited for before it is asked for again, in milliseconds. */
const listAgain = 15_000;

/**
 * Binds the presence engine to Connect and to a CRM, with real time. Only the tab that leads writes. `stop` lets go of both;
 * what was written stays.
 */
export class PresenceSync {
  private readonly engine: PresenceEngine;
  private readonly ports: PresencePorts;
  private readonly releases: (() => void)[] = [];
  private cancelWake: () => void = () => undefined;
  private cancelList: () => void = () => undefined;
  private fact: ConnectFact | null = null;
  private states: readonly SelectableAgentState[] = [];
  private statuses: readonly CrmStatus[] = [];
  private agent: string | null = null;
  private isLeader: boolean | null = null;
  private kept: string | null = null;
  private isStopped = false;

  constructor(private readonly options: PresenceSyncOptions) {
    const { rules, timing } = options;
    this.ports = { ...browserPorts, ...options.ports };
    const nothing = { states: [], statuses: [] };
    this.engine = new PresenceEngine(compileRules(rules, nothing), timing === undefined ? {} : { timing });
  }

  /** Begins to listen. Nothing is written before both sides are known and the grace of the start is over. */
  start(): void {
    const { connect, crm } = this.options;
    const page = this.ports.page();
    this.releases.push(
      crm.listen((news) => this.hearCrm(news)),
      connect.listen((news) => this.hearConnect(news)),
    );
    if (page !== null) {
      const back = page.listen((moment) => {
        if (moment !== 'hidden' && moment !== 'frozen' && moment !== 'offline') this.give({ type: 'returned' });
      });
      this.releases.push(back);
    }
    void this.list();
  }

  stop(): void {
    this.isStopped = true;
    for (const release of this.releases.splice(0)) release();
    this.cancelWake();
    this.cancelList();
  }

  /** Why everything was done or left, oldest first. */
  get journal(): readonly PresenceJournalEntry[] {
    return this.engine.entries;
  }

  get mode(): PresenceMode {
    return this.engine.mode;
  }

  /** True where both sides show what they should. */
  get isInSync(): boolean {
    return this.engine.isInSync;
  }

  /** What is wrong with the rules for this agent. Empty until both sides have said what the agent may choose. */
  get issues(): readonly RuleIssue[] {
    const { states, statuses } = this;
    return states.length === 0 || statuses.length === 0 ? [] : checkRules(this.options.rules, { states, statuses });
  }

  private hearConnect({ fact, states, agent, isLeader }: ConnectNews): void {
    this.agent = agent ?? this.agent;
    if (states !== this.states) {
      this.states = states;
      this.compile();
    }
    if (this.fact === null || !isSame(fact, this.fact)) {
      this.fact = fact;
      this.give({ type: 'connect', fact });
    }
    if (isLeader === this.isLeader || this.agent === null) return;
    this.isLeader = isLeader;
    this.kept = this.ports.storage.read(this.key);
    this.give({ type: 'lead', isLeader, memory: readMemory(this.kept) });
  }

  private hearCrm(news: CrmPresenceNews): void {
    if (news.type === 'status') this.give({ type: 'crm', fact: spelled(news.fact) });
    else if (news.type === 'workload') this.give({ type: 'workload', workload: news.workload });
    else this.give({ type: 'crm-link', isUp: news.isUp });
  }

  /** The CRM may be up later than the softphone: it is asked until it has answered. */
  private async list(): Promise<void> {
    const { crm } = this.options;
    const [statuses, fact] = await Promise.all([crm.statuses(), crm.read()]);
    if (this.isStopped) return;
    if (statuses !== null) {
      this.statuses = statuses;
      this.compile();
    }
    if (fact !== null) this.give({ type: 'crm', fact: spelled(fact) });
    if (statuses === null || fact === null) this.cancelList = this.ports.clock.after(listAgain, () => void this.list());
  }

  private compile(): void {
    const { states, statuses } = this;
    this.give({ type: 'rules', rules: compileRules(this.options.rules, { states, statuses }) });
  }

  private give(event: PresenceEvent): void {
    if (this.isStopped) return;
    const { clock } = this.ports;
    const effects = this.engine.take(event, clock.now());
    this.keep();
    this.cancelWake();
    const { wakeAt } = this.engine;
    if (wakeAt !== null) {
      this.cancelWake = clock.after(Math.max(0, wakeAt - clock.now()), () => this.give({ type: 'time' }));
    }
    for (const effect of effects) this.carryOut(effect);
  }

  private carryOut(effect: PresenceEffect): void {
    if (effect.type === 'write') void this.write(effect);
    else if (effect.type === 'read-back') void this.readBack(effect.readId);
    else this.options.onConflict?.(effect);
  }

  private async write({ writeId, side, value, when }: PresenceWrite): Promise<void> {
    const { connect, crm } = this.options;
    const sent = side === 'connect' ? connect.set(value, when) : value === loggedOut ? crm.logOut() : crm.set(value);
    const answer = await sent.catch((): WriteAnswer => ({ ok: false, failure: 'unknown' }));
    this.give({ type: 'answered', writeId, answer });
  }

  private async readBack(readId: number): Promise<void> {
    const { connect, crm } = this.options;
    const fact = await crm.read().catch((): CrmFact | null => null);
    this.give({ type: 'read-back', readId, connect: connect.read(), crm: fact === null ? null : spelled(fact) });
  }

  private keep(): void {
    const { storage } = this.ports;
    const { remembered } = this.engine;
    if (remembered === null || this.agent === null || this.engine.mode !== 'runs') return;
    const text = writeMemory(remembered);
    if (text !== this.kept) storage.write(this.key, text);
    this.kept = text;
  }

  private get key(): string {
    return `ccp-elements.presence.${this.agent ?? ''}`;
  }
}

function spelled(fact: CrmFact): CrmFact {
  return { ...fact, status: presenceKey(fact.status) };
}

function isSame(one: ConnectFact, other: ConnectFact): boolean {
  return one.phase === other.phase && one.state === other.state && one.nextState === other.nextState;
}

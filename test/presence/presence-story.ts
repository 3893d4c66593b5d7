import { compileRules } from '../../src/presence/compiled-rules.js';
import { PresenceEngine } from '../../src/presence/presence-engine.js';
import type { PresenceEffect, PresenceEvent } from '../../src/presence/presence-events.js';
import type { ConnectFact, CrmFact, WriteFailure } from '../../src/presence/presence-facts.js';
import type { PresenceRules } from '../../src/presence/presence-rules.js';
import type { PresenceMemory } from '../../src/presence/presence-situation.js';
import { catalogue, tables } from './simulation/rule-maps.js';

interface Beginning {
  readonly rules?: Partial<PresenceRules>;
  readonly state?: string;
  readonly status?: string;
  readonly fact?: ConnectFact;
  readonly memory?: PresenceMemory;
}

/** An agent whose two sides do what is asked, told step by step. */
export class PresenceStory {
  readonly engine: PresenceEngine;
  now = 0;
  /** What was written and not looked at yet, as `crm lunch`. */
  private written: string[] = [];
  private effects: PresenceEffect[] = [];

  constructor({ rules, state = 'Available', status = 'avail', fact, memory }: Beginning = {}) {
    this.engine = new PresenceEngine(compileRules({ ...tables.bijective, ...rules }, catalogue));
    this.give({ type: 'lead', isLeader: true, memory: memory ?? null });
    this.give({ type: 'connect', fact: fact ?? { phase: 'free', state, nextState: null } });
    this.give({ type: 'crm', fact: { status } });
    this.pass(3000);
  }

  give(event: PresenceEvent): void {
    const effects = this.engine.take(event, this.now);
    this.effects.push(...effects);
    for (const effect of effects) {
      if (effect.type !== 'write') continue;
      this.written.push(`${effect.side} ${effect.value}${effect.when === 'now' ? '' : ' afterwards'}`);
    }
  }

  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (let next = this.engine.wakeAt; next !== null && next <= end; next = this.engine.wakeAt) {
      this.now = Math.max(this.now, next);
      this.give({ type: 'time' });
    }
    this.now = end;
    this.give({ type: 'time' });
  }

  connect(state: string, phase: ConnectFact['phase'] = 'free', nextState: string | null = null): void {
    this.give({ type: 'connect', fact: { phase, state, nextState } });
    this.pass(200);
  }

  crm(status: string, reason?: CrmFact['reason']): void {
    this.give({ type: 'crm', fact: reason === undefined ? { status } : { status, reason } });
    this.pass(200);
  }

  work(current: number): void {
    this.give({ type: 'workload', workload: { current, capacity: 10 } });
    this.pass(200);
  }

  /** The last write is answered; a good one is reported too. */
  answer(failure?: WriteFailure): void {
    const write = this.effects.findLast((effect) => effect.type === 'write');
    if (write === undefined) throw new Error('nothing was written');
    const answer = failure === undefined ? ({ ok: true } as const) : ({ ok: false, failure } as const);
    this.give({ type: 'answered', writeId: write.writeId, answer });
    if (failure !== undefined) return this.pass(100);
    if (write.side === 'crm') this.crm(write.value);
    else if (write.when === 'now') this.connect(write.value);
  }

  readBack(connect: ConnectFact | null, crm: CrmFact | null): void {
    const read = this.effects.findLast((effect) => effect.type === 'read-back');
    if (read === undefined) throw new Error('nothing was read');
    this.give({ type: 'read-back', readId: read.readId, connect, crm });
    this.pass(200);
  }

  /** What was written since the last look. */
  get news(): readonly string[] {
    const { written } = this;
    this.written = [];
    return written;
  }

  get conflicts(): readonly string[] {
    return this.effects.flatMap((effect) => (effect.type === 'conflict' ? [`${effect.side} ${effect.wanted}`] : []));
  }

  /** The decisions of the journal since some moment. */
  decisions(since = 0): readonly string[] {
    return this.engine.entries.filter(({ at }) => at >= since).map(({ decision }) => decision);
  }
}

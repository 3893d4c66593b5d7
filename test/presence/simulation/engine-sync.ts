import type { CompiledRules } from '../../../src/presence/compiled-rules.js';
import { PresenceEngine } from '../../../src/presence/presence-engine.js';
import type { ConnectFact } from '../../../src/presence/presence-facts.js';
import type { PresenceEffect, PresenceEvent } from '../../../src/presence/presence-events.js';
import type { ConnectSide } from './connect-side.js';
import type { CrmSide } from './crm-side.js';
import type { Schedule } from './schedule.js';
import type { Sync } from './sync.js';
import type { Cause } from './wire.js';

/** The engine of this library between two simulated sides. */
export class EngineSync implements Sync {
  readonly engine: PresenceEngine;
  writes = 0;
  conflicts = 0;
  /** Decisions that were read out of what we or the system did. */
  echoes = 0;
  lastWriteAt = 0;
  private readonly landed = new Map<number, number>();
  private readonly tried = new Map<number, number>();
  private readonly open = { connect: 0, crm: 0 };
  mostOpen = 0;
  private wakesAt = Infinity;
  /** Connect is read from its last report, which no event is ahead of. */
  private reported: ConnectFact;

  constructor(
    private readonly schedule: Schedule,
    private readonly connect: ConnectSide,
    private readonly crm: CrmSide,
    rules: CompiledRules,
  ) {
    this.engine = new PresenceEngine(rules);
    this.reported = connect.fact;
    connect.wire.hear = (fact, cause) => {
      this.reported = fact;
      this.watch({ type: 'connect', fact }, cause);
    };
    crm.wire.hear = (fact, cause) => this.watch({ type: 'crm', fact }, cause);
    crm.workWire.hear = (workload) => this.give({ type: 'workload', workload });
    this.give({ type: 'lead', isLeader: true });
    this.give({ type: 'connect', fact: connect.fact });
    this.give({ type: 'crm', fact: crm.fact });
  }

  get mostWrites(): number {
    return Math.max(0, ...this.landed.values());
  }

  get mostTries(): number {
    return Math.max(0, ...this.tried.values());
  }

  get isInSync(): boolean {
    return this.engine.isInSync;
  }

  private watch(event: PresenceEvent, cause: Cause): void {
    const before = this.engine.intent.id;
    this.give(event);
    const { id, origin } = this.engine.intent;
    const isDecision = origin === 'connect' || origin === 'crm';
    if (cause !== 'user' && id !== before && isDecision) this.echoes += 1;
  }

  private give(event: PresenceEvent): void {
    const effects = this.engine.take(event, this.schedule.now);
    for (const effect of effects) this.carryOut(effect);
    const { wakeAt } = this.engine;
    if (wakeAt === null || this.wakesAt <= wakeAt) return;
    this.wakesAt = wakeAt;
    this.schedule.after(Math.max(0, wakeAt - this.schedule.now), () => {
      if (this.wakesAt !== wakeAt) return;
      this.wakesAt = Infinity;
      this.give({ type: 'time' });
    });
  }

  private carryOut(effect: PresenceEffect): void {
    const { schedule, crm } = this;
    if (effect.type === 'conflict') {
      this.conflicts += 1;
    } else if (effect.type === 'read-back') {
      const { readId } = effect;
      schedule.after(schedule.between(30, 600), () => {
        const { fact } = crm;
        schedule.after(schedule.between(5, 300), () =>
          this.give({ type: 'read-back', readId, connect: this.reported, crm: fact }),
        );
      });
    } else {
      this.write(effect);
    }
  }

  private write({ side, value, when, writeId }: Extract<PresenceEffect, { type: 'write' }>): void {
    const { connect, crm } = this;
    const { id } = this.engine.intent;
    this.writes += 1;
    this.lastWriteAt = this.schedule.now;
    this.tried.set(id, (this.tried.get(id) ?? 0) + 1);
    const apply = side === 'connect' ? () => connect.set(value, when) : () => crm.set(value);
    const wire = side === 'connect' ? connect.wire : crm.wire;
    this.open[side] += 1;
    this.mostOpen = Math.max(this.mostOpen, this.open[side]);
    wire.write(
      apply,
      (answer) => this.give({ type: 'answered', writeId, answer }),
      (isTaken) => {
        this.open[side] -= 1;
        if (isTaken) this.landed.set(id, (this.landed.get(id) ?? 0) + 1);
      },
    );
  }
}

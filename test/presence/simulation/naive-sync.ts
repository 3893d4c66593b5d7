import type { CompiledRules } from '../../../src/presence/compiled-rules.js';
import type { ConnectFact, Side } from '../../../src/presence/presence-facts.js';
import type { ConnectSide } from './connect-side.js';
import type { CrmSide } from './crm-side.js';
import type { Schedule } from './schedule.js';
import type { Sync } from './sync.js';

/** Rules as they are written first: when one side changes, set the other. */
export class NaiveSync implements Sync {
  writes = 0;
  readonly conflicts = 0;
  echoes = 0;
  lastWriteAt = 0;
  readonly mostWrites = 0;
  readonly mostTries = 0;
  readonly mostOpen = 0;
  readonly isInSync = true;
  private isFull = false;

  constructor(
    private readonly schedule: Schedule,
    private readonly connect: ConnectSide,
    private readonly crm: CrmSide,
    private readonly rules: CompiledRules,
  ) {
    connect.wire.hear = (fact, cause) => {
      const before = this.writes;
      this.follow(fact);
      if (cause === 'ours') this.echoes += this.writes - before;
    };
    crm.wire.hear = ({ status }, cause) => {
      const before = this.writes;
      this.write('connect', rules.toConnect.get(status));
      if (cause === 'ours') this.echoes += this.writes - before;
    };
    crm.workWire.hear = ({ current, capacity }) => this.weigh((100 * current) / capacity);
  }

  private follow({ phase, state }: ConnectFact): void {
    this.write('crm', phase === 'free' ? this.rules.toCrm.get(state) : this.rules.while[phase]);
  }

  private weigh(percent: number): void {
    const { workload } = this.rules;
    if (workload === null) return;
    if (!this.isFull && percent >= workload.from) this.write('connect', workload.state);
    if (this.isFull && percent < workload.until) this.write('connect', 'Available');
    this.isFull = percent >= workload.from || (this.isFull && percent >= workload.until);
  }

  private write(side: Side, value: string | undefined): void {
    if (value === undefined) return;
    const { connect, crm } = this;
    this.writes += 1;
    this.lastWriteAt = this.schedule.now;
    const wire = side === 'connect' ? connect.wire : crm.wire;
    const apply = side === 'connect' ? () => connect.set(value, 'after-contact') : () => crm.set(value);
    wire.write(
      apply,
      () => undefined,
      () => undefined,
    );
  }
}

import type { AgentStateTiming } from '../../../src/domain/commands.js';
import type { ConnectFact, ConnectPhase, WriteAnswer } from '../../../src/presence/presence-facts.js';
import type { Schedule } from './schedule.js';
import { Wire, type Cause } from './wire.js';

const systemNames: Partial<Record<ConnectPhase, string>> = {
  ringing: 'PendingBusy',
  'on-call': 'Busy',
  'after-contact': 'AfterCallWork',
  missed: 'MissedCallAgent',
};

/** The agent in Connect: chosen states, calls that come and go, and a state for afterwards. */
export class ConnectSide {
  readonly wire: Wire<ConnectFact>;
  phase: ConnectPhase = 'free';
  chosen = 'Available';
  nextState: string | null = null;

  constructor(private readonly schedule: Schedule) {
    this.wire = new Wire(schedule, true);
  }

  get fact(): ConnectFact {
    const state = systemNames[this.phase] ?? this.chosen;
    return { phase: this.phase, state, nextState: this.nextState };
  }

  get isInContact(): boolean {
    return this.phase !== 'free' && this.phase !== 'missed';
  }

  /** The agent chooses; false where that changes nothing. */
  choose(state: string): boolean {
    if (this.isInContact) {
      if (this.comesBackTo === state) return false;
      this.nextState = state;
    } else {
      if (this.phase === 'free' && this.chosen === state) return false;
      this.phase = 'free';
      this.chosen = state;
    }
    this.tell('user');
    return true;
  }

  private get comesBackTo(): string {
    return this.nextState ?? this.chosen;
  }

  set(state: string, when: AgentStateTiming): WriteAnswer {
    if (this.isInContact && when === 'now') return { ok: false, failure: 'busy' };
    if (this.isInContact) {
      if (this.comesBackTo === state) return { ok: true };
      this.nextState = state === 'Available' ? null : state;
      if (this.comesBackTo !== state) this.nextState = state;
    } else {
      if (this.phase === 'free' && this.chosen === state) return { ok: true };
      this.phase = 'free';
      this.chosen = state;
    }
    this.tell('ours');
    return { ok: true };
  }

  /** A call from the offer to the end of the work after it; answers with how long it takes, or 0 where none can come. */
  call(): number {
    const { schedule } = this;
    const isOutbound = schedule.chance(0.3);
    if (this.phase !== 'free' || this.chosen === 'Offline') return 0;
    if (!isOutbound && this.chosen !== 'Available') return 0;
    const [ring, talk, work] = [
      schedule.between(500, 6000),
      schedule.between(1000, 12_000),
      schedule.between(300, 5000),
    ];
    if (isOutbound) {
      this.enter('on-call', 0);
    } else {
      this.enter('ringing', 0);
      if (schedule.chance(0.2)) {
        this.enter('missed', ring);
        schedule.after(ring + talk, () => this.phase === 'missed' && this.choose('Available'));
        return ring + talk;
      }
      this.enter('on-call', ring);
    }
    const rung = isOutbound ? 0 : ring;
    this.enter('after-contact', rung + talk);
    schedule.after(rung + talk + work, () => {
      this.chosen = this.comesBackTo;
      this.nextState = null;
      this.phase = 'free';
      this.tell('system');
    });
    return rung + talk + work;
  }

  private enter(phase: ConnectPhase, delay: number): void {
    const enter = (): void => {
      this.phase = phase;
      if (phase === 'missed') this.nextState = null;
      this.tell('system');
    };
    if (delay === 0) enter();
    else this.schedule.after(delay, enter);
  }

  private tell(cause: Cause): void {
    this.wire.tell(this.fact, cause);
  }
}

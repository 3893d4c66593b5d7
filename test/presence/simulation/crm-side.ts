import type { CrmChangeReason, CrmFact, CrmWorkload, WriteAnswer } from '../../../src/presence/presence-facts.js';
import type { Schedule } from './schedule.js';
import { Wire, type Cause } from './wire.js';

/** The agent in the CRM. It says why a status changed only where `tellsReason`. */
export class CrmSide {
  readonly wire: Wire<CrmFact>;
  readonly workWire: Wire<CrmWorkload>;
  status = 'avail';

  constructor(
    schedule: Schedule,
    private readonly tellsReason: boolean,
    lostEvents: number,
  ) {
    this.wire = new Wire(schedule, false, lostEvents);
    this.workWire = new Wire(schedule, true);
  }

  get fact(): CrmFact {
    return { status: this.status };
  }

  choose(status: string, reason: CrmChangeReason = 'manual'): boolean {
    if (this.status === status) return false;
    this.become(status, 'user', reason);
    return true;
  }

  set(status: string): WriteAnswer {
    if (this.status !== status) this.become(status, 'ours', 'api');
    return { ok: true };
  }

  work(percent: number): void {
    this.workWire.tell({ current: percent, capacity: 100 }, 'system');
  }

  private become(status: string, cause: Cause, reason: CrmChangeReason): void {
    this.status = status;
    this.wire.tell(this.tellsReason ? { status, reason } : { status }, cause);
  }
}

import { isPlain } from '../../domain/plain-data.js';
import type { CallLog } from '../call-log.js';
import type { ClickToDial } from '../crm-adapter.js';
import type { LightningOpenCti } from './sforce.js';

/** How many last digits two ways of writing one number have in common. */
const tail = 8;

const tailOf = (number: string): string => number.replaceAll(/\D/g, '').slice(-tail);

/** High Velocity Sales: the step of a cadence that a click belongs to, completed once its call has a disposition and a task. */
export class Cadence {
  private readonly works = new Map<string, string>();

  private constructor(private readonly sales: NonNullable<LightningOpenCti['hvs']>) {
    sales.onWorkStart({
      listener: (payload) => {
        if (!isPlain(payload) || !isPlain(payload['attributes'])) return;
        const { workId } = payload;
        const { to } = payload['attributes'];
        if (typeof workId === 'string' && typeof to === 'string') this.works.set(tailOf(to), workId);
      },
    });
  }

  /** Null where the org has no High Velocity Sales. */
  static of({ hvs }: LightningOpenCti): Cadence | null {
    return hvs === undefined ? null : new Cadence(hvs);
  }

  markClick(click: ClickToDial): ClickToDial {
    return { ...click, workId: this.works.get(tailOf(click.number)) ?? null };
  }

  complete({ direction, phoneNumber, outcome, disposition, talkSeconds }: CallLog, taskId: string): void {
    if (direction !== 'outbound' || phoneNumber === null || outcome === null || disposition === null) return;
    const workId = this.works.get(tailOf(phoneNumber));
    if (workId === undefined) return;
    this.works.delete(tailOf(phoneNumber));
    const attributes = { disposition: disposition.label, taskId, wasConnected: (talkSeconds ?? 0) > 0 };
    this.sales.completeWork({ workId, attributes });
  }
}

import type { Side } from './presence-facts.js';

/** What the engine decided or found. The words for each are in the locales of presence under `journal`. */
export type PresenceDecision =
  | 'start-agrees'
  | 'start-master'
  | 'start-on-contact'
  | 'leads'
  | 'follows'
  | 'changed'
  | 'changed-for-later'
  | 'no-image'
  | 'own-write'
  | 'as-wished'
  | 'repeated'
  | 'came-back'
  | 'contact-began'
  | 'contact-over'
  | 'yielded'
  | 'ignored-decline'
  | 'work-began'
  | 'work-over'
  | 'work-yielded'
  | 'put-back'
  | 'left-alone'
  | 'write'
  | 'write-again'
  | 'failed'
  | 'silent'
  | 'parked'
  | 'link-up'
  | 'differs'
  | 'conflict';

/** One line for support. States and statuses only; nothing of a customer. */
export interface PresenceJournalEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly decision: PresenceDecision;
  readonly side: Side | null;
  readonly from: string;
  readonly to: string;
  /** Number of the intent that this belongs to. */
  readonly intent: number;
}

/** The last decisions, oldest first. */
export class PresenceJournal {
  private list: PresenceJournalEntry[] = [];

  constructor(private readonly limit: number) {}

  get entries(): readonly PresenceJournalEntry[] {
    return this.list.slice(-this.limit);
  }

  add(entry: PresenceJournalEntry): void {
    this.list.push(entry);
    if (this.list.length >= 2 * this.limit) this.list = this.list.slice(-this.limit);
  }
}

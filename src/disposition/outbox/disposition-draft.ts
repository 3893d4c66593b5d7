import type { DispositionRecord } from '../disposition-record.js';
import type { OutcomeAnswer } from '../outcome-answer.js';

/** What an agent has entered for a contact and not saved yet. It outlasts a reload, a crash and the contact. */
export interface DispositionDraft {
  readonly form: 1;
  /** The contact's id. */
  readonly key: string;
  readonly setId: string;
  readonly setVersion: number;
  readonly answer: OutcomeAnswer;
  readonly contact: NonNullable<DispositionRecord['contact']>;
  /** Epoch milliseconds by this machine's clock; `endedAt` null while the contact lasts. */
  readonly changedAt: number;
  readonly endedAt: number | null;
}

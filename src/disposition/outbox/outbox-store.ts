import type { DispositionDraft } from './disposition-draft.js';
import type { OutboxEntry } from './outbox-entry.js';

/** What is to change at once, or not at all. */
export interface OutboxChange {
  readonly put?: readonly OutboxEntry[];
  /** Keys of entries. */
  readonly remove?: readonly string[];
  /** A draft that has become a record. */
  readonly doneDraft?: string;
}

/** Where the outbox keeps what is not sent. Each promise resolves when it is kept for good. */
export interface OutboxStore {
  /** `durable` outlasts a crash of the browser; `tail` a reload; `memory` nothing. */
  readonly keeping: 'durable' | 'tail' | 'memory';
  /** In the order of the keys. */
  entries(): Promise<readonly OutboxEntry[]>;
  change(change: OutboxChange): Promise<void>;
  draft(key: string): Promise<DispositionDraft | null>;
  drafts(): Promise<readonly DispositionDraft[]>;
  putDraft(draft: DispositionDraft): Promise<void>;
  removeDraft(key: string): Promise<void>;
  close(): void;
}

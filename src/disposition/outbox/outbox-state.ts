import type { OutboxEntry } from './outbox-entry.js';

/** What an outbox tells of itself. */
export interface OutboxState {
  /** Records that some sink does not have yet. */
  readonly waiting: number;
  /** Records that a sink refused: for a person to mend, send again or export. */
  readonly refused: number;
  /**
   * `durable` outlasts a crash of the browser; `tail` a reload; `memory` is lost with the page: say it to the agent.
   */
  readonly keeping: 'durable' | 'tail' | 'memory';
  /** Why it is not durable: the browser keeps nothing for this page, or the disk is full. Null while it is. */
  readonly reason: 'blocked' | 'full' | null;
  /** Why the last attempt failed, as `http-503` or `network`; null after one that did not. */
  readonly trouble: string | null;
}

export const emptyState: OutboxState = Object.freeze({
  waiting: 0,
  refused: 0,
  keeping: 'durable',
  reason: null,
  trouble: null,
});

/** Counts records, not entries: a record on its way to two sinks waits once. */
export function countsOf(entries: readonly OutboxEntry[]): Pick<OutboxState, 'waiting' | 'refused'> {
  const ids = (state: OutboxEntry['state']): number =>
    new Set(entries.filter((entry) => entry.state === state).map(({ record }) => record.id)).size;
  return { waiting: ids('waiting'), refused: ids('refused') };
}

/** What an outbox needs of its surroundings. */
export interface OutboxPorts {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Runs `task` once after `milliseconds`; the answer cancels it. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
  /** 0 to 1. */
  readonly random: () => number;
  /** Runs `task` while no other page of the origin runs one under this name. */
  readonly alone: (name: string, task: () => Promise<void>) => Promise<void>;
  /** The page is seen again (`seen`), has a network again (`online`), is being left (`leaving`), or another page has changed the outbox (`changed`). */
  readonly onNews: (listener: (news: OutboxNews) => void) => () => void;
  /** Tells the other pages that the outbox has changed. */
  readonly tell: () => void;
}

export type OutboxNews = 'seen' | 'online' | 'leaving' | 'changed';

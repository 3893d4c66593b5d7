interface Waiting<Item, Outcome> {
  readonly items: readonly Item[];
  readonly resolve: (outcomes: readonly Outcome[]) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Lets writers that come at the same time share one commit: making a transaction durable costs the same for one record as
 * for a thousand. What arrives while one commit runs goes into the next.
 */
export class GroupCommit<Item, Outcome> {
  private waiting: Waiting<Item, Outcome>[] = [];
  private isScheduled = false;

  /** `commit` is synchronous and gives one outcome for each item, or throws for all of them. */
  constructor(
    private readonly commit: (items: readonly Item[]) => readonly Outcome[],
    private readonly mostItems = 5000,
  ) {}

  write(items: readonly Item[]): Promise<readonly Outcome[]> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ items, resolve, reject });
      this.schedule();
    });
  }

  /** Commits at once what still waits. */
  flush(): void {
    while (this.waiting.length > 0) this.commitGroup();
  }

  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    // After the requests that the network has ready in this turn.
    setImmediate(() => {
      this.isScheduled = false;
      this.commitGroup();
      if (this.waiting.length > 0) this.schedule();
    });
  }

  private commitGroup(): void {
    const group: Waiting<Item, Outcome>[] = [];
    let size = 0;
    for (let next = this.waiting[0]; next !== undefined; next = this.waiting[0]) {
      if (group.length > 0 && size + next.items.length > this.mostItems) break;
      group.push(next);
      size += next.items.length;
      this.waiting.shift();
    }
    if (group.length === 0) return;
    try {
      const outcomes = this.commit(group.flatMap(({ items }) => items));
      let from = 0;
      for (const { items, resolve } of group) {
        resolve(outcomes.slice(from, from + items.length));
        from += items.length;
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

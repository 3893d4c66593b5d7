/** Calls a host's function; what it throws goes to `report` and stops nothing here. */
export function callGuarded(task: () => void, report: (error: unknown) => void): void {
  try {
    task();
  } catch (error) {
    report(error);
  }
}

/** Listeners of a host. One that throws harms no other. */
export class Listeners<T> {
  private all: readonly ((value: T) => void)[] = [];

  constructor(private readonly report: (error: unknown) => void) {}

  /** The same function may be added twice; each addition is taken back by its own answer. */
  add(listener: (value: T) => void): () => void {
    const own = (value: T): void => listener(value);
    this.all = [...this.all, own];
    return () => {
      this.all = this.all.filter((other) => other !== own);
    };
  }

  tell(value: T): void {
    const { all } = this;
    for (const listener of all) {
      const isThere = this.all === all || this.all.includes(listener);
      if (isThere) callGuarded(() => listener(value), this.report);
    }
  }
}

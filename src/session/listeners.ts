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
  private readonly all = new Set<(value: T) => void>();

  constructor(private readonly report: (error: unknown) => void) {}

  /** The same function may be added twice; each addition is taken back by its own answer. */
  add(listener: (value: T) => void): () => void {
    const own = (value: T): void => listener(value);
    this.all.add(own);
    return () => {
      this.all.delete(own);
    };
  }

  tell(value: T): void {
    for (const listener of [...this.all]) {
      if (this.all.has(listener)) callGuarded(() => listener(value), this.report);
    }
  }
}

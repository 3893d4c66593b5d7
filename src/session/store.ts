import { callGuarded, Listeners } from './listeners.js';

/** Holds one immutable value and tells those who look at a part of it when that part changes. */
export class Store<S> {
  private readonly listeners: Listeners<S>;

  constructor(
    private current: S,
    private readonly report: (error: unknown) => void,
  ) {
    this.listeners = new Listeners<S>(report);
  }

  get value(): S {
    return this.current;
  }

  set(next: S): void {
    if (Object.is(next, this.current)) return;
    this.current = next;
    this.listeners.tell(next);
  }

  /** Calls `listener` at once and after each change of what `selector` picks, compared with `Object.is`. */
  subscribe<T>(selector: (value: S) => T, listener: (picked: T) => void): () => void {
    let picked = selector(this.current);
    const unsubscribe = this.listeners.add(() => {
      const now = selector(this.current);
      if (Object.is(now, picked)) return;
      picked = now;
      listener(now);
    });
    const first = picked;
    callGuarded(() => listener(first), this.report);
    return unsubscribe;
  }
}

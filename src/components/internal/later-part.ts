import { loadAfter, pauseAfter } from '../../domain/load-again.js';

/** Code that comes after the first paint. What did not come is asked for again until it does. */
export class LaterPart<Module = unknown> {
  isHere = false;
  /** The last attempt found nothing. */
  hasFailed = false;
  private coming: Promise<void> | null = null;
  private readonly hearers = new Set<() => void>();

  /** `use` puts what has come to use. */
  constructor(
    private readonly load: () => Promise<Module>,
    private readonly use: (module: Module) => void = () => undefined,
  ) {}

  /** Asks for it, unless it is there; `hear` is called after each attempt until it has come. */
  need(hear: () => void): void {
    if (this.isHere) return;
    this.hearers.add(hear);
    this.coming ??= this.attempt(0);
  }

  /** Resolves when it is there. */
  whenHere(): Promise<void> {
    return new Promise((resolve) => {
      if (this.isHere) return resolve();
      this.need(() => {
        if (this.isHere) resolve();
      });
    });
  }

  private async attempt(attempts: number): Promise<void> {
    try {
      this.use(await loadAfter(attempts, this.load));
      this.isHere = true;
      this.hasFailed = false;
    } catch {
      // Whoever needs the part says that it is missing.
      this.hasFailed = true;
      this.awaitNext(() => void this.attempt(attempts + 1), pauseAfter(attempts + 1));
    }
    const hearers = [...this.hearers];
    if (this.isHere) this.hearers.clear();
    for (const hear of hearers) hear();
  }

  private awaitNext(go: () => void, pause: number): void {
    const proceed = (): void => {
      clearTimeout(timer);
      removeEventListener('online', proceed);
      go();
    };
    const timer = setTimeout(proceed, pause);
    addEventListener('online', proceed);
  }
}

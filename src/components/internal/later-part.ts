type Load = () => Promise<unknown>;

/** Milliseconds before another attempt; the last one counts for all further ones. A page that comes online waits for none. */
const pauses = [1_000, 5_000, 20_000, 60_000] as const;

/** Code that comes after the first paint. What did not come is asked for again until it does. */
export class LaterPart {
  isHere = false;
  /** The last attempt found nothing. */
  hasFailed = false;
  private coming: Promise<void> | null = null;
  private readonly hearers = new Set<() => void>();

  constructor(private readonly load: Load) {}

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

  private async attempt(index: number): Promise<void> {
    try {
      await (index === 0 ? this.load() : loadAgain(this.load, index));
      this.isHere = true;
      this.hasFailed = false;
    } catch {
      // Whoever needs the part says that it is missing.
      this.hasFailed = true;
      this.awaitNext(() => void this.attempt(index + 1), pauses[Math.min(index, pauses.length - 1)] ?? 0);
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

/** Firefox never asks twice for the address of a module that it could not load, so the address is made another one. */
async function loadAgain(load: Load, attempt: number): Promise<unknown> {
  try {
    return await load();
  } catch (error) {
    const [address] = /https?:\/\/\S+$/.exec(error instanceof Error ? error.message : '') ?? [];
    if (address === undefined) throw error;
    const other = new URL(address);
    other.searchParams.set('again', String(attempt));
    return import(/* @vite-ignore */ /* webpackIgnore: true */ other.href);
  }
}

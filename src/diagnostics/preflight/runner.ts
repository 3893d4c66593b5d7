import { profileHas, type PreflightSetting } from './options.js';
import { skipped, unknown, type Check, type CheckResult, type Finding } from './check.js';
import type { PreflightPorts } from './ports.js';

/** Milliseconds after which a run ends, whatever is still under way. */
export const runLimit = 20_000;

/** Checks that run at the same time. */
const atOnce = 6;

export interface RunOptions {
  readonly checks: readonly Check[];
  readonly ports: PreflightPorts;
  readonly setting: PreflightSetting;
  readonly signal?: AbortSignal | undefined;
  /** Told at each end of a check, in the order of their ends. */
  readonly onResult?: ((result: CheckResult) => void) | undefined;
}

/**
 * Runs the checks of a profile, each when those that it names have ended. Resolves at once when the signal aborts, and at
 * {@link runLimit} at the latest: what was under way is unknown then, and what was to come is skipped.
 */
export function runChecks(options: RunOptions): Promise<readonly CheckResult[]> {
  return new Promise((resolve) => new Run(options, resolve).begin());
}

class Run {
  private readonly results = new Map<string, CheckResult>();
  private readonly waiting: Check[];
  private readonly underWay = new Map<string, number>();
  private readonly stop = new AbortController();
  private readonly cancels = new Set<() => void>();
  private cancelLimit = (): void => undefined;
  private isOver = false;

  constructor(
    private readonly options: RunOptions,
    private readonly resolve: (results: readonly CheckResult[]) => void,
  ) {
    const { checks, setting } = options;
    this.waiting = checks.filter(({ needs }) => profileHas(setting.profile, needs));
    for (const check of checks) if (!this.waiting.includes(check)) this.end(check, skipped, 0);
  }

  begin(): void {
    const { ports, signal } = this.options;
    if (signal?.aborted === true) return this.finish();
    this.cancelLimit = ports.after(runLimit, () => this.finish());
    signal?.addEventListener('abort', this.finish, { once: true });
    this.goOn();
  }

  private goOn(): void {
    while (!this.isOver && this.beginReady());
    // Nothing can come of checks that wait for each other.
    if (!this.isOver && this.underWay.size === 0) this.finish();
  }

  /** Whether any check ended at once, which may let others begin. */
  private beginReady(): boolean {
    let hasEnded = false;
    for (const check of [...this.waiting]) {
      if (this.underWay.size >= atOnce) break;
      if (!this.isReady(check)) continue;
      this.waiting.splice(this.waiting.indexOf(check), 1);
      if (this.isBarred(check)) {
        this.end(check, skipped, 0);
        hasEnded = true;
      } else void this.start(check);
    }
    return hasEnded;
  }

  /** A check that the profile leaves out has ended before it began, and one that nobody listed holds up nothing. */
  private isReady({ dependsOn = [], after = [] }: Check): boolean {
    const listed = this.options.checks.map(({ id }) => id);
    return [...dependsOn, ...after].every((id) => this.results.has(id) || !listed.includes(id));
  }

  private isBarred({ dependsOn = [] }: Check): boolean {
    return dependsOn.some((id) => this.results.get(id)?.status === 'fail' || this.isBarredItself(id));
  }

  /** What could not run for a failure bars those that build on it too; what the profile leaves out does not. */
  private isBarredItself(id: string): boolean {
    const check = this.options.checks.find((other) => other.id === id);
    const { setting } = this.options;
    if (check === undefined || !profileHas(setting.profile, check.needs)) return false;
    return this.results.get(id)?.status === 'skipped' && this.isBarred(check);
  }

  private async start(check: Check): Promise<void> {
    const { ports, setting } = this.options;
    const startedAt = ports.now();
    this.underWay.set(check.id, startedAt);
    const finding = await this.limited(check, (signal) =>
      check.run({ ports, setting, signal, found: (id) => this.results.get(id) }),
    );
    if (this.isOver) return;
    this.underWay.delete(check.id);
    this.end(check, finding, ports.now() - startedAt);
    this.goOn();
  }

  private limited(check: Check, run: (signal: AbortSignal) => Promise<Finding> | Finding): Promise<Finding> {
    const own = new AbortController();
    const signal = AbortSignal.any([this.stop.signal, own.signal]);
    return new Promise((resolve) => {
      const cancel = this.options.ports.after(check.limit, () => {
        own.abort();
        resolve(unknown(null, { evidence: ['no answer in time'] }));
      });
      this.cancels.add(cancel);
      const settle = (finding: Finding): void => {
        cancel();
        this.cancels.delete(cancel);
        resolve(finding);
      };
      const fail = (error: unknown): void => settle(unknown('INTERNAL', { evidence: [nameOf(error)] }));
      // A check that throws at once must not end the run.
      Promise.resolve()
        .then(() => run(signal))
        .then(settle, fail);
    });
  }

  private end(check: Check, finding: Finding, durationMs: number): void {
    const { id, layer, isEssential = false } = check;
    const result = Object.freeze({ ...finding, id, layer, isEssential, durationMs });
    this.results.set(id, result);
    if (!this.isOver) this.options.onResult?.(result);
  }

  private readonly finish = (): void => {
    if (this.isOver) return;
    const { checks, ports, signal } = this.options;
    this.isOver = true;
    this.cancelLimit();
    signal?.removeEventListener('abort', this.finish);
    for (const cancel of this.cancels) cancel();
    this.stop.abort();
    for (const check of checks) {
      const startedAt = this.underWay.get(check.id);
      if (startedAt !== undefined) this.end(check, unknown(), ports.now() - startedAt);
      else if (!this.results.has(check.id)) this.end(check, skipped, 0);
    }
    this.resolve(checks.flatMap(({ id }) => this.results.get(id) ?? []));
  };
}

/** Its message may quote an address or a name. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

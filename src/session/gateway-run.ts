import { CcpError, isCcpError } from '../domain/errors.js';
import type { Gateway } from '../gateway/gateway.js';
import type { SessionCore } from './session-core.js';
import type { SessionStatus } from './session-snapshot.js';

const settledStatuses: readonly SessionStatus[] = ['ready', 'signed-out', 'signing-in', 'expired'];

/** Starts and stops the gateway, one after the other, and hears only the run that counts. */
export class GatewayRun {
  /** Grows with every start and stop; facts of an earlier run are nobody's. */
  private run = 0;
  private stopping: Promise<void> = Promise.resolve();
  private isStarted = false;

  constructor(
    private readonly core: SessionCore,
    private readonly gateway: Gateway,
  ) {}

  start(): void {
    this.core.take({ type: 'started' });
    this.open(++this.run);
  }

  async stop(): Promise<void> {
    this.run += 1;
    this.core.take({ type: 'stopped' });
    await this.release();
  }

  async restart(): Promise<void> {
    const run = ++this.run;
    this.core.take({ type: 'started' });
    await this.release();
    if (run === this.run) this.open(run);
    await this.untilSettled(run);
  }

  private open(run: number): void {
    this.isStarted = true;
    try {
      this.gateway.start((event) => {
        if (run === this.run) this.core.take(event);
      });
    } catch (thrown) {
      const error = isCcpError(thrown) ? thrown : new CcpError('load/streams-failed', {}, { cause: thrown });
      this.core.take({ type: 'start-failed', error });
    }
  }

  /** Stops the gateway once, however many ask meanwhile; a failure to tidy up must not keep anybody from going on. */
  private release(): Promise<void> {
    if (!this.isStarted) return this.stopping;
    this.isStarted = false;
    this.stopping = this.gateway.stop().catch((error: unknown) => {
      this.core.log.add('error', 'the gateway did not stop cleanly', { said: String(error) });
    });
    return this.stopping;
  }

  private untilSettled(run: number): Promise<void> {
    return new Promise((resolve, reject) => {
      let unsubscribe = (): void => undefined;
      const follow = (status: SessionStatus): void => {
        const isOurs = run === this.run;
        if (isOurs && (status === 'loading' || status === 'idle')) return;
        // The first call comes before `subscribe` returns.
        queueMicrotask(() => unsubscribe());
        if (isOurs && settledStatuses.includes(status)) return resolve();
        reject((isOurs ? this.core.snapshot.error : null) ?? new CcpError('session/stopped'));
      };
      unsubscribe = this.core.subscribe(({ status }) => status, follow);
    });
  }
}

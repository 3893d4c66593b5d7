import { CcpError, isCcpError } from '../domain/errors.js';
import type { Gateway, GatewayEvent, StartTerms } from '../gateway/gateway.js';
import type { SessionCore } from './session-core.js';
import type { SessionStatus } from './session-snapshot.js';

const settledStatuses: readonly SessionStatus[] = ['ready', 'signed-out', 'signing-in', 'expired'];

/** What shows that a gateway works, or does not. */
const answers: readonly GatewayEvent['type'][] = ['snapshot', 'sign-in', 'problem'];

/** For a gateway that was stopped before its terms were known. */
const ofNobody: StartTerms = { hasAudio: false, isTakeover: false, isContinued: false };

export interface GatewayRunOptions {
  readonly core: SessionCore;
  readonly gateway: Gateway;
  /** Run before each start, the first of which does not wait for it but for its terms; null where that needs no waiting. */
  readonly prepare: () => Promise<void> | null;
  readonly terms: () => StartTerms;
  /** Has an event of the gateway taken, now or once there is somebody to take it. */
  readonly pass: (event: GatewayEvent, take: () => void) => void;
  /** Run when the session has stopped. */
  readonly release: () => void;
}

/** Starts and stops the gateway, one after the other, and hears only the run that counts. */
export class GatewayRun {
  /** Grows with every start and stop; facts of an earlier run are nobody's. */
  private run = 0;
  private stopping: Promise<void> = Promise.resolve();
  private isStarted = false;
  private renewing: Promise<void> | null = null;
  private waiting: Promise<void> | null = null;
  private stopWaiting = (): void => undefined;

  constructor(private readonly options: GatewayRunOptions) {}

  /** Done when the gateway that is being renewed has answered for the first time; null while none is. */
  get renewal(): Promise<void> | null {
    return this.waiting;
  }

  start(): void {
    const run = this.anew('started');
    this.open(run, this.options.prepare());
  }

  async stop(): Promise<void> {
    const run = this.anew('stopped');
    await this.close();
    if (run === this.run) this.options.release();
  }

  async restart(): Promise<void> {
    const run = this.anew('started');
    await this.close();
    if (run === this.run) await this.options.prepare();
    this.open(run);
    await this.untilSettled(run);
  }

  /** Starts the gateway anew while the session goes on as it is: nothing is told twice, and no panel is emptied. */
  renew(): Promise<void> {
    this.renewing ??= this.begin().finally(() => {
      this.renewing = null;
    });
    return this.renewing;
  }

  /** Stops the gateway until `renew`, while the session goes on as it is. */
  async pause(): Promise<void> {
    this.run += 1;
    this.wait();
    await this.close();
  }

  private async begin(): Promise<void> {
    const { core, gateway, prepare } = this.options;
    const run = ++this.run;
    this.wait();
    if (core.snapshot.status !== 'ready') core.take({ type: 'started', media: gateway.media });
    await this.close();
    if (run === this.run) await prepare();
    this.open(run);
  }

  private anew(type: 'started' | 'stopped'): number {
    const run = ++this.run;
    this.stopWaiting();
    const { core, gateway } = this.options;
    core.take(type === 'started' ? { type, media: gateway.media } : { type });
    return run;
  }

  private wait(): void {
    this.waiting ??= new Promise((resolve) => {
      this.stopWaiting = () => {
        this.waiting = null;
        resolve();
      };
    });
  }

  private open(run: number, preparing: Promise<void> | null = null): void {
    if (run !== this.run) return;
    const { core, gateway, terms, pass } = this.options;
    this.isStarted = true;
    try {
      const hear = (event: GatewayEvent): void => {
        if (run !== this.run) return;
        core.take(event);
        // What is told last by a gateway that is renewed for it says nothing of the next one.
        if (run === this.run && answers.includes(event.type)) this.stopWaiting();
      };
      const later = preparing?.then(() => (run === this.run ? terms() : ofNobody));
      gateway.start((event) => pass(event, () => hear(event)), later ?? terms());
    } catch (thrown) {
      const error = isCcpError(thrown) ? thrown : new CcpError('load/streams-failed', {}, { cause: thrown });
      core.take({ type: 'start-failed', error });
      this.stopWaiting();
    }
  }

  /** Stops the gateway once, however many ask meanwhile; a failure to tidy up must not keep anybody from going on. */
  private close(): Promise<void> {
    if (!this.isStarted) return this.stopping;
    this.isStarted = false;
    const { core, gateway } = this.options;
    this.stopping = gateway.stop().catch((error: unknown) => {
      core.log.add('error', 'the gateway did not stop cleanly', { said: String(error) });
    });
    return this.stopping;
  }

  private untilSettled(run: number): Promise<void> {
    const { core } = this.options;
    return new Promise((resolve, reject) => {
      let unsubscribe = (): void => undefined;
      const follow = (status: SessionStatus): void => {
        const isOurs = run === this.run;
        if (isOurs && (status === 'loading' || status === 'idle')) return;
        // The first call comes before `subscribe` returns.
        queueMicrotask(() => unsubscribe());
        if (isOurs && settledStatuses.includes(status)) return resolve();
        reject((isOurs ? core.snapshot.error : null) ?? new CcpError('session/stopped'));
      };
      unsubscribe = core.subscribe(({ status }) => status, follow);
    });
  }
}

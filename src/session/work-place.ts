import { CcpError } from '../domain/errors.js';
import type { GatewayEvent } from '../gateway/gateway.js';
import type { AgentWork, WorkGround } from './agent-work.js';
import { headStart } from '../domain/head-start.js';
import { loadAfter, pauseAfter } from '../domain/load-again.js';

type MakeWork = (ground: WorkGround) => AgentWork;

let make: MakeWork | null = null;

/** Puts the work at the hand of every session that is made from now on. */
export function bringWork(making: MakeWork): void {
  make = making;
}

const load = () => import('./agent-work.js');

/** What a session can take before anybody is signed in. */
const early: readonly GatewayEvent['type'][] = ['sign-in', 'sign-in-found', 'log'];

const isEarly = (event: GatewayEvent): boolean =>
  event.type === 'problem' ? event.isFatal : early.includes(event.type);

/**
 * Where a session has its work. It is loaded while the gateway starts, which takes longer; what the gateway reports
 * sooner waits for it, in order. Where it cannot be loaded the session has failed, and goes on as soon as it can.
 */
export class WorkPlace {
  /** Null until it has been loaded. */
  work: AgentWork | null = null;
  private readonly waiting: ((work: AgentWork) => void)[] = [];
  private held: readonly (() => void)[] = [];
  private attempts = 0;
  private failure: unknown = null;
  private isLoading = false;
  private isBegun = false;
  private cancelNext = (): void => undefined;

  constructor(private readonly ground: WorkGround) {
    this.take();
  }

  /** With each start of the session. */
  begin(): void {
    this.isBegun = true;
    this.work?.begin();
    if (this.work === null) this.bringIn(headStart);
  }

  /** The session has stopped. */
  end(): void {
    this.isBegun = false;
    this.held = [];
    this.cancelNext();
    this.work?.end();
  }

  /** Has an event taken, once there is somebody to take it. */
  pass(event: GatewayEvent, take: () => void): void {
    if (this.work !== null || (this.held.length === 0 && isEarly(event))) return take();
    this.held = [...this.held, take];
    if (this.attempts === 0) this.bring();
    this.complain();
  }

  whenHere(): Promise<AgentWork> {
    return new Promise((resolve) => {
      if (this.work !== null) return resolve(this.work);
      this.waiting.push(resolve);
      this.bring();
    });
  }

  private bring(): void {
    if (this.work !== null || this.isLoading) return;
    this.isLoading = true;
    this.cancelNext();
    loadAfter(this.attempts, load).then(
      ({ AgentWork }) => {
        bringWork((ground) => new AgentWork(ground));
        this.isLoading = false;
        this.take();
      },
      (error: unknown) => this.failed(error),
    );
  }

  private take(): void {
    if (make === null || this.work !== null) return;
    const work = make(this.ground);
    this.work = work;
    if (this.isBegun) work.begin();
    const { held } = this;
    this.held = [];
    for (const take of held) take();
    for (const resolve of this.waiting.splice(0)) resolve(work);
  }

  private failed(error: unknown): void {
    const { core } = this.ground;
    this.isLoading = false;
    this.attempts += 1;
    this.failure = error;
    core.log.add('warn', 'a part of the session did not load', { attempt: this.attempts });
    this.complain();
    this.bringIn(pauseAfter(this.attempts));
  }

  private bringIn(milliseconds: number): void {
    this.cancelNext();
    this.cancelNext = this.ground.core.ports.clock.after(milliseconds, () => this.bring());
  }

  /** Before anybody is signed in there is nothing to complain of: it may come yet. */
  private complain(): void {
    const { core } = this.ground;
    if (this.failure === null || this.held.length === 0 || core.snapshot.status === 'failed') return;
    core.take({ type: 'start-failed', error: new CcpError('load/part-failed', {}, { cause: this.failure }) });
  }
}

import { nextExpiryStep } from '../domain/session-expiry.js';
import type { SessionCore } from './session-core.js';
import type { SessionStatus } from './session-snapshot.js';

const hour = 3_600_000;

/**
 * Connect accepts an access token for about an hour after the session has ended. A session that works longer than that
 * was begun anew elsewhere.
 */
const tokenLife = hour;

/** What is kept over a reload; the number is its version. */
const keyOf = (agentArn: string): string => `ccp-elements.signed-in.1:${agentArn}`;

/**
 * Reckons when the session ends by its length. Nothing that reaches the page says when the agent signed in, so the moment
 * is noted when a sign-in is seen here, and kept over a reload. Where none was seen, it was at the latest when the agent
 * first appeared: the end reckoned from there is the latest possible one.
 */
export class SessionLength {
  private status: SessionStatus = 'idle';
  private agentArn: string | null = null;
  private since: number | null = null;
  /** The agent signed in through the window of this session. */
  private hasSignedIn = false;
  private cancelTimer = (): void => undefined;

  /** `hours` is 0 where nobody wants to be told. */
  constructor(
    private readonly core: SessionCore,
    private readonly hours: number,
  ) {
    core.subscribe(
      ({ expiresAt }) => expiresAt,
      () => this.schedule(),
    );
    if (hours === 0) return;
    core.subscribe(
      ({ status, agent }) => (status === 'ready' ? `ready ${agent?.arn ?? ''}` : status),
      () => this.follow(),
    );
  }

  private follow(): void {
    const { status, agent } = this.core.snapshot;
    const wasReady = this.status === 'ready';
    this.status = status;
    if (status === 'signing-in') this.hasSignedIn = true;
    if (wasReady && (status === 'signed-out' || status === 'expired')) this.forget();
    if (status !== 'ready' || agent === null) return;
    this.agentArn = agent.arn;
    this.begin(this.hasSignedIn ? null : this.remembered());
    this.hasSignedIn = false;
  }

  private begin(since: number | null): void {
    const now = this.core.ports.clock.now();
    this.since = since ?? now;
    if (since === null && this.agentArn !== null) this.core.ports.storage.write(keyOf(this.agentArn), String(now));
    this.core.take({ type: 'session-ends', at: this.end });
  }

  private remembered(): number | null {
    if (this.agentArn === null) return null;
    const kept = this.core.ports.storage.read(keyOf(this.agentArn)) ?? '';
    const since = kept === '' ? Number.NaN : Number(kept);
    const age = this.core.ports.clock.now() - since;
    return age >= 0 && age < this.hours * hour + tokenLife ? since : null;
  }

  /** Another tab may have noted a sign-in of its own since. */
  private forget(): void {
    const { storage } = this.core.ports;
    if (this.agentArn === null) return;
    const key = keyOf(this.agentArn);
    if (storage.read(key) === String(this.since)) storage.write(key, '');
    this.since = null;
  }

  /** The end by length as reckoned here, or null. */
  private get end(): number | null {
    return this.since === null ? null : this.since + this.hours * hour;
  }

  private schedule(): void {
    const { clock } = this.core.ports;
    const { expiresAt } = this.core.snapshot;
    this.cancelTimer();
    if (expiresAt === null) return;
    const now = clock.now();
    const isReckoned = expiresAt === this.end;
    const next =
      nextExpiryStep({ byLength: expiresAt, byInactivity: null }, now) ?? (isReckoned ? expiresAt + tokenLife : null);
    if (next !== null) this.cancelTimer = clock.after(Math.max(0, next - now), () => this.pass(expiresAt));
  }

  private pass(expiresAt: number): void {
    const isOver = expiresAt === this.end && this.core.ports.clock.now() >= expiresAt + tokenLife;
    if (isOver) return this.begin(null);
    this.core.take({ type: 'time-passed' });
    this.schedule();
  }
}

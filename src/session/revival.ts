import { isLiveCall } from '../domain/active-call.js';
import type { GatewayRun } from './gateway-run.js';
import type { SessionCore } from './session-core.js';
import type { SessionSnapshot } from './session-snapshot.js';

/** From the loss of the CCP to a fresh one, and between further attempts, in milliseconds. The last one repeats. */
const patience = [6_000, 20_000, 60_000] as const;

/** Starts a CCP that fell silent anew, outside calls and with a network: its page crashed, or its shared worker did. */
export class Revival {
  private attempts = 0;
  private release = (): void => undefined;
  private cancel: (() => void) | null = null;

  constructor(
    private readonly core: SessionCore,
    private readonly connection: GatewayRun,
  ) {}

  begin(): void {
    this.end();
    this.release = this.core.subscribe(isSilent, (isLost) => this.follow(isLost));
  }

  end(): void {
    this.release();
    this.forget();
  }

  private follow(isLost: boolean): void {
    if (isLost) return this.expect();
    this.forget();
  }

  private expect(): void {
    const after = patience[Math.min(this.attempts, patience.length - 1)] ?? 0;
    this.cancel ??= this.core.ports.clock.after(after, () => {
      this.cancel = null;
      this.attempts += 1;
      if (mayRevive(this.core.snapshot)) {
        this.core.log.add('warn', 'the CCP fell silent and is started anew', { attempt: this.attempts });
        void this.connection.renew();
      }
      this.expect();
    });
  }

  private forget(): void {
    this.cancel?.();
    this.cancel = null;
    this.attempts = 0;
  }
}

function isSilent({ status, readiness }: SessionSnapshot): boolean {
  return status === 'ready' && readiness.reasons[0] === 'connection/lost';
}

function mayRevive({ contacts }: SessionSnapshot): boolean {
  return !contacts.some(isLiveCall);
}

import { isCcpError } from '../domain/errors.js';
import type { SessionCore } from './session-core.js';
import type { SessionEvent } from './session-event.js';

/** Who drifts more often than this in so many milliseconds is muted against somebody's will: two would fight for ever. */
const attempts = 3;
const within = 30_000;

/** Mutes again where the microphone opened though nobody here asked, for a host that wants it. The alarm is told anyway. */
export class MuteGuard {
  private lately: readonly number[] = [];

  constructor(
    private readonly core: SessionCore,
    private readonly mute: () => Promise<void>,
  ) {}

  begin(): void {
    this.core.on((event) => this.hear(event));
  }

  private hear(event: SessionEvent): void {
    const { log, ports, snapshot } = this.core;
    if (event.type !== 'error' || event.error.code !== 'mute/drifted' || !snapshot.tab.hasAudio) return;
    const now = ports.clock.now();
    this.lately = this.lately.filter((at) => now - at < within);
    if (this.lately.length >= attempts) return log.add('error', 'mute drifts too often to be asserted again');
    this.lately = [...this.lately, now];
    log.add('warn', 'mute is asserted again');
    this.mute().catch((error: unknown) => {
      // A coded refusal stands in the snapshot already.
      if (!isCcpError(error)) ports.reportError(error);
    });
  }
}

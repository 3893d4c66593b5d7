import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommandName } from '../../domain/commands.js';
import type { PendingCommand, SessionSnapshot } from '../../session/session-snapshot.js';

/** Milliseconds since the request. A lamp that flashes for less than its least time would only disturb. */
const lampAfter = 100;
const lampAtLeast = 300;
const lateAfter = 4_000;
const stalledAfter = 10_000;

type Host = ReactiveControllerHost & { readonly session: { readonly snapshot: SessionSnapshot } | undefined };

/** How a command under way shows itself over time. */
export class CommandProgress implements ReactiveController {
  private readonly lampSince = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.lampSince.clear();
  }

  hostUpdate(): void {
    const now = Date.now();
    const pending = this.pending();
    const keys = new Set(pending.map(keyOf));
    for (const command of pending) {
      if (now - command.since >= lampAfter && !this.lampSince.has(keyOf(command)))
        this.lampSince.set(keyOf(command), now);
    }
    for (const [key, since] of this.lampSince) {
      if (!keys.has(key) && now - since >= lampAtLeast) this.lampSince.delete(key);
    }
    this.wakeAt(now, pending, keys);
  }

  /** Sent and not answered by a fact: the key takes no further press. */
  isPending(target: string, ...commands: readonly CommandName[]): boolean {
    return this.pending().some((other) => other.target === target && commands.includes(other.command));
  }

  /** The lamp of the key runs. */
  isRunning(target: string, ...commands: readonly CommandName[]): boolean {
    return commands.some((command) => this.lampSince.has(keyOf({ command, target })));
  }

  /** Whether one of these commands waits unusually long. */
  delay(isShownHere: (command: PendingCommand) => boolean): 'none' | 'late' | 'stalled' {
    const ages = this.pending()
      .filter(isShownHere)
      .map(({ since }) => Date.now() - since);
    const longest = Math.max(0, ...ages);
    if (longest >= stalledAfter) return 'stalled';
    return longest >= lateAfter ? 'late' : 'none';
  }

  private pending(): readonly PendingCommand[] {
    return this.host.session?.snapshot.pending ?? [];
  }

  private wakeAt(now: number, pending: readonly PendingCommand[], keys: ReadonlySet<string>): void {
    clearTimeout(this.timer);
    const moments = pending.flatMap(({ since }) => [lampAfter, lateAfter, stalledAfter].map((span) => since + span));
    for (const [key, since] of this.lampSince) if (!keys.has(key)) moments.push(since + lampAtLeast);
    const next = Math.min(...moments.filter((moment) => moment > now));
    if (Number.isFinite(next)) this.timer = setTimeout(() => this.host.requestUpdate(), next - now);
  }
}

function keyOf({ command, target }: Pick<PendingCommand, 'command' | 'target'>): string {
  return `${command} ${target}`;
}

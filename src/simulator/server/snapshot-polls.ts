import { randomUUID } from 'node:crypto';
import type { Instance } from '../instance/instance.js';
import type { WireSnapshot } from '../instance/wire.js';

/** A real instance answers a long poll after this time even when nothing changed. */
export const longestHoldMs = 30_000;

export interface SnapshotAnswer {
  readonly snapshot: WireSnapshot;
  /** Sent back by the client; the same token means that it knows this snapshot. */
  readonly nextToken: string;
}

export interface SnapshotQuestion {
  readonly username: string;
  readonly nextToken: string | null;
  readonly timeoutMs: number;
  /** Aborted when the client went away. */
  readonly signal: AbortSignal;
}

/**
 * The long poll of `GetAgentSnapshot`: held until the agent's snapshot changes, answered with the whole snapshot. Changes
 * between two polls coalesce: the client sees only where they led.
 */
export class SnapshotPolls {
  readonly #versions = new Map<string, number>();
  readonly #waiting = new Map<string, Set<() => void>>();
  /** A token of an earlier run never matches. */
  readonly #run = randomUUID().slice(0, 8);
  readonly #unsubscribe: () => void;

  constructor(private readonly instance: Instance) {
    this.#unsubscribe = instance.subscribe((event) => {
      if (event.type === 'snapshot-changed') this.#changed(event.username);
    });
  }

  /** Undefined when the client went away meanwhile. */
  async answer({ username, nextToken, timeoutMs, signal }: SnapshotQuestion): Promise<SnapshotAnswer | undefined> {
    if (nextToken === this.#token(username)) await this.#change(username, Math.min(timeoutMs, longestHoldMs), signal);
    if (signal.aborted) return undefined;
    return { snapshot: this.instance.snapshot(username), nextToken: this.#token(username) };
  }

  /** How many polls are held now. */
  get held(): number {
    return [...this.#waiting.values()].reduce((total, polls) => total + polls.size, 0);
  }

  stop(): void {
    this.#unsubscribe();
    for (const polls of this.#waiting.values()) for (const release of polls) release();
  }

  #token(username: string): string {
    return `${this.#run}-${String(this.#versions.get(username) ?? 0)}`;
  }

  #changed(username: string): void {
    this.#versions.set(username, (this.#versions.get(username) ?? 0) + 1);
    // One operation may change the snapshot several times; the poll shows the end of it.
    setImmediate(() => {
      for (const release of this.#waiting.get(username) ?? []) release();
    });
  }

  #change(username: string, timeoutMs: number, signal: AbortSignal): Promise<void> {
    const polls = this.#waiting.get(username) ?? new Set();
    this.#waiting.set(username, polls);
    return new Promise((resolve) => {
      const release = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', release);
        polls.delete(release);
        resolve();
      };
      const timer = setTimeout(release, timeoutMs);
      signal.addEventListener('abort', release);
      polls.add(release);
    });
  }
}

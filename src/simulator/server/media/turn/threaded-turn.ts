import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { freeUdpPort } from '../udp-socket.js';
import type { TurnCredentials } from './turn-credentials.js';

/** A port that was free may be taken a moment later. */
const mostAttempts = 5;

/**
 * node-turn in a thread of its own: it leaves the sockets of its relayed addresses open when it stops, and fails at their
 * next packet. A thread takes them along.
 */
export class ThreadedTurn {
  private constructor(
    private readonly thread: Worker,
    readonly port: number,
  ) {}

  /** Resolves when the server hears; rejects when no port can be had. */
  static async start(credentials: TurnCredentials, formerPort: number | null): Promise<ThreadedTurn> {
    let refused: unknown = null;
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      try {
        return await ThreadedTurn.#open(credentials, formerPort ?? (await freeUdpPort()));
      } catch (error) {
        refused = error;
      }
    }
    throw new Error('The TURN server did not start', { cause: refused });
  }

  static async #open({ username, password }: TurnCredentials, port: number): Promise<ThreadedTurn> {
    const thread = new Worker(new URL('./turn-thread.js', import.meta.url), {
      argv: [port, username, password],
      execArgv: process.execArgv,
    });
    await once(thread, 'message');
    return new ThreadedTurn(thread, port);
  }

  async stop(): Promise<void> {
    await this.thread.terminate();
  }
}

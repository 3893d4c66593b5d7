import { CcpError, type CcpErrorDetail } from '../../domain/errors.js';
import type { GatewayRequest } from '../gateway.js';
import type { GatewayClock } from './clock.js';
import { commandError } from './error-map.js';
import type { StreamsCallbacks } from './streams-namespace.js';

/** One request to Streams. */
export interface StreamsCall {
  readonly command: GatewayRequest;
  /** The contact and connection that the error names. */
  readonly about?: Pick<CcpErrorDetail, 'contactId' | 'connectionId'>;
  /** Another event of Streams that proves success may settle the call by this name. */
  readonly key?: string;
  /** How many times the usual limit it may take: a long list comes in many pages. One unless said otherwise. */
  readonly patience?: number;
  /** Starts the request; what it throws is mapped like a failure. */
  readonly run: (callbacks: StreamsCallbacks) => void;
}

interface Flight {
  readonly command: GatewayRequest;
  readonly key: string | undefined;
  succeed(answer?: unknown): void;
  fail(error: CcpError): void;
}

/**
 * Makes promises of the callbacks of Streams. Each has a time limit, because Streams never answers a call that Connect
 * refused with 401 or 403, and none outlives the gateway.
 */
export class StreamsCalls {
  readonly #flights = new Set<Flight>();

  constructor(
    private readonly clock: GatewayClock,
    private readonly limit: number,
  ) {}

  async make(call: StreamsCall): Promise<void> {
    await this.ask(call);
  }

  /** The same, for what Connect answers. */
  ask({ command, about = {}, key, patience = 1, run }: StreamsCall): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const land = (settle: () => void): void => {
        if (!this.#flights.delete(flight)) return;
        cancelLimit();
        settle();
      };
      const flight: Flight = {
        command,
        key,
        succeed: (answer) => land(() => resolve(answer)),
        fail: (error) => land(() => reject(error)),
      };
      const limit = this.limit * patience;
      const cancelLimit = this.clock.after(limit, () => {
        flight.fail(new CcpError('command/timeout', { ...about, said: `${command}: no answer in ${limit} ms` }));
      });
      this.#flights.add(flight);
      const fail = (failure: unknown): void => flight.fail(commandError(command, failure, about));
      try {
        run({ success: (answer) => flight.succeed(answer), failure: fail });
      } catch (failure) {
        fail(failure);
      }
    });
  }

  /** Settles the calls with this key as done. */
  succeed(key: string): void {
    for (const flight of [...this.#flights]) if (flight.key === key) flight.succeed();
  }

  /** Whether a call of this command is under way. */
  has(command: GatewayRequest): boolean {
    return [...this.#flights].some((flight) => flight.command === command);
  }

  /** Rejects all calls under way. */
  failAll(error: CcpError): void {
    for (const flight of [...this.#flights]) flight.fail(error);
  }
}

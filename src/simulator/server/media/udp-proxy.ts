import type { Socket } from 'node:dgram';
import { loopback, openUdpSocket } from './udp-socket.js';

/** What a direction of the path does to packets: milliseconds, and losses from 0 to 1. */
export interface Impairment {
  readonly delay: number;
  readonly jitter: number;
  readonly loss: number;
}

export const noImpairment: Impairment = { delay: 0, jitter: 0, loss: 0 };

/**
 * Stands before a media endpoint, so that connectivity checks, keys, audio and reports all pass it: what it delays shows in
 * the browser's round trip too. The impairment may change in a call.
 */
export class UdpProxy {
  up: Impairment = noImpairment;
  down: Impairment = noImpairment;
  #outside: Socket | null = null;
  #inside: Socket | null = null;
  /** Where the browser's packets came from last. */
  #client: { readonly address: string; readonly port: number } | null = null;
  readonly #delayed = new Set<NodeJS.Timeout>();

  constructor(
    private readonly random: () => number,
    private readonly endpointPort: number,
  ) {}

  /** The port to advertise instead of the endpoint's. */
  async open(): Promise<number> {
    const [outside, inside] = await Promise.all([openUdpSocket(), openUdpSocket()]);
    this.#outside = outside;
    this.#inside = inside;
    outside.on('message', (bytes, client) => {
      this.#client = client;
      this.#pass(this.up, () => inside.send(bytes, this.endpointPort, loopback));
    });
    inside.on('message', (bytes) => {
      const client = this.#client;
      if (client !== null) this.#pass(this.down, () => outside.send(bytes, client.port, client.address));
    });
    return outside.address().port;
  }

  close(): void {
    for (const timer of this.#delayed) clearTimeout(timer);
    this.#delayed.clear();
    for (const socket of [this.#outside, this.#inside]) socket?.close();
    this.#outside = null;
    this.#inside = null;
  }

  #pass({ delay, jitter, loss }: Impairment, send: () => void): void {
    if (loss > 0 && this.random() < loss) return;
    const wait = delay + jitter * this.random();
    if (wait < 1) return send();
    const timer = setTimeout(() => {
      this.#delayed.delete(timer);
      if (this.#outside !== null) send();
    }, wait);
    this.#delayed.add(timer);
  }
}

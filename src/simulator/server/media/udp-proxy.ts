import type { Socket } from 'node:dgram';
import { FreshRecordNumbers } from './fresh-record-numbers.js';
import { loopback, openUdpSocket } from './udp-socket.js';

/** What a direction of the path does to packets: milliseconds, and losses from 0 to 1. */
export interface Impairment {
  readonly delay: number;
  readonly jitter: number;
  readonly loss: number;
}

export const noImpairment: Impairment = { delay: 0, jitter: 0, loss: 0 };

interface Client {
  readonly address: string;
  readonly port: number;
}

/**
 * Stands before a media endpoint, so that connectivity checks, keys, audio and reports all pass it: what it delays shows in
 * the browser's round trip too. The impairment may change in a call.
 */
export class UdpProxy {
  up: Impairment = noImpairment;
  down: Impairment = noImpairment;
  #outside: Socket | null = null;
  /** As a NAT keeps them: one inner socket for each address that sends. A browser may try several at once. */
  readonly #inside = new Map<string, Promise<Socket>>();
  readonly #numbers = new FreshRecordNumbers();
  readonly #delayed = new Set<NodeJS.Timeout>();

  constructor(
    private readonly random: () => number,
    private readonly endpointPort: number,
  ) {}

  /** The port to advertise instead of the endpoint's. */
  async open(): Promise<number> {
    const outside = await openUdpSocket();
    this.#outside = outside;
    outside.on('message', (bytes, client) => {
      this.#pass(this.up, () => void this.#forward(bytes, client));
    });
    return outside.address().port;
  }

  close(): void {
    for (const timer of this.#delayed) clearTimeout(timer);
    this.#delayed.clear();
    this.#outside?.close();
    this.#outside = null;
    for (const socket of this.#inside.values()) void socket.then((open) => open.close());
    this.#inside.clear();
  }

  async #forward(bytes: Buffer, client: Client): Promise<void> {
    const socket = await this.#insideOf(client);
    if (this.#outside !== null) socket.send(bytes, this.endpointPort, loopback);
  }

  #insideOf(client: Client): Promise<Socket> {
    const name = `${client.address}:${client.port}`;
    const known = this.#inside.get(name);
    if (known !== undefined) return known;
    const opening = openUdpSocket().then((socket) => {
      socket.on('message', (bytes) => {
        const fresh = this.#numbers.renumber(bytes);
        this.#pass(this.down, () => this.#outside?.send(fresh, client.port, client.address));
      });
      return socket;
    });
    this.#inside.set(name, opening);
    return opening;
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

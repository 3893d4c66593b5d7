import { randomUUID } from 'node:crypto';
import Turn from 'node-turn';
import { loopback, openUdpSocket } from '../udp-socket.js';
import { Coturn, findCoturn } from './coturn.js';
import type { TurnCredentials } from './turn-credentials.js';

/** A TURN server on loopback, for one run. */
export interface TurnRelay {
  readonly port: number;
  readonly credentials: TurnCredentials;
  /** Ends and begins anew at the same port: every relayed address of a call is gone. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Free ports for relayed addresses; below the range from which Linux picks ports by itself. */
const relayPorts = { first: 20_000, last: 31_000 };

interface RelayServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Uses coturn where it is installed, node-turn otherwise. */
export async function startTurnRelay(): Promise<TurnRelay> {
  const credentials = { username: `agent-${randomUUID().slice(0, 8)}`, password: randomUUID() };
  let server = await startServer(credentials, null);
  return {
    port: server.port,
    credentials,
    async restart() {
      await server.stop();
      server = await startServer(credentials, server.port);
    },
    stop: () => server.stop(),
  };
}

async function startServer(credentials: TurnCredentials, formerPort: number | null): Promise<RelayServer> {
  const program = findCoturn();
  if (program !== null) return Coturn.start(program, credentials, formerPort);
  const port = formerPort ?? (await freePort());
  if (formerPort !== null) await leftFree(formerPort);
  const server = new Turn({
    listeningPort: port,
    listeningIps: [loopback],
    relayIps: [loopback],
    minPort: relayPorts.first,
    maxPort: relayPorts.last,
    authMech: 'long-term',
    realm: 'instance.simulated',
    credentials: { [credentials.username]: credentials.password },
    debugLevel: 'OFF',
  });
  server.start();
  return { port, stop: () => Promise.resolve(server.stop()) };
}

async function freePort(): Promise<number> {
  const socket = await openUdpSocket();
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(resolve));
  return port;
}

/** A server that has stopped lets go of its port a moment later, and one that begins before that says nothing and hears nothing. */
async function leftFree(port: number): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    const socket = await openUdpSocket(port).catch(() => null);
    if (socket !== null) return new Promise((resolve) => void socket.close(() => resolve()));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

import { randomUUID } from 'node:crypto';
import { Coturn, findCoturn } from './coturn.js';
import { ThreadedTurn } from './threaded-turn.js';
import type { TurnCredentials } from './turn-credentials.js';

/** A TURN server on loopback, for one run. */
export interface TurnRelay {
  readonly port: number;
  readonly credentials: TurnCredentials;
  /** Ends and begins anew at the same port: every relayed address of a call is gone. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Uses coturn where it is installed, node-turn otherwise. */
export async function startTurnRelay(): Promise<TurnRelay> {
  const credentials = { username: `agent-${randomUUID().slice(0, 8)}`, password: randomUUID() };
  const program = findCoturn();
  const start = (formerPort: number | null): Promise<Coturn | ThreadedTurn> =>
    program === null ? ThreadedTurn.start(credentials, formerPort) : Coturn.start(program, credentials, formerPort);
  let server = await start(null);
  return {
    port: server.port,
    credentials,
    async restart() {
      await server.stop();
      server = await start(server.port);
    },
    stop: () => server.stop(),
  };
}

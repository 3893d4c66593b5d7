import type { WebSocket } from 'ws';

/** A client that breaks the protocol, or a line that breaks, ends that socket and nothing else. */
export function dropBroken(client: WebSocket): WebSocket {
  return client.on('error', () => client.terminate());
}

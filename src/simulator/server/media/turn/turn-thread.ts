import { parentPort } from 'node:worker_threads';
import Turn from 'node-turn';
import { loopback } from '../udp-socket.js';

/** Free ports for relayed addresses; below the range from which Linux picks ports by itself. */
const relayPorts = { first: 20_000, last: 31_000 };

const [port = '', username = '', password = ''] = process.argv.slice(2);

const server = new Turn({
  listeningPort: Number(port),
  listeningIps: [loopback],
  relayIps: [loopback],
  minPort: relayPorts.first,
  maxPort: relayPorts.last,
  authMech: 'long-term',
  realm: 'instance.simulated',
  credentials: { [username]: password },
  debugLevel: 'OFF',
});
server.start();
for (const socket of server.network.sockets) {
  socket.once('listening', () => parentPort?.postMessage('listening'));
  socket.once('error', (error) => {
    throw error;
  });
}

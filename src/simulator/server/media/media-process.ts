import { MediaDesk } from './media-desk.js';
import type { FromMedia, ToMedia } from './media-messages.js';
import { seededRandom } from '../../instance/random.js';
import { startTurnRelay } from './turn/turn-relay.js';
import { openUdpSocket } from './udp-socket.js';

/** The audio runs in a process of its own: a busy server must not sound like a bad line. */
const tell = (message: FromMedia): void => {
  // A parent that ended in between has no ears: nothing is lost with the message.
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
};

/** One call that goes wrong is not the end of the others. */
const report = (error: unknown): void => {
  process.stderr.write(`Media of the simulated instance: ${error instanceof Error ? error.message : String(error)}\n`);
};

async function main(): Promise<void> {
  const [relay, silence] = await Promise.all([startTurnRelay(), openUdpSocket()]);
  const desk = new MediaDesk(tell, seededRandom(1), relay.port);
  process.on('message', (message: ToMedia) => {
    if (message.type === 'restart-turn') void relay.restart().catch(report);
    else void desk.take(message).catch(report);
  });
  // A parent that is gone disconnects: nothing is left to carry audio for.
  process.once('disconnect', () => {
    void Promise.all([desk.stop(), relay.stop()]).finally(() => process.exit(0));
  });
  // A person's Ctrl-C reaches the whole group; the parent ends this process in its turn.
  process.on('SIGINT', () => undefined);
  tell({ type: 'ready', turnPort: relay.port, silentPort: silence.address().port, ...relay.credentials });
}

main().catch((error: unknown) => {
  tell({ type: 'not-ready', reason: error instanceof Error ? error.message : String(error) });
  process.exitCode = 1;
});

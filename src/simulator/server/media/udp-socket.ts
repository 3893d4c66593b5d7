import { createSocket, type Socket } from 'node:dgram';

export const loopback = '127.0.0.1';

/** A UDP socket on a loopback port, by default any free one. Errors of single datagrams (a port that closed) are not errors of the socket. */
export async function openUdpSocket(port = 0): Promise<Socket> {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.bind({ address: loopback, port, exclusive: true }, () => {
      socket.removeListener('error', reject);
      resolve();
    });
  });
  socket.on('error', ignoreUnreachablePort);
  return socket;
}

/** Linux reports a closed far port on the next call; UDP promises nothing, so there is nothing to do. */
function ignoreUnreachablePort(): void {}

/** A loopback port that nobody listens on now. */
export async function freeUdpPort(): Promise<number> {
  const socket = await openUdpSocket();
  const { port } = socket.address();
  await new Promise<void>((resolve) => socket.close(resolve));
  return port;
}

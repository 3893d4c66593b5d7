import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freeUdpPort, loopback, openUdpSocket } from '../udp-socket.js';
import type { TurnCredentials } from './turn-credentials.js';

const relayPorts = { first: 49_160, last: 59_999 };
const readyWithin = 5000;

/** Path of coturn's server where it is installed, else null. */
export function findCoturn(path: string = process.env['PATH'] ?? ''): string | null {
  const places = path.split(delimiter).map((folder) => join(folder, 'turnserver'));
  return places.find((place) => existsSync(place)) ?? null;
}

/** coturn as a child process on a free loopback port. */
export class Coturn {
  private constructor(
    private readonly child: ChildProcess,
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** Rejects when coturn does not answer on its port within five seconds. */
  static async start(program: string, credentials: TurnCredentials, formerPort: number | null = null): Promise<Coturn> {
    const port = formerPort ?? (await freeUdpPort());
    const folder = await mkdtemp(join(tmpdir(), 'ccp-elements-turn-'));
    const child = spawn(program, flags(port, folder, credentials), { stdio: 'ignore' });
    const coturn = new Coturn(child, folder, port);
    try {
      await Promise.race([answersOn(port), failureOf(child)]);
      return coturn;
    } catch (cause) {
      await coturn.stop();
      throw new Error('coturn did not start', { cause });
    }
  }

  async stop(): Promise<void> {
    if (this.child.pid !== undefined && this.child.exitCode === null && this.child.signalCode === null) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill();
      await ended;
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}

function flags(port: number, folder: string, { username, password }: TurnCredentials): string[] {
  return [
    '-n',
    '--no-cli',
    '--no-tls',
    '--no-dtls',
    '--no-tcp',
    '--lt-cred-mech',
    '--allow-loopback-peers',
    '--log-file=stdout',
    `--listening-ip=${loopback}`,
    `--relay-ip=${loopback}`,
    `--listening-port=${port}`,
    `--min-port=${relayPorts.first}`,
    `--max-port=${relayPorts.last}`,
    '--realm=instance.simulated',
    `--user=${username}:${password}`,
    `--userdb=${join(folder, 'turndb')}`,
    `--pidfile=${join(folder, 'turnserver.pid')}`,
  ];
}

/** A STUN binding request that is answered shows that the server listens. */
async function answersOn(port: number): Promise<void> {
  const socket = await openUdpSocket();
  const binding = Buffer.concat([Buffer.from('000100002112a442', 'hex'), Buffer.alloc(12, 1)]);
  const asking = setInterval(() => socket.send(binding, port, loopback, () => undefined), 50);
  const deadline = AbortSignal.timeout(readyWithin);
  try {
    await new Promise<void>((resolve, reject) => {
      socket.once('message', () => resolve());
      deadline.addEventListener('abort', () => reject(new Error('no answer')));
    });
  } finally {
    clearInterval(asking);
    socket.close();
  }
}

function failureOf(child: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
  });
}

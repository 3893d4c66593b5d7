import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';
import { endsWithParent } from './simulated-instance.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const token = 'token-of-the-agents';

/** `ccp-elements collect` with a SQLite file, to be killed and started again on the same file and port. */
export class CollectorProcess {
  private child: ChildProcess | null = null;
  private port = 0;

  private constructor(private readonly folder: string) {}

  static async open(): Promise<CollectorProcess> {
    const collector = new CollectorProcess(await mkdtemp(join(tmpdir(), 'ccp-elements-collector-')));
    await writeFile(collector.tokens, JSON.stringify([{ name: 'agents', token, may: ['write', 'read'] }]));
    await collector.start();
    return collector;
  }

  get file(): string {
    return join(this.folder, 'dispositions.db');
  }

  get address(): { readonly host: string; readonly port: number; readonly headers: Readonly<Record<string, string>> } {
    return { host: '127.0.0.1', port: this.port, headers: { Authorization: `Bearer ${token}` } };
  }

  async start(): Promise<void> {
    const words = ['collect', '--port', String(this.port), '--file', this.file, '--tokens', this.tokens];
    const child = spawn('node', [...endsWithParent, 'dist/cli/main.js', ...words], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    let output = '';
    child.stdout?.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (output += data.toString()));
    const port = await eventually('the collector listens', () => {
      if (child.exitCode !== null) return 'ended';
      return /^Collector: .*:(\d+)$/m.exec(output)?.[1];
    });
    if (port === 'ended') throw new Error(`The collector did not start:\n${output}`);
    this.port = Number(port);
  }

  /** As the system ends a process: no signal that it could hear. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child === null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** `id rev` of each record that it gives out, in the order of its export; a record that is there twice comes twice. */
  async records(): Promise<readonly string[]> {
    const { host, port, headers } = this.address;
    const response = await fetch(`http://${host}:${port}/dispositions?format=json`, { headers });
    const records = (await response.json()) as readonly { readonly id: string; readonly rev: number }[];
    return records.map(({ id, rev }) => `${id} ${rev}`);
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private get tokens(): string {
    return join(this.folder, 'tokens.json');
  }
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** `cut`: nothing arrives. `cut-after`: stored, and the answer is lost. `held`: stored, and the answer waits. `broken`: 500. */
export type StoreWeather = 'fine' | 'cut' | 'cut-after' | 'held' | 'held-before' | 'broken' | 'broken-after';

interface Sent {
  readonly id: string;
  readonly rev: number;
}

/** A store of dispositions over HTTP that takes a rev once, counts what it takes, and fails as a test wants it. */
export class CountingStore {
  weather: () => StoreWeather = () => 'fine';
  /** How often each rev of each record was stored: once, or something is wrong. */
  readonly stored = new Map<string, number>();
  /** Calls that have arrived, and those that repeated something stored. */
  calls = 0;
  duplicates = 0;
  private readonly held: (() => void)[] = [];
  private readonly server = createServer((request, response) => void this.answer(request, response));

  /** `pages` are served beside the store, as scripts and documents of the same origin. */
  constructor(private readonly pages: Readonly<Record<string, { readonly type: string; readonly body: string }>>) {}

  async open(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.server.address() as AddressInfo;
    return `http://localhost:${port}`;
  }

  /** Lets the answers go that wait. */
  release(): void {
    for (const go of this.held.splice(0)) go();
  }

  get waiting(): number {
    return this.held.length;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = this.pages[request.url ?? ''];
    if (page !== undefined) return void response.setHeader('Content-Type', page.type).end(page.body);
    if (request.method !== 'POST') return void response.writeHead(404).end();
    const records = await bodyOf(request).catch(() => null);
    // The page went while it was still sending.
    if (records === null) return void response.destroy();
    this.calls += 1;
    const weather = this.weather();
    if (weather === 'cut') return void response.destroy();
    if (weather === 'broken') return void response.writeHead(500).end();
    if (weather === 'held-before') await this.hold();
    const results = records.map((record) => ({ ...record, status: this.take(record) }));
    if (weather === 'cut-after') return void response.destroy();
    if (weather === 'broken-after') return void response.writeHead(500).end();
    if (weather === 'held') await this.hold();
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({ results }));
  }

  private hold(): Promise<void> {
    return new Promise((go) => this.held.push(go));
  }

  private take({ id, rev }: Sent): 'stored' | 'duplicate' {
    const name = `${id} ${rev}`;
    const count = this.stored.get(name) ?? 0;
    if (count > 0) {
      this.duplicates += 1;
      return 'duplicate';
    }
    this.stored.set(name, 1);
    return 'stored';
  }
}

async function bodyOf(request: IncomingMessage): Promise<readonly Sent[]> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const records = JSON.parse(Buffer.concat(parts).toString()) as readonly Sent[];
  return records.map(({ id, rev }) => ({ id, rev }));
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { Collector, type CollectorOptions } from './collector.js';

export interface CollectorServerOptions extends CollectorOptions {
  /** By default 4310; 0 takes any free port. */
  readonly port?: number;
  /** By default 127.0.0.1. Put a proxy that speaks TLS in front of any other. */
  readonly host?: string;
}

export interface CollectorServer {
  readonly url: string;
  /** Ends what runs, at most ten seconds long, then closes the store. */
  stop(): Promise<void>;
}

const hour = 3_600_000;
const longestStop = 10_000;

/** Serves a collector by HTTP and removes what is older than its retention once an hour. */
export async function startCollector(options: CollectorServerOptions): Promise<CollectorServer> {
  const { port = 4310, host = '127.0.0.1' } = options;
  const collector = new Collector(options);
  const server = createServer((request, response) => void serve(collector, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const sweep = (): void =>
    void collector.sweep().catch((error: unknown) => options.log?.({ level: 'error', event: 'store-failed', error }));
  sweep();
  const sweeping = setInterval(sweep, hour);
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${portOf(server)}`,
    async stop() {
      clearInterval(sweeping);
      await closed(server);
      await collector.stop();
    },
  };
}

async function closed(server: Server): Promise<void> {
  const deadline = setTimeout(() => server.closeAllConnections(), longestStop);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(deadline);
}

async function serve(collector: Collector, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = requestOf(incoming);
  const response = request === null ? new Response(null, { status: 400 }) : await collector.handle(request);
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body === null) {
    outgoing.end();
    return;
  }
  const body = Readable.from(response.body);
  // A store that fails in the middle of an export leaves the file cut off, which its reader must notice.
  body.once('error', () => outgoing.destroy());
  outgoing.once('close', () => body.destroy());
  body.pipe(outgoing);
}

function requestOf(incoming: IncomingMessage): Request | null {
  const { method = 'GET', url = '/', headers } = incoming;
  if (!url.startsWith('/')) return null;
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) given.append(name, one);
  }
  const hasBody = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
  return new Request(`http://collector${url}`, {
    method,
    headers: given,
    ...(hasBody ? { body: bodyOf(incoming), duplex: 'half' } : {}),
  });
}

function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const iterator = incoming[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const read: IteratorResult<unknown> = await iterator.next();
      if (read.done === true) controller.close();
      else if (read.value instanceof Uint8Array) controller.enqueue(read.value);
    },
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the collector has no port');
  return address.port;
}

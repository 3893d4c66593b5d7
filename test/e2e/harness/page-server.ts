import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the addresses of a test page lead, the library as the tag's users load it. */
const folders: Readonly<Record<string, string>> = {
  '/ccp-elements/': 'dist',
  '/streams/': 'node_modules/amazon-connect-streams/release',
};

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

/** A document, or one that is sent with headers of its own. A path with an extension says what else than HTML it is. */
export type ServedPage = string | { readonly body: string; readonly headers: Readonly<Record<string, string>> };

export interface PageServer {
  readonly origin: string;
  /** The paths that browsers asked for, in order. */
  readonly requested: readonly string[];
  close(): Promise<void>;
}

/** Serves the given documents and the built library on a free port of `localhost`, as a host's own server would. */
export async function servePages(pages: Readonly<Record<string, ServedPage>>): Promise<PageServer> {
  const requested: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requested.push(path);
    const page = pages[path];
    const { body, headers } = typeof page === 'object' ? page : { body: page, headers: {} };
    const content = body === undefined ? readFile(fileOf(path)) : Promise.resolve(body);
    content.then(
      (content) => {
        const type = types[extname(path)] ?? (body === undefined ? 'text/plain' : (types['.html'] ?? ''));
        response.setHeaders(new Map(Object.entries({ 'Content-Type': type, 'Cache-Control': 'no-store', ...headers })));
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    requested,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function fileOf(path: string): string {
  const folder = Object.keys(folders).find((prefix) => path.startsWith(prefix));
  const inside = folder === undefined ? '' : normalize(path.slice(folder.length));
  if (folder === undefined || inside.startsWith('..')) return join(root, 'no-such-file');
  return join(root, folders[folder] ?? '', inside);
}

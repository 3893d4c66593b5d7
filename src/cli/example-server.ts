import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { CommandLineError } from './command-line-error.js';
import { mediaLinkRelay } from './media-link-relay.js';

const packageFolder = fileURLToPath(new URL('../../', import.meta.url));

export interface ExampleServer {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves one folder of `examples/` with this package under `/ccp-elements/`, on loopback. The page learns the instance's
 * address from its `<meta name="instance-url">`, filled in here. `/media-link/NAME` links pages with each other. An example with
 * a `<meta name="frame-origin">` has the same files on a second port, for frames of another origin.
 */
export async function startExampleServer(name: string, port: number, instanceUrl: string): Promise<ExampleServer> {
  const folder = join(packageFolder, 'examples', name);
  if (!/^[\w-]+$/.test(name) || !existsSync(join(folder, 'index.html'))) {
    throw new CommandLineError(`There is no example called "${name}".`);
  }
  const index = await readFile(join(folder, 'index.html'), 'utf8');
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    context.header('Cache-Control', 'no-cache');
  });
  app.on('GET', ['/', '/:page{[\\w-]+\\.html}'], async (context) => {
    const name = context.req.param('page') ?? 'index.html';
    const page = await readFile(join(folder, name), 'utf8').catch(() => null);
    if (page === null) return context.notFound();
    const settings = { 'instance-url': instanceUrl, 'frame-origin': frames?.url.replace(/\/$/, '') ?? '' };
    return context.html(Object.entries(settings).reduce(withSetting, page));
  });
  app.route('/media-link', mediaLinkRelay());
  const fromDist = { root: relativeRoot(join(packageFolder, 'dist')), rewriteRequestPath: withoutPrefix };
  app.use('/ccp-elements/*', serveStatic(fromDist));
  app.use('*', serveStatic({ root: relativeRoot(folder) }));
  const frames = index.includes('<meta name="frame-origin"') ? await listen(app, 0) : null;
  const pages = await listen(app, port);
  const servers = frames === null ? [pages] : [pages, frames];
  return { url: pages.url, stop: () => Promise.all(servers.map((server) => server.stop())).then(() => undefined) };
}

const withSetting = (page: string, [name, value]: readonly [string, string]) =>
  page.replace(new RegExp(`(<meta name="${name}" content=")[^"]*`), `$1${value}`);

const withoutPrefix = (path: string) => path.replace(/^\/ccp-elements/, '');

/** The static server takes roots relative to the working directory only. */
const relativeRoot = (folder: string) => relative(process.cwd(), folder) || '.';

async function listen(app: Hono, port: number): Promise<ExampleServer> {
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://localhost:${portOf(server)}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the example server has no port');
  return address.port;
}

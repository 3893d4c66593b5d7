import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Hono } from 'hono';
import { answered, type ServerContext, type ServerEnvironment } from './answered-request.js';
import { workerScript } from './ccp/worker-script.js';
import type { InstanceDesk, ServerSettings } from './instance-desk.js';
import { agentOf, sendLoginPage } from './sign-in-routes.js';

/** The file as npm brought it: the page, its shared worker and the hosts of the tests all run this one. */
const streamsFile = createRequire(import.meta.url).resolve('amazon-connect-streams/release/connect-streams.js');
const scripts = new URL('./ccp/', import.meta.url);
const ringtone = new URL('./media/prompts/ringback.opus', import.meta.url);

/** Frames of any port of this machine, where the instance's settings name no origins. */
const loopbackOrigins = [
  'http://localhost:*',
  'http://127.0.0.1:*',
  'https://localhost:*',
  'https://127.0.0.1:*',
  'http://*.localhost:*',
];

/** The CCP: a page that only a signed-in agent gets, in frames of approved origins. */
export function ccpRoutes(desk: InstanceDesk): Hono<ServerEnvironment> {
  const app = new Hono<ServerEnvironment>();
  app.on('GET', ['/ccp-v2', '/ccp-v2/', '/connect/ccp-v2', '/connect/ccp-v2/'], (context) => {
    const agent = agentOf(desk, context);
    return answered(desk, context, { operation: 'ccp', username: agent?.username ?? null }, async () =>
      agent === null ? sendLoginPage(context, '/ccp-v2/') : sendCcpPage(desk, context),
    );
  });
  app.get('/ccp/connect-streams.js', async (context) => script(context, await readFile(streamsFile, 'utf8')));
  app.get('/ccp/worker.js', (context) => script(context, workerScript));
  app.get('/ccp/ringtone.opus', async (context) => {
    context.header('Content-Type', 'audio/ogg');
    return context.body(new Uint8Array(await readFile(ringtone)));
  });
  app.get('/ccp/:name{[\\w-]+\\.(?:js|css)}', async (context) => {
    const name = context.req.param('name');
    const text = await readFile(new URL(name, scripts), 'utf8').catch(() => null);
    if (text === null) return context.notFound();
    if (!name.endsWith('.css')) return script(context, text);
    context.header('Content-Type', 'text/css; charset=utf-8');
    return context.body(text);
  });
  return app;
}

function script(context: ServerContext, text: string): Response {
  context.header('Content-Type', 'text/javascript; charset=utf-8');
  context.header('Cache-Control', 'no-cache');
  return context.body(text);
}

function sendCcpPage(desk: InstanceDesk, context: ServerContext): Response | Promise<Response> {
  const origins = desk.settings.approvedOrigins ?? loopbackOrigins;
  context.header('Content-Security-Policy', `frame-ancestors ${["'self'", ...origins].join(' ')}`);
  context.header('Cache-Control', 'no-store');
  return context.html(ccpPage(desk.settings));
}

const ccpPage = ({ inactivityMs, inactivityWarningMs }: ServerSettings): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Simulated Contact Control Panel</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/ccp/ccp-panel.css">
    <script src="/ccp/connect-streams.js"></script>
    <script type="module" src="/ccp/ccp-page.js"></script>
  </head>
  <body data-inactivity-ms="${inactivityMs}" data-inactivity-warning-ms="${inactivityWarningMs}">
    <main id="panel"></main>
    <audio id="remote-audio" autoplay></audio>
  </body>
</html>
`;

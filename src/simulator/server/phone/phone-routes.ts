import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import type { ServerEnvironment } from '../answered-request.js';
import type { InstanceDesk } from '../instance-desk.js';

const files = new URL('./', import.meta.url);

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Customer’s phone</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/phone/phone.css">
    <script type="module" src="/phone/phone-page.js"></script>
  </head>
  <body>
    <main id="phone"></main>
    <audio id="remote-audio" autoplay></audio>
  </body>
</html>
`;

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ws:; img-src data:; media-src 'self' blob:";

/** The customer's phone: a page that needs no sign-in. Its scripts share the media leg with the CCP page. */
export function phoneRoutes(desk: InstanceDesk): Hono<ServerEnvironment> {
  const app = new Hono<ServerEnvironment>();
  app.on('GET', ['/phone', '/phone/'], (context) => {
    context.header('Content-Security-Policy', policy);
    return context.html(page);
  });
  app.get('/phone/ice', (context) => context.json({ iceServers: desk.media?.iceServers() ?? [] }));
  app.get('/phone/:name{[\\w-]+\\.(?:js|css)}', async (context) => {
    const name = context.req.param('name');
    const text = await readFile(new URL(name, files), 'utf8').catch(() => null);
    if (text === null) return context.notFound();
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    context.header('Content-Type', `${type}; charset=utf-8`);
    context.header('Cache-Control', 'no-cache');
    return context.body(text);
  });
  return app;
}

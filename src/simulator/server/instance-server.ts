import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { wallClock } from '../instance/clock.js';
import { createInstance } from '../instance/create-instance.js';
import type { Instance } from '../instance/instance.js';
import { AgentSockets } from './agent-sockets.js';
import { agentAppRoutes } from './agent-app-routes.js';
import { apiRoutes } from './api-routes.js';
import type { ServerContext, ServerEnvironment } from './answered-request.js';
import { ccpRoutes } from './ccp-routes.js';
import { controlRoutes } from './control-routes.js';
import { defaultServerSettings, type InstanceDesk } from './instance-desk.js';
import type { MediaService } from './media/media-service.js';
import { wireMedia } from './media-wiring.js';
import { OperationFaults } from './operation-faults.js';
import { RequestLog } from './request-log.js';
import { phoneRoutes } from './phone/phone-routes.js';
import { PhoneSockets } from './phone/phone-sockets.js';
import { signInRoutes } from './sign-in-routes.js';
import { SignIns } from './sign-ins.js';
import { SnapshotPolls } from './snapshot-polls.js';

export interface InstanceServerOptions {
  /** Port on loopback, 0 for any free one; default 0. */
  readonly port?: number;
  /** Name in the instance's address: `localhost` (default), or `127.0.0.1` for another site than the page's. */
  readonly host?: 'localhost' | '127.0.0.1';
  /** Carries the audio; without it calls connect in silence. */
  readonly media?: MediaService;
}

export interface InstanceServer {
  readonly url: string;
  readonly port: number;
  readonly instance: Instance;
  stop(): Promise<void>;
}

/** Starts a simulated Amazon Connect instance that the unmodified Streams can talk to. Rejects when the port is taken. */
export async function startInstanceServer(options: InstanceServerOptions = {}): Promise<InstanceServer> {
  const { media = null, host = 'localhost' } = options;
  await media?.start();
  const phones = new PhoneSockets();
  const instance = createInstance({
    clock: wallClock,
    isPhoneAt: (phoneNumber) => phones.has(phoneNumber),
    settings: { isAgentMediaRequired: media !== null },
    softphoneConfig: () => ({ signalingEndpoint: '/LilyRTC', iceServers: media?.iceServers() ?? [] }),
  });
  const unwire = media === null ? () => undefined : wireMedia(instance, media);
  const unsubscribePhones = instance.subscribe((event) => phones.hear(event));
  const polls = new SnapshotPolls(instance);
  const sockets = new AgentSockets();
  const desk: InstanceDesk = {
    instance,
    media,
    polls,
    sockets,
    faults: new OperationFaults(),
    requests: new RequestLog(),
    signIns: new SignIns(),
    settings: { ...defaultServerSettings },
    address: { origin: '', port: 0 },
  };
  const server = createServer(getRequestListener(routes(desk).fetch));
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const path = request.url ?? '/';
    if (!URL.canParse(path, desk.address.origin)) return socket.destroy();
    const url = new URL(path, desk.address.origin);
    const isTaken =
      sockets.upgrade(desk, url, request, socket, head) || phones.upgrade(desk, url, request, socket, head);
    if (!isTaken) socket.destroy();
  });
  try {
    desk.address.port = await listen(server, options.port ?? 0);
  } catch (error) {
    unwire();
    await media?.stop();
    throw error;
  }
  desk.address.origin = `http://${host}:${desk.address.port}`;
  const stop = async () => {
    unwire();
    unsubscribePhones();
    polls.stop();
    instance.reset();
    sockets.closeAll();
    phones.closeAll();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await Promise.all([closed, media?.stop()]);
  };
  return { url: desk.address.origin, port: desk.address.port, instance, stop };
}

/** Bytes; the longest that Streams sends are a softphone's reports, some kilobytes. */
const longestBody = 1_048_576;

function tooLong(context: ServerContext): Response {
  // What is left of the body comes no further.
  context.header('Connection', 'close');
  return context.json({ message: `The body is longer than ${longestBody} bytes. Send less.` }, 413);
}

function routes(desk: InstanceDesk): Hono<ServerEnvironment> {
  const app = new Hono<ServerEnvironment>();
  app.use(bodyLimit({ maxSize: longestBody, onError: tooLong }));
  app.use('/simulator/*', cors({ origin: (origin) => (isLoopback(origin) ? origin : null) }));
  app.get('/', (context) => context.redirect('/ccp-v2/'));
  app.route('/', signInRoutes(desk));
  app.route('/', ccpRoutes(desk));
  app.route('/', apiRoutes(desk));
  app.route('/', agentAppRoutes(desk));
  app.route('/', phoneRoutes(desk));
  app.route('/simulator', controlRoutes(desk));
  return app;
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|[\w-]+\.localhost)(:\d+)?$/.test(origin);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}

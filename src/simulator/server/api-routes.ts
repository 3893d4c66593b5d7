import { Hono } from 'hono';
import { InstanceError } from '../instance/instance.js';
import { answered, type ServerContext, type ServerEnvironment } from './answered-request.js';
import type { InstanceDesk } from './instance-desk.js';

type Body = Readonly<Record<string, unknown>>;

/** Lifetime of a web socket as a real instance announces it; Streams refuses less than 300 seconds. */
const socketLifetimeSeconds = 3869;

const notAuthorized = () =>
  Response.json({ __type: 'UnauthorizedException', message: 'Unauthorized' }, { status: 401 });

/** The CTI service as Streams calls it: AWS-JSON over POST, the operation in a header. */
export function apiRoutes(desk: InstanceDesk): Hono<ServerEnvironment> {
  const app = new Hono<ServerEnvironment>();
  app.on('POST', ['/api', '/connect/api'], async (context) => {
    const operation = context.req.header('X-Amz-Target')?.split('.')[1] ?? '';
    const token = context.req.header('X-Amz-Bearer');
    const username = desk.signIns.usernameOfAccess(token) ?? null;
    return answered(desk, context, { operation, username }, async () => {
      if (username === null) return notAuthorized();
      return answer(desk, context, { username, token: token ?? '', operation });
    });
  });
  return app;
}

interface Call {
  readonly username: string;
  readonly token: string;
  readonly operation: string;
  readonly body: Body;
}

async function answer(desk: InstanceDesk, context: ServerContext, asked: Omit<Call, 'body'>): Promise<Response> {
  try {
    const call: Call = { ...asked, body: await readBody(context) };
    if (call.operation === 'GetAgentSnapshot') return await longPoll(desk, context, call);
    if (call.operation === 'CreateTransport') return createTransport(desk, call);
    if (call.operation === 'GetNewAuthToken') return newAuthToken(desk, call);
    return Response.json(desk.instance.execute(call.username, call.operation, call.body) ?? {});
  } catch (error) {
    if (!(error instanceof InstanceError)) throw error;
    return Response.json({ __type: error.type, message: error.message }, { status: error.httpStatus });
  }
}

async function longPoll(desk: InstanceDesk, context: ServerContext, { username, body }: Call): Promise<Response> {
  const gone = new AbortController();
  context.env.outgoing.once('close', () => gone.abort());
  const { nextToken, timeout } = body;
  const reply = await desk.polls.answer({
    username,
    nextToken: typeof nextToken === 'string' ? nextToken : null,
    timeoutMs: typeof timeout === 'number' ? timeout : 0,
    signal: gone.signal,
  });
  return reply === undefined ? new Response(null, { status: 499 }) : Response.json(reply);
}

function createTransport(desk: InstanceDesk, { token, body }: Call): Response {
  switch (body['transportType']) {
    case 'web_socket': {
      const authToken = desk.signIns.socketToken(token);
      const expiry = new Date(Date.now() + socketLifetimeSeconds * 1000).toISOString();
      const url = `${desk.address.origin.replace(/^http:/, 'wss:')}/socket?AuthToken=${authToken ?? ''}`;
      return Response.json({ webSocketTransport: { url, transportLifeTimeInSeconds: socketLifetimeSeconds, expiry } });
    }
    case 'softphone': {
      const softphoneMediaConnections = desk.media?.iceServers() ?? [];
      return Response.json({ softphoneTransport: { softphoneMediaConnections } });
    }
    default:
      throw new InstanceError('ValidationException', 'Cannot create transport: unknown transport type.');
  }
}

function newAuthToken(desk: InstanceDesk, { body }: Call): Response {
  const { refreshToken } = body;
  const renewed = typeof refreshToken === 'string' ? desk.signIns.renew(refreshToken) : undefined;
  if (renewed === undefined) return notAuthorized();
  return Response.json({
    newAuthToken: renewed.accessToken,
    expirationDateTime: Date.parse(renewed.expiration) / 1000,
  });
}

async function readBody(context: ServerContext): Promise<Body> {
  const body: unknown = await context.req.json().catch(() => null);
  if (typeof body !== 'object' || body === null)
    throw new InstanceError('SerializationException', 'The body is no JSON object.');
  return { ...body };
}

import { Hono } from 'hono';
import { answered, type ServerContext, type ServerEnvironment } from './answered-request.js';
import type { InstanceDesk } from './instance-desk.js';
import { loginPage, signedInPage } from './login-page.js';
import { readSessionToken, sessionCookie } from './session-cookie.js';

/** The agent whose session the browser's cookie holds. */
export function agentOf(desk: InstanceDesk, context: ServerContext): { session: string; username: string } | null {
  const session = readSessionToken(context.req.header('Cookie'), desk.address.port);
  const username = desk.signIns.usernameOfSession(session);
  return session === undefined || username === undefined ? null : { session, username };
}

/** The login page as Connect sends it: it never stands in a frame. */
export function sendLoginPage(context: ServerContext, destination: string): Response | Promise<Response> {
  context.header('X-Frame-Options', 'DENY');
  context.header('Cache-Control', 'no-store');
  return context.html(loginPage(destination), 200);
}

const paths = (name: string) => [`/${name}`, `/connect/${name}`];

/** Login, logout, and the token that the CCP page asks for. */
export function signInRoutes(desk: InstanceDesk): Hono<ServerEnvironment> {
  const app = new Hono<ServerEnvironment>();
  app.on('GET', paths('login'), (context) =>
    answered(desk, context, { operation: 'login', username: null }, async () =>
      sendLoginPage(context, localPath(context.req.query('destination'))),
    ),
  );
  app.on('POST', paths('login'), async (context) => {
    // What is no form fills in no name, and the form comes again.
    const form = await context.req.formData().catch(() => new FormData());
    const username = textOf(form, 'username').trim();
    const destination = localPath(textOf(form, 'destination'));
    if (username === '') return sendLoginPage(context, destination);
    desk.instance.signIn(username);
    const token = desk.signIns.open(username);
    context.header('Set-Cookie', sessionCookie(context.req.header('Cookie'), desk.address.port, token));
    return context.html(signedInPage(username, destination));
  });
  app.on('GET', paths('logout'), (context) => {
    const agent = agentOf(desk, context);
    return answered(desk, context, { operation: 'logout', username: agent?.username ?? null }, async () => {
      if (agent !== null) desk.signIns.close(agent.session);
      context.header('Set-Cookie', sessionCookie(context.req.header('Cookie'), desk.address.port));
      return sendLoginPage(context, '');
    });
  });
  app.on('GET', paths('auth/authorize'), (context) => {
    const agent = agentOf(desk, context);
    return answered(desk, context, { operation: 'authorize', username: agent?.username ?? null }, () => {
      const granted = agent === null ? undefined : desk.signIns.authorize(agent.session);
      return granted === undefined
        ? Response.json({ message: 'Unauthorized' }, { status: 401 })
        : Response.json(granted);
    });
  });
  return app;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Only a path of this instance: an address of elsewhere would send the agent away after signing in. */
function localPath(destination: string | undefined): string {
  return destination !== undefined && /^\/(?![/\\])[\w\-./?=&%]*$/.test(destination) ? destination : '';
}

import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { InstanceError } from '../instance/instance.js';
import { isFaultable } from './faultable-operations.js';
import type { ServerEnvironment } from './answered-request.js';
import { defaultServerSettings, type InstanceDesk } from './instance-desk.js';

const customers = ['echo', 'tone', 'prompt', 'silence', 'one-way', 'freeze', 'phone'] as const;

const newContact = z.strictObject({
  channel: z.enum(['voice', 'chat', 'task', 'email', 'callback']),
  from: z.string().min(1),
  queue: z.string().optional(),
  attributes: z.record(z.string(), z.string()).optional(),
  customer: z.enum(customers).optional(),
  name: z.string().optional(),
  interrupts: z.string().optional(),
});

const milliseconds = z.number().min(0).max(120_000);
const fraction = z.number().min(0).max(1);

const faults = z.strictObject({
  operations: z
    .array(
      z.strictObject({
        operation: z.string().refine(isFaultable, {
          error: ({ input }) =>
            `There is no operation "${String(input)}". Name one of the CTI service, a page, or "*".`,
        }),
        status: z.number().int().min(400).max(599).optional(),
        delayMs: milliseconds.optional(),
        drop: z.boolean().optional(),
        hang: z.boolean().optional(),
        count: z.number().int().min(1).optional(),
        errorType: z.string().optional(),
        message: z.string().optional(),
      }),
    )
    .optional(),
  /** `close` cuts the agents' sockets once, `refuse` also lets no new one in. */
  webSocket: z.enum(['open', 'close', 'refuse']).optional(),
  /** `tokens` makes Connect refuse the tokens until the page authorizes again, `session` signs everybody out. */
  expire: z.enum(['tokens', 'session']).optional(),
  media: z
    .strictObject({
      delayUp: milliseconds.optional(),
      delayDown: milliseconds.optional(),
      jitter: milliseconds.optional(),
      lossUp: fraction.optional(),
      lossDown: fraction.optional(),
      isTurnUnreachable: z.boolean().optional(),
      isTurnUnauthorized: z.boolean().optional(),
      isTurnRestarted: z.boolean().optional(),
      inviteError: z.union([z.number().int(), z.literal('silence')]).optional(),
    })
    .optional(),
});

const origin = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: 'An origin has no path, for example https://crm.example.com or http://localhost:4300.',
});
const serverSettings = z.looseObject({
  approvedOrigins: z.array(origin).nullable().optional(),
  inactivityMs: z.number().min(0).optional(),
  inactivityWarningMs: z.number().min(0).optional(),
});
const listed = z.object({ contacts: z.array(z.object({ contactId: z.string() })) });

/** The control interface for tests and demos: JSON in, JSON out; 400 and 404 say what helps. */
export function controlRoutes(desk: InstanceDesk): Hono<ServerEnvironment> {
  const app = new Hono<ServerEnvironment>();
  app.onError((error, context) => {
    if (error instanceof z.ZodError) return context.json({ message: z.prettifyError(error) }, 400);
    if (error instanceof InstanceError) return context.json({ message: error.message }, 400);
    if (error instanceof SyntaxError) return context.json({ message: 'The body is no JSON. Send a JSON object.' }, 400);
    throw error;
  });
  app.post('/contacts', async (context) =>
    context.json(desk.instance.createContact(withoutUndefined(newContact.parse(await context.req.json()))), 201),
  );
  app.use('/contacts/:id/*', async (context, next) => {
    const contactId = context.req.param('id');
    const { contacts } = listed.parse(desk.instance.describe());
    if (contacts.some((contact) => contact.contactId === contactId)) return next();
    const message = `There is no contact ${contactId}, or it is over. GET /simulator/state lists those there are.`;
    return context.json({ message }, 404);
  });
  app.post('/contacts/:id/hang-up', (context) =>
    done(context, () => desk.instance.customerHangsUp(context.req.param('id'))),
  );
  app.post('/contacts/:id/answer', (context) =>
    done(context, () => desk.instance.customerAnswers(context.req.param('id'))),
  );
  app.get('/contacts/:id/media', async (context) =>
    context.json((await desk.media?.measure(context.req.param('id'))) ?? { fromAgent: null, fromCustomer: null }),
  );
  app.get('/state', (context) => context.json(desk.instance.describe()));
  app.get('/requests', (context) => context.json(desk.requests.list(context.req.query('operation'))));
  app.put('/faults', async (context) => {
    setFaults(desk, faults.parse(await context.req.json()));
    return context.json({ operations: desk.faults.list() });
  });
  app.put('/settings', async (context) => {
    const given = serverSettings.parse(await context.req.json());
    const { approvedOrigins, inactivityMs, inactivityWarningMs, ...forInstance } = given;
    desk.instance.updateSettings(forInstance);
    Object.assign(desk.settings, withoutUndefined({ approvedOrigins, inactivityMs, inactivityWarningMs }));
    return context.json({});
  });
  app.post('/reset', (context) => {
    setFaults(desk, {});
    Object.assign(desk.settings, defaultServerSettings);
    desk.requests.clear();
    desk.instance.reset();
    return context.json({});
  });
  app.all('*', (context) =>
    context.json({ message: `${context.req.method} ${context.req.path} is no request of the control interface.` }, 404),
  );
  return app;
}

function done(context: Context<ServerEnvironment>, act: () => void): Response {
  act();
  return context.json({});
}

/** Replaces all faults: what is not named is mended. */
function setFaults(desk: InstanceDesk, { operations, webSocket, expire, media }: z.infer<typeof faults>): void {
  desk.faults.replace(operations ?? []);
  desk.sockets.isRefusing = webSocket === 'refuse';
  if (webSocket === 'close' || webSocket === 'refuse') desk.sockets.closeAll();
  if (expire === 'tokens') desk.signIns.revokeTokens();
  if (expire === 'session') desk.signIns.expireSessions();
  desk.media?.setFaults(withoutUndefined(media ?? {}));
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Absent stays absent: the engine tells an unnamed member from one that is undefined. */
function withoutUndefined<T extends object>(value: T): Defined<T>;
function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}

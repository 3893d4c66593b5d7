import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';

/** Longer bodies are none of ours. */
const longest = 1000;

/**
 * The least server that links the two places of a divided softphone: what is posted to an address goes to all who listen
 * there. A host's own server does the same behind its sign-in, with one address for each agent.
 */
export function mediaLinkRelay(): Hono {
  const app = new Hono();
  const listeners = new Map<string, Set<(body: string) => void>>();
  app.get('/:agent', (context) =>
    streamSSE(context, async (stream) => {
      const agent = context.req.param('agent');
      const here = listeners.get(agent) ?? new Set();
      listeners.set(agent, here);
      const hear = (data: string): void => void stream.writeSSE({ data });
      here.add(hear);
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      here.delete(hear);
      if (here.size === 0) listeners.delete(agent);
    }),
  );
  app.post('/:agent', async (context) => {
    const body = await context.req.text();
    if (body.length > longest || body.includes('\n')) return context.body(null, 400);
    for (const hear of listeners.get(context.req.param('agent')) ?? []) hear(body);
    return context.body(null, 204);
  });
  return app;
}

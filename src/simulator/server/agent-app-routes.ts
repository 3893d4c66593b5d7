import { Hono } from 'hono';
import { answered, type ServerEnvironment } from './answered-request.js';
import type { InstanceDesk } from './instance-desk.js';

/** Services beside the CTI service that Streams may ask: none of their features is switched on here. */
export function agentAppRoutes(desk: InstanceDesk): Hono<ServerEnvironment> {
  const app = new Hono<ServerEnvironment>();
  app.post('/agent-app/api', (context) =>
    answered(desk, context, { operation: 'agent-app', username: null }, () => {
      const target = context.req.header('X-Amz-Target') ?? '';
      if (target.endsWith('listIntegrationAssociations'))
        return Response.json({ IntegrationAssociationSummaryList: [] });
      return Response.json(
        { __type: 'ResourceNotFoundException', message: `${target} is not simulated.` },
        { status: 404 },
      );
    }),
  );
  app.get('/task-templates/api/proxy/instance/:id/task/template', (context) =>
    answered(desk, context, { operation: 'task-templates', username: null }, () =>
      Response.json({ taskTemplates: [], nextToken: null }),
    ),
  );
  return app;
}

import type { Context } from 'hono';
import type { HttpBindings } from '@hono/node-server';
import type { InstanceDesk } from './instance-desk.js';
import { refusal } from './operation-faults.js';

export interface ServerEnvironment {
  Bindings: HttpBindings;
}
export type ServerContext = Context<ServerEnvironment>;

/** Answers one request: meets the fault that waits for it, if any, and writes it into the log. */
export async function answered(
  desk: InstanceDesk,
  context: ServerContext,
  request: { readonly operation: string; readonly username: string | null },
  answer: () => Promise<Response> | Response,
): Promise<Response> {
  const began = Date.now();
  const note = (status: number) =>
    desk.requests.add({ ...request, at: new Date(began).toISOString(), status, ms: Date.now() - began });
  const fault = desk.faults.take(request.operation);
  if (fault?.delayMs !== undefined) await pause(fault.delayMs);
  if (fault?.hang === true || fault?.drop === true) {
    note(0);
    if (fault.drop === true) context.env.outgoing.destroy();
    return new Promise<Response>((resolve) => context.env.outgoing.once('close', () => resolve(context.body(null))));
  }
  if (fault?.status !== undefined) {
    note(fault.status);
    const { type, message } = refusal(fault);
    return Response.json({ __type: type, message }, { status: fault.status });
  }
  const response = await answer();
  note(response.status);
  return response;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

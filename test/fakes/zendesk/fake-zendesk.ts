import { Weather } from '../salesforce/weather.js';
import type { InstanceClock } from '../../../src/simulator/instance/instance.js';
import type { ZendeskClient, ZendeskRequest } from '../../../src/crm/zendesk/zendesk-client.js';

type Body = Readonly<Record<string, unknown>>;

/** What the framework rejects with: the status, and a text that may repeat what was sent. */
class Refused extends Error {
  readonly responseText = '{"error":"+81 3-1234-5678"}';

  constructor(readonly status: number) {
    super(`status ${status}`);
  }
}

/** Zendesk around an app, as its documentation describes it: the client of the framework, users, tickets and calls. */
export class FakeZendesk {
  readonly weather: Weather;
  readonly shown: string[] = [];
  readonly calls = new Map<string, Body>();
  readonly tickets = new Map<string, Body>();
  readonly invoked: (readonly unknown[])[] = [];
  /** The status that everything fails with, or null. */
  refusal: number | null = null;
  appId: unknown = 735264019863524;
  private readonly users = new Map<string, { readonly name: string; readonly phone: string }>();
  private readonly listeners = new Map<string, Set<(data: unknown) => void>>();
  private next = 385473779400;

  constructor(clock: InstanceClock) {
    this.weather = new Weather(clock);
  }

  readonly client: ZendeskClient = {
    metadata: () => this.answer(() => ({ appId: this.appId, name: 'Softphone', settings: { line: '+81350000000' } })),
    get: (path) => this.answer(() => ({ [path]: { id: 385473779372, role: 'agent' }, errors: {} })),
    request: (call) => this.answer(() => this.serve(structuredClone(call))),
    invoke: (...values) => this.answer(() => void this.invoked.push(values)),
    on: (name, listener) => this.named(name).add(listener),
    off: (name, listener) => void this.named(name).delete(listener),
  };

  addUser(name: string, phone: string): string {
    const id = this.newId();
    this.users.set(id, { name, phone: phone.replaceAll(/\D/g, '') });
    return id;
  }

  addTicket(subject: string): string {
    const id = this.newId();
    this.tickets.set(id, { subject });
    return id;
  }

  dialOut(data: unknown): void {
    this.weather.event(() => this.named('voice.dialout').forEach((listener) => listener(data)));
  }

  heardBy(name: string): number {
    return this.named(name).size;
  }

  private named(name: string): Set<(data: unknown) => void> {
    const found = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, found);
    return found;
  }

  private answer(work: () => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.weather.clock.after(1, () => {
        const reply = this.refusal === null ? this.tried(work) : { fault: new Refused(this.refusal) };
        this.weather.answer(() => ('fault' in reply ? reject(reply.fault) : resolve(reply.value)));
      });
    });
  }

  private tried(work: () => unknown): { readonly value: unknown } | { readonly fault: Refused } {
    try {
      return { value: work() };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { fault: error };
    }
  }

  private serve({ url, type, data = '{}' }: ZendeskRequest): unknown {
    const { pathname, searchParams } = new URL(url, 'https://example.zendesk.com');
    const body: Body = JSON.parse(data);
    const path = `${type} ${pathname.replace(/\.json$/, '')}`;
    const display = /^POST \/api\/v2\/channels\/voice\/agents\/385473779372\/(ticket|user)s\/(\d+)\/display$/.exec(
      path,
    );
    if (display !== null) return this.display(display[1] ?? '', display[2] ?? '');
    if (path === 'GET /api/v2/search') return this.search(searchParams.get('query') ?? '');
    if (path === 'POST /api/v2/channels/voice/tickets') return this.makeTicket(body);
    if (path === 'POST /api/v2/calls') return this.makeCall(body);
    const call = /^PATCH \/api\/v2\/calls\/([\w-]+)$/.exec(path)?.[1] ?? '';
    return this.changeCall(call, body);
  }

  private display(kind: string, id: string): unknown {
    const has = kind === 'ticket' ? this.tickets.has(id) : this.users.has(id);
    if (!has) throw new Refused(404);
    this.shown.push(id);
    return {};
  }

  private search(query: string): unknown {
    const digits = /^role:end-user phone:\*(\d+)$/.exec(query)?.[1];
    const text = /^role:end-user "(.+)"$/.exec(query)?.[1];
    const found = [...this.users].filter(([, { name, phone }]) =>
      digits === undefined ? text !== undefined && name.includes(text) : phone.endsWith(digits),
    );
    return {
      results: found.map(([id, { name }]) => ({ id: Number(id), name, result_type: 'user' })),
      count: found.length,
    };
  }

  private makeTicket(body: Body): unknown {
    const { ticket, display_to_agent: agent } = body;
    if (typeof ticket !== 'object' || ticket === null || !('via_id' in ticket)) throw new Refused(422);
    const id = this.newId();
    this.tickets.set(id, { ...ticket });
    if (agent === 385473779372) this.shown.push(id);
    return { ticket: { id: Number(id) } };
  }

  private makeCall(body: Body): unknown {
    const needed = ['app_id', 'from_line', 'to_line', 'call_started_at', 'direction'];
    if (needed.some((name) => body[name] === undefined || body[name] === '')) throw new Refused(422);
    const { ticket_id: ticketId } = body;
    if (ticketId !== undefined && !(typeof ticketId === 'number' && this.tickets.has(String(ticketId))))
      throw new Refused(404);
    const madeTicket = ticketId === undefined && body['comment'] !== undefined ? this.addTicket('call') : null;
    const id = this.newId();
    this.calls.set(id, { ...body, ...(madeTicket === null ? {} : { ticket_id: Number(madeTicket) }) });
    return { call: { id: Number(id), ...this.calls.get(id) } };
  }

  private changeCall(id: string, body: Body): unknown {
    const known = this.calls.get(id);
    if (known === undefined) throw new Refused(404);
    this.calls.set(id, { ...known, ...body });
    return { call: { id: Number(id) } };
  }

  private newId(): string {
    this.next += 1;
    return String(this.next);
  }
}

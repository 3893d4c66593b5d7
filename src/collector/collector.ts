import { createHash } from 'node:crypto';
import { json, Refusal } from './answer.js';
import { BatchMemory } from './batch-memory.js';
import { crossOriginHeaders, preflight } from './cross-origin.js';
import type { DispositionStore } from './disposition-store.js';
import { RateLimit, type RateLimitOptions } from './rate-limit.js';
import { analysisRoute, exportRoute } from './read-routes.js';
import { bodyOf } from './request-body.js';
import { itemsOf, takeIn } from './take-in.js';
import type { Authenticate, Permission, Principal } from './tokens.js';

/** One line for the operator: names of senders and counts, never what was reported. */
export interface CollectorEvent {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: 'stored' | 'refused' | 'store-failed' | 'retention';
  readonly principal?: string;
  readonly code?: string;
  readonly count?: number;
  readonly error?: unknown;
}

export interface CollectorOptions {
  readonly store: DispositionStore;
  readonly authenticate: Authenticate;
  /** Origins of pages that may send from a browser, as `https://crm.example.com`; none by default. */
  readonly origins?: readonly string[];
  /** By default 20 requests a second and 100 at once. */
  readonly rate?: RateLimitOptions;
  /** By default 25. */
  readonly mostItems?: number;
  /** By default 65,536, what a browser still sends while it closes a page. */
  readonly mostBytes?: number;
  /** The most that one map is made of; by default 2,000,000. */
  readonly mostAnalysed?: number;
  /** Days after which `sweep` removes a record by the time it occurred; for ever when left out. */
  readonly retentionDays?: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly log?: (event: CollectorEvent) => void;
}

const dayMilliseconds = 86_400_000;

/** Takes in records and answers questions about them. Knows no transport: the Node server and the Lambda handler call `handle`. */
export class Collector {
  private readonly batches = new BatchMemory();
  private readonly rates: RateLimit;
  private isStopping = false;
  private running = 0;
  private idle: (() => void) | null = null;

  constructor(private readonly options: CollectorOptions) {
    this.rates = new RateLimit(options.rate ?? { perSecond: 20, burst: 100 });
  }

  /** Never rejects: what goes wrong is an answer. */
  async handle(request: Request): Promise<Response> {
    const { origins = [] } = this.options;
    if (request.method === 'OPTIONS') return preflight(request, origins);
    this.running += 1;
    try {
      const response = await this.answer(request).catch((error: unknown) => this.refuse(error));
      for (const [name, value] of Object.entries(crossOriginHeaders(request, origins)))
        response.headers.set(name, value);
      return response;
    } finally {
      this.running -= 1;
      if (this.running === 0) this.idle?.();
    }
  }

  /** Removes what is older than the retention; resolves with how many. */
  async sweep(): Promise<number> {
    const { retentionDays, store } = this.options;
    if (retentionDays === undefined) return 0;
    const count = await store.removeBefore(this.now() - retentionDays * dayMilliseconds);
    this.log({ level: 'info', event: 'retention', count });
    return count;
  }

  /** Refuses what comes from now on, lets what runs end, then closes the store. */
  async stop(): Promise<void> {
    this.isStopping = true;
    if (this.running > 0) await new Promise<void>((resolve) => (this.idle = resolve));
    await this.options.store.close();
  }

  private async answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === '/health') return this.health();
    if (this.isStopping) throw new Refusal('stopping', '', { 'Retry-After': '5' });
    const { store, mostAnalysed = 2_000_000 } = this.options;
    if (pathname === '/dispositions' && request.method === 'POST') return this.take(request);
    if (pathname !== '/dispositions' && pathname !== '/analysis') throw new Refusal('not-found');
    if (request.method !== 'GET') throw new Refusal('method-not-allowed');
    await this.admit(request, 'read');
    return pathname === '/analysis'
      ? analysisRoute(store, searchParams, mostAnalysed)
      : exportRoute(store, searchParams);
  }

  private async take(request: Request): Promise<Response> {
    const principal = await this.admit(request, 'write');
    const { store, mostItems = 25, mostBytes = 65_536 } = this.options;
    const text = await bodyOf(request, mostBytes);
    const items = itemsOf(text, { mostItems });
    const key = request.headers.get('idempotency-key');
    const digest = createHash('sha256').update(text).digest('base64');
    const results = await this.batches.answer(key === null ? null : `${principal.name} ${key}`, digest, () =>
      takeIn(items, store, this.now()),
    );
    const count = results.filter(({ status }) => status === 'stored').length;
    this.log({ level: 'info', event: 'stored', principal: principal.name, count });
    return json({ results }, 207);
  }

  private async admit(request: Request, permission: Permission): Promise<Principal> {
    const [, token] = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    const principal = token === undefined ? null : await this.options.authenticate(token);
    if (principal === null) throw new Refusal('unauthenticated', '', { 'WWW-Authenticate': 'Bearer' });
    const wait = this.rates.take(principal.name, this.now());
    if (wait > 0) throw new Refusal('too-many-requests', '', { 'Retry-After': String(wait) });
    if (!principal.may.includes(permission)) throw new Refusal('forbidden', `this token may not ${permission}`);
    return principal;
  }

  private async health(): Promise<Response> {
    if (this.isStopping) return json({ status: 'stopping' }, 503);
    await this.options.store.check();
    return json({ status: 'ready' });
  }

  private refuse(error: unknown): Response {
    if (error instanceof Refusal) {
      this.log({ level: 'warn', event: 'refused', code: error.code });
      return error.response();
    }
    this.log({ level: 'error', event: 'store-failed', error });
    return new Refusal('store-unavailable', '', { 'Retry-After': '5' }).response();
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }

  private log(event: CollectorEvent): void {
    this.options.log?.(event);
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RoutingProfile } from '../../domain/agent.js';
import type { ErrorCode } from '../../domain/error-codes.js';
import { isCcpError } from '../../domain/errors.js';
import type { QuickConnect } from '../../domain/quick-connect.js';
import { QuickConnectSearch } from '../../domain/quick-connect-search.js';
import type { Session } from '../../session/session.js';

/** What is known of the list. */
export interface QuickConnectsKnown {
  /** Null until it has come. */
  readonly list: readonly QuickConnect[] | null;
  readonly isLoading: boolean;
  readonly failure: ErrorCode | null;
}

/** The session gives the same list again, which needs to be read for a search once only. */
const searches = new WeakMap<readonly QuickConnect[], QuickConnectSearch>();

export function searchOf(list: readonly QuickConnect[]): QuickConnectSearch {
  const search = searches.get(list) ?? new QuickConnectSearch(list);
  searches.set(list, search);
  return search;
}

type Host = ReactiveControllerHost & { readonly session: Session | undefined };

/** Asks the session for its quick connects, and again where the routing profile changes. */
export class QuickConnectSource implements ReactiveController {
  known: QuickConnectsKnown = { list: null, isLoading: true, failure: null };
  private session: Session | undefined;
  private profile: RoutingProfile | undefined;
  private round = 0;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.round += 1;
    this.session = undefined;
  }

  hostUpdate(): void {
    const { session } = this.host;
    if (session === undefined || session.snapshot.status !== 'ready') return;
    const profile = session.snapshot.agent?.routingProfile;
    if (session === this.session && profile === this.profile) return;
    if (session !== this.session) this.known = { list: null, isLoading: true, failure: null };
    this.session = session;
    this.profile = profile;
    void this.ask(session, false);
  }

  /** Asks Connect, whatever the session has kept. */
  readonly refresh = (): void => {
    const { session } = this.host;
    if (session === undefined || this.known.isLoading) return;
    void this.ask(session, true);
    this.host.requestUpdate();
  };

  private async ask(session: Session, isFresh: boolean): Promise<void> {
    const round = (this.round += 1);
    this.known = { ...this.known, isLoading: true, failure: null };
    const known = await read(session, isFresh, this.known.list);
    if (round !== this.round) return;
    this.known = known;
    this.host.requestUpdate();
  }
}

/** A list that came before is better than none. */
async function read(
  session: Session,
  isFresh: boolean,
  before: readonly QuickConnect[] | null,
): Promise<QuickConnectsKnown> {
  try {
    return { list: await session.quickConnects({ isFresh }), isLoading: false, failure: null };
  } catch (error) {
    if (!isCcpError(error)) throw error;
    return { list: before, isLoading: false, failure: error.code };
  }
}

import type { Session } from '../../session/session.js';

/**
 * The community's context protocol: who needs a session asks upward with an event, who has one answers. Elements of
 * other libraries can take part under this key.
 */
export const sessionContext = 'ccp-session';

type SessionCallback = (session: Session | undefined, unsubscribe?: () => void) => void;

/** Asks for the session of the place where it is dispatched. */
export class ContextRequestEvent extends Event {
  readonly context = sessionContext;

  constructor(
    readonly contextTarget: Element,
    readonly callback: SessionCallback,
    readonly subscribe = true,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}

/** Tells those who asked too early that somebody answers now. */
export class ContextProviderEvent extends Event {
  readonly context = sessionContext;

  constructor(readonly contextTarget: Element) {
    super('context-provider', { bubbles: true, composed: true });
  }
}

function isSessionRequest(event: Event): event is ContextRequestEvent {
  return 'context' in event && event.context === sessionContext && 'callback' in event;
}

/** Answers for everything inside `host`, and keeps those who subscribed up to date. */
export class SessionProvider {
  private readonly callbacks = new Map<SessionCallback, () => void>();
  private session: Session | undefined;

  constructor(private readonly host: HTMLElement) {
    host.addEventListener('context-request', (event) => this.answer(event));
  }

  /** Call when the host is connected: elements upgraded before it ask again. */
  announce(): void {
    this.host.dispatchEvent(new ContextProviderEvent(this.host));
  }

  provide(session: Session | undefined): void {
    this.session = session;
    for (const [callback, unsubscribe] of this.callbacks) callback(session, unsubscribe);
  }

  private answer(event: Event): void {
    if (!isSessionRequest(event) || event.composedPath()[0] === this.host) return;
    event.stopImmediatePropagation();
    const { callback } = event;
    const unsubscribe = (): void => void this.callbacks.delete(callback);
    if (event.subscribe) this.callbacks.set(callback, unsubscribe);
    callback(this.session, event.subscribe ? unsubscribe : undefined);
  }
}

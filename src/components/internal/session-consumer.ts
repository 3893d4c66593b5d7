import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../session/session.js';
import type { SessionSnapshot } from '../../session/session-snapshot.js';
import { ContextRequestEvent } from './session-context.js';

/** Finds a session, given by the host's property or asked for upward, and renders the host after each change of it. */
export class SessionConsumer implements ReactiveController {
  private given: Session | undefined;
  private found: Session | undefined;
  private leaveProvider: (() => void) | undefined;
  private unsubscribe: (() => void) | undefined;
  private watched: Session | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly onSession: (session: Session | undefined) => void = () => undefined,
  ) {
    host.addController(this);
  }

  get session(): Session | undefined {
    return this.given ?? this.found;
  }

  get snapshot(): SessionSnapshot | undefined {
    return this.session?.snapshot;
  }

  give(session: Session | undefined): void {
    this.given = session;
    if (this.host.isConnected) this.watch();
  }

  hostConnected(): void {
    this.ask();
    window.addEventListener('context-provider', this.askAgain);
    this.watch();
  }

  hostDisconnected(): void {
    window.removeEventListener('context-provider', this.askAgain);
    this.leaveProvider?.();
    this.leaveProvider = undefined;
    this.found = undefined;
    this.watch(undefined);
  }

  private readonly askAgain = (event: Event): void => {
    const [provider] = event.composedPath();
    if (this.leaveProvider === undefined && provider !== this.host) this.ask();
  };

  private ask(): void {
    this.host.dispatchEvent(
      new ContextRequestEvent(this.host, (session, unsubscribe) => {
        this.leaveProvider = unsubscribe;
        this.found = session;
        this.watch();
      }),
    );
  }

  private watch(session = this.session): void {
    if (session === this.watched) return;
    this.unsubscribe?.();
    this.watched = session;
    this.unsubscribe = session?.subscribe(
      (snapshot) => snapshot,
      () => this.host.requestUpdate(),
    );
    this.onSession(session);
    this.host.requestUpdate();
  }
}

import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Locale } from '../../locales/en.js';
import type { Session } from '../../session/session.js';
import type { SessionSnapshot } from '../../session/session-snapshot.js';
import { localeOf } from './localize.js';
import { performRequest } from './perform-request.js';
import { SessionRequestEvent } from './session-context.js';

/** What the elements share: a session given or found above, its snapshot, words, and requests. */
export abstract class CcpElement extends LitElement {
  /** The session to show; without one the element asks the elements above it. */
  @property({ attribute: false }) session: Session | null = null;

  static override styles: CSSResultGroup = [];

  #unsubscribe: () => void = () => undefined;

  /** What the session knows now, or null without a session. */
  protected get snapshot(): SessionSnapshot | null {
    return this.session?.snapshot ?? null;
  }

  /** The words in this element's language. */
  protected get words(): Locale {
    return localeOf(this);
  }

  /** Connect's time now, in epoch milliseconds. */
  protected get now(): number {
    return Date.now() + (this.snapshot?.clockSkew ?? 0);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.session === null) {
      this.dispatchEvent(new SessionRequestEvent(this, (session) => (this.session = session)));
    } else {
      this.#follow();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe();
    this.#unsubscribe = () => undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session') && this.isConnected) this.#follow();
  }

  /** Sends a request up and, unless somebody prevents it, hands it to the session. */
  protected request(event: Event): void {
    const { session } = this;
    if (!this.dispatchEvent(event) || session === null) return;
    // A refusal stands in the snapshot's errors, where the banner shows it.
    performRequest(session, event).catch(() => undefined);
  }

  #follow(): void {
    this.#unsubscribe();
    this.#unsubscribe =
      this.session?.subscribe(
        (snapshot) => snapshot,
        () => this.requestUpdate(),
      ) ?? (() => undefined);
  }
}

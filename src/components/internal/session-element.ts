import { property } from 'lit/decorators.js';
import type { CcpRequest, SessionRequests } from '../../events/requests.js';
import type { Session } from '../../session/session.js';
import type { SessionSnapshot } from '../../session/session-snapshot.js';
import { CcpElement } from './ccp-element.js';
import { isTaken, perform, requestTypes } from './convert-request.js';
import { SessionConsumer } from './session-consumer.js';

/** An element that shows a part of a session and asks for changes to it. */
export class SessionElement extends CcpElement {
  private readonly consumer = new SessionConsumer(this);

  /** The session to show. By default that of the `<ccp-softphone>` around the element. */
  @property({ attribute: false })
  get session(): Session | undefined {
    return this.consumer.session;
  }
  set session(session: Session | undefined) {
    this.consumer.give(session);
  }

  protected get snapshot(): SessionSnapshot | undefined {
    return this.consumer.snapshot;
  }

  /** Connect's time now, in epoch milliseconds. */
  protected get now(): number {
    return Date.now() + (this.snapshot?.clockSkew ?? 0);
  }

  /** Sends a request up. Where no softphone takes it, the element's own session carries it out. */
  protected request(event: CcpRequest): void {
    const isPermitted = this.dispatchEvent(event);
    const { session } = this;
    if (isPermitted && !isTaken(event) && session !== undefined && isSessionRequest(event)) {
      perform(session, event);
    }
  }
}

function isSessionRequest(event: CcpRequest): event is SessionRequests[keyof SessionRequests] {
  return requestTypes.some((type) => type === event.type);
}

import type { Session } from '../../session/session.js';

/** Key of the session in the context protocol of the web components community. */
const sessionContext = Symbol.for('ccp-elements.session');

/**
 * Asks the elements above for their session. The event is that of the community's context protocol, so that a provider
 * made with another library answers too.
 */
export class SessionRequestEvent extends Event {
  readonly context = sessionContext;
  readonly subscribe = true;

  constructor(
    readonly contextTarget: Element,
    readonly callback: (session: Session) => void,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}

export function isSessionRequest(event: Event): event is SessionRequestEvent {
  return 'context' in event && event.context === sessionContext;
}

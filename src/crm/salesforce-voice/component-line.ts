import type { IncomingMessage, MessageInbox, MessagePeer } from '../page-message/page-message-options.js';

/** Stands where a window's origin stands: this line has one end for each side, and Salesforce has checked who is on it. */
export const lineOrigin = 'https://component.salesforce.invalid';

/** Messages to and from a component of the org, which the library carries as they are. */
export class ComponentLine {
  private readonly listeners = new Set<(event: IncomingMessage) => void>();

  constructor(private readonly send: (message: object) => void) {}

  readonly peer: MessagePeer = {
    postMessage: (message) => {
      if (typeof message === 'object' && message !== null) this.send(message);
    },
  };

  readonly inbox: MessageInbox = {
    addEventListener: (_, listener) => void this.listeners.add(listener),
    removeEventListener: (_, listener) => void this.listeners.delete(listener),
  };

  hear(data: unknown): void {
    for (const listener of [...this.listeners]) listener({ origin: lineOrigin, source: this.peer, data });
  }
}

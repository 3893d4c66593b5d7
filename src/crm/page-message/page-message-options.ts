import type { AdapterParts } from '../base-adapter.js';

export interface PageMessageOptions extends Partial<AdapterParts> {
  /** The origin of the CRM's page, exactly: `https://crm.example.com`. Messages go to it and are taken from it alone. */
  readonly origin: string;
  /** The window of the CRM's page; by default the one around the softphone's frame. */
  readonly peer?: () => MessagePeer;
  /** Where messages arrive; by default the window of the softphone. */
  readonly inbox?: MessageInbox;
  /** Ids of requests, not to be guessed; by default random. */
  readonly newId?: () => string;
}

/** A window that can be written to. */
export interface MessagePeer {
  postMessage(message: unknown, targetOrigin: string): void;
}

/** What a window's `message` event has. */
export interface IncomingMessage {
  readonly origin: string;
  readonly source: unknown;
  readonly data: unknown;
}

export interface MessageInbox {
  addEventListener(type: 'message', listener: (event: IncomingMessage) => void): void;
  removeEventListener(type: 'message', listener: (event: IncomingMessage) => void): void;
}

/** The window that this runs in. Nothing of it is touched before a listener is added. */
export const pageInbox: MessageInbox = {
  addEventListener: (type, listener) => window.addEventListener(type, listener),
  removeEventListener: (type, listener) => window.removeEventListener(type, listener),
};

/** A CRM of one's own, around the softphone's frame. Importing it does nothing and is safe in Node. */
export { createPageMessageAdapter } from './page-message-adapter.js';
export type { IncomingMessage, MessageInbox, MessagePeer, PageMessageOptions } from './page-message-options.js';

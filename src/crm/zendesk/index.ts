/** Zendesk: an app of the Apps framework with the Talk Partner Edition. Importing it does nothing and is safe in Node. */
export { createZendeskAdapter } from './zendesk-adapter.js';
export type { ZendeskOptions } from './zendesk-options.js';

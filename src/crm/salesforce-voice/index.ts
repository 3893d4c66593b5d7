/** Salesforce Voice, with the connector library that the page brings. Importing it does nothing and is safe in Node. */
export { createSalesforceVoiceAdapter } from './voice-adapter.js';
export type { SalesforceVoiceOptions, VoiceStatus } from './voice-options.js';

/** ServiceNow with OpenFrame. Importing it does nothing and is safe in Node. */
export { createServiceNowAdapter, type ServiceNowAdapter } from './servicenow-adapter.js';
export { showAgentState } from './presence-indicator.js';
export type { PresenceColor } from './open-frame.js';
export type { CustomerTable } from '../customer-table.js';
export type { ServiceNowClick, ServiceNowOptions } from './servicenow-options.js';
export type { ServiceNowRequest } from './servicenow-request.js';
export type { InteractionRules } from './voice-interaction.js';

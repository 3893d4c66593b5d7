/** HubSpot with the Calling Extensions SDK, which the page hands over. Importing it does nothing and is safe in Node. */
export { bindHubSpotCalls, type HubSpotCallOptions } from './bind-hubspot-calls.js';
export {
  createHubSpotAdapter,
  type HubSpotAdapter,
  type HubSpotCallFact,
  type HubSpotNews,
} from './hubspot-adapter.js';
export type { HubSpotOptions } from './hubspot-options.js';
export type { CallRules, CallStart } from './engagement.js';

import { ClassicAdapter } from './classic-adapter.js';
import { convertSforce, pageSforce } from './convert-sforce.js';
import { LightningAdapter } from './lightning-adapter.js';
import type { SalesforceAdapter } from './salesforce-adapter.js';
import type { SalesforceOptions } from './salesforce-options.js';

/**
 * The adapter for the Open CTI that the page has loaded: `lightning/opencti_min.js` or `interaction.js`, not both. Call it
 * once Salesforce's script is there; where neither is, it is Lightning's, whose `connect` answers `not-ready` until it comes.
 *
 * Salesforce retires Open CTI on 28 February 2028.
 */
export function createSalesforceAdapter(options: SalesforceOptions = {}): SalesforceAdapter {
  const { opencti, interaction } = convertSforce((options.sforce ?? pageSforce)());
  const isClassic = opencti === undefined && interaction !== undefined;
  return isClassic ? new ClassicAdapter(options) : new LightningAdapter(options);
}

import type { AdapterParts } from '../base-adapter.js';
import type { CrmOutcome } from '../crm-outcome.js';
import type { SalesforceOptions } from './salesforce-options.js';

/** What presence needs of the adapter that it belongs to. */
export interface OmniSurroundings {
  readonly options: SalesforceOptions;
  readonly parts: AdapterParts;
  readonly callServer: (method: string) => Promise<CrmOutcome<string>>;
}

import type { AdapterParts } from '../base-adapter.js';
import type { CrmPresenceStatus } from '../crm-presence.js';
import type { TaskRules } from './task-fields.js';

export interface SalesforceOptions extends Partial<AdapterParts> {
  /** Salesforce's global; by default that of the page at the moment of connecting. */
  readonly sforce?: () => unknown;
  readonly task?: TaskRules;
  /**
   * A method of an Apex class, as `CcpCallLog.find`, that takes `contactId` and answers with the id of its task or nothing.
   * With it a log whose saving was never confirmed is looked for, not left in doubt.
   */
  readonly logFinder?: string;
  /** A method of an Apex class that lists the presence statuses as JSON: `[{Id, DeveloperName, MasterLabel}]`. */
  readonly statusLister?: string;
  /** The presence statuses, where no method lists them: Salesforce itself does not. */
  readonly statuses?: readonly CrmPresenceStatus[];
  /**
   * Where Omni-Channel is reached: `utility` through the component in the utility bar, `console` through the console's toolkit,
   * `none` not at all. By default the first that answers.
   */
  readonly presence?: 'auto' | 'utility' | 'console' | 'none';
  /** The message channel of the component in the utility bar; default `CcpOmni__c`. */
  readonly omniChannel?: string;
  /** Has the shown page read anew after a log was saved. Default true; pages with forms half filled in may lose them. */
  readonly refreshesAfterSave?: boolean;
}

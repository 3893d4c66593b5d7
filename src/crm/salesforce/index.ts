/**
 * Salesforce: Open CTI in Lightning Experience and in Classic, with the tabs of a console and Omni-Channel. Importing it does
 * nothing and is safe in Node. Salesforce retires Open CTI on 28 February 2028.
 */
export { createSalesforceAdapter } from './create-salesforce-adapter.js';
export type { SalesforceAdapter } from './salesforce-adapter.js';
export type { SalesforceOptions } from './salesforce-options.js';
export { association, type TaskRules } from './task-fields.js';
export { readCallCenter, type CallCenter } from './call-center.js';
export { readPhoneFormat, writeNumber, type PhoneFormat } from './phone-format.js';
export type { CallLayout, PopRule, SoftphoneLayout } from './softphone-layout.js';
export { runCampaign, type Campaign, type CampaignFact, type CampaignOptions } from './campaign.js';
export {
  bindSalesforce,
  type BindSalesforceOptions,
  type SalesforceBinding,
  type SoftphoneTag,
} from './bind-salesforce.js';

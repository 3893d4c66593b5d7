/** Dynamics 365 with the Channel Integration Framework 2.0. Importing it does nothing and is safe in Node. */
export { createDynamicsAdapter, type DynamicsOptions } from './dynamics-adapter.js';
export type { PhoneCallRules } from './phone-call.js';
export type { CustomerTable } from '../customer-table.js';

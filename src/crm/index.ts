/**
 * The port to a CRM. Importing it does nothing and is safe in Node; an adapter for a host is an entry of its own, as
 * `ccp-elements/crm/salesforce`.
 */
export type { ClickToDial, CrmAdapter, CrmCapability, CrmEvent, PanelSize } from './crm-adapter.js';
export { BaseAdapter, type AdapterParts } from './base-adapter.js';
export { bindCrm, type CrmBridge, type CrmBridgeOptions } from './crm-bridge.js';
export type { CallLogRules } from './call-log-content.js';
export type { ScreenPopRules } from './screen-pop.js';
export type { CrmFact, CrmStepName, DialRefusal } from './crm-facts.js';
export type {
  CloseTabsStep,
  CrmHooks,
  DialStep,
  HookAnswer,
  SaveLogStep,
  ScreenPopStep,
  SearchStep,
} from './crm-hooks.js';
export type { LedgerEntry, LogStanding } from './ledger-entry.js';
export type { CallDisposition, CallLog } from './call-log.js';
export {
  done,
  failed,
  isUncertain,
  type CrmDone,
  type CrmFailed,
  type CrmFailureCode,
  type CrmOutcome,
} from './crm-outcome.js';
export { presencePortOf } from './presence-port.js';
export type {
  CrmPresence,
  CrmPresenceEvent,
  CrmPresenceReading,
  CrmPresenceStatus,
  CrmWorkFact,
  CrmWorkload,
  PresenceChangeReason,
} from './crm-presence.js';
export type {
  CallDirection,
  CrmSearch,
  CrmTab,
  FieldValues,
  PopTarget,
  RecordReference,
  SearchResult,
} from './crm-record.js';
export { createNullAdapter } from './null-adapter.js';

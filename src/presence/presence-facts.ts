/** Where the agent is in Connect. Only `free` shows a state that the agent chose. */
export type ConnectPhase =
  'unknown' | 'free' | 'ringing' | 'on-call' | 'after-contact' | 'missed' | 'failed' | 'other-work';

/** What Connect reports, as far as presence goes. */
export interface ConnectFact {
  readonly phase: ConnectPhase;
  /** Name of the agent state. */
  readonly state: string;
  /** Name of the state that comes after the contact, or null. */
  readonly nextState: string | null;
}

/** Why the CRM shows another status. `api`: it was set by software; `unknown` where the CRM does not say. */
export type CrmChangeReason = 'manual' | 'api' | 'declined' | 'push-timeout' | 'supervisor' | 'sign-in' | 'unknown';

/** What the CRM reports. */
export interface CrmFact {
  /** Key of the status, or `loggedOut`. */
  readonly status: string;
  readonly reason?: CrmChangeReason;
}

/** A status that the agent may choose in the CRM. */
export interface CrmStatus {
  /** What the CRM's interface takes, such as a Salesforce id. */
  readonly key: string;
  /** The name that stays when labels are translated; in Salesforce the DeveloperName. */
  readonly name: string;
  /** What agents read. */
  readonly label: string;
  /** Whether the CRM gives work in this status; null where it does not say. */
  readonly isRoutable: boolean | null;
}

/**
 * Why a write failed. `busy`: Connect has a live contact; `not-granted`: this agent may not have that value;
 * `not-connected`: the CRM is out of reach; `unanswered`: nobody said, and it may have been done all the same.
 */
export type WriteFailure = 'busy' | 'not-granted' | 'not-connected' | 'unanswered' | 'unknown';

export type WriteAnswer = { readonly ok: true } | { readonly ok: false; readonly failure: WriteFailure };

export type Side = 'connect' | 'crm';

/** How much of the CRM's work the agent has, in the CRM's own units. */
export interface CrmWorkload {
  readonly current: number;
  readonly capacity: number;
}

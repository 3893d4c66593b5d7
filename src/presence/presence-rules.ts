/** Whose change is taken to the other side. The side that leads is never written to. */
export type PresenceDirection = 'both' | 'connect-leads' | 'crm-leads';

/** Which way one row of the table works. */
export type PresenceWay = 'both' | 'to-crm' | 'to-connect';

/** One row of the rule table. */
export interface PresencePair {
  /** An agent state of Connect, by its name or ARN. */
  readonly state: string;
  /** A status of the CRM, by the name its interface uses (in Salesforce the DeveloperName) or its id; never by its label. */
  readonly status: string;
  /** `both` unless said. */
  readonly way?: PresenceWay;
}

/** Statuses that the CRM shows while Connect has the agent in a state of its own. Left out: the CRM's status stays. */
export interface PresenceWhile {
  /** A contact is offered. Unanswered calls make the status go back and forth. */
  readonly ringing?: string;
  /** A live call, also while the customer is dialled. */
  readonly onCall?: string;
  /** After contact work; without it the status of the call stays. */
  readonly afterContact?: string;
  /** A missed call, until the agent chooses a state. */
  readonly missed?: string;
  /** Any other error state, until the agent chooses a state. */
  readonly failed?: string;
}

/** Takes the agent out of Connect's routing while the CRM gives enough work. */
export interface PresenceWorkload {
  /** Percent of the CRM's capacity from which the state is set, 1 to 100. */
  readonly fromPercent: number;
  /** Percent below which the state before comes back; `fromPercent` unless said. */
  readonly untilPercent?: number;
  /** An agent state in which no contacts come, by its name or ARN. */
  readonly state: string;
}

/** How agent states of Connect and presence statuses of a CRM follow each other. Plain data, to be kept as JSON. */
export interface PresenceRules {
  readonly version: 1;
  /** `both` unless said. */
  readonly direction?: PresenceDirection;
  readonly pairs: readonly PresencePair[];
  /** The status for custom states that no row names. */
  readonly otherStates?: string;
  /** The state for statuses without work that no row names. */
  readonly otherStatuses?: string;
  readonly while?: PresenceWhile;
  readonly workload?: PresenceWorkload;
  /** What a status means that the CRM set because work was declined or not answered: a change like any other, or nothing. */
  readonly onDecline?: 'follow' | 'ignore';
  /** What the CRM does when the agent goes Offline in Connect: `leave` (the default), `log-out`, or a status. */
  readonly onOffline?: 'leave' | 'log-out' | { readonly status: string };
  /** What Connect does when the agent logs out of the CRM: `leave` (the default) or `offline`. */
  readonly onLogOut?: 'leave' | 'offline';
  /** Which side is right when the two disagree at the start; `connect` unless said, and always the one that leads. */
  readonly atStart?: 'connect' | 'crm';
}

import type { CrmOutcome } from './crm-outcome.js';

/** A presence status as the CRM offers it. */
export interface CrmPresenceStatus {
  readonly id: string;
  /** The name that stays when the label is translated. */
  readonly apiName: string;
  readonly label: string;
  /** Whether the CRM gives work to agents in it; null where the host does not say. */
  readonly isRoutable: boolean | null;
}

/** Where the agent is in the CRM: in a status, or signed out of its routing. */
export type CrmPresenceReading =
  { readonly isSignedIn: true; readonly status: CrmPresenceStatus } | { readonly isSignedIn: false };

export interface CrmWorkload {
  readonly current: number;
  readonly capacity: number;
}

/** Why a status changed, where the host says so. `api`: a page asked for it, ours or another. */
export type PresenceChangeReason =
  'api' | 'manual' | 'declined' | 'push-timeout' | 'supervisor' | 'sign-in' | 'unknown';

export type CrmPresenceEvent =
  | { readonly type: 'status'; readonly status: CrmPresenceStatus; readonly reason: PresenceChangeReason }
  | { readonly type: 'signed-in'; readonly statusId: string }
  | { readonly type: 'signed-out' }
  | { readonly type: 'connection-error' }
  | { readonly type: 'workload'; readonly workload: CrmWorkload; readonly before: number }
  | { readonly type: 'work'; readonly fact: CrmWorkFact; readonly workId: string; readonly itemId: string | null };

export type CrmWorkFact = 'assigned' | 'accepted' | 'declined' | 'closed';

/**
 * The CRM's side of presence sync. It only reads and writes; the rules are the engine's. An event may come before or after
 * the answer of the write that caused it, twice, or never.
 */
export interface CrmPresence {
  statuses(): Promise<CrmOutcome<readonly CrmPresenceStatus[]>>;
  read(): Promise<CrmOutcome<CrmPresenceReading>>;
  /** Also signs the agent in where that is needed. */
  set(statusId: string): Promise<CrmOutcome<void>>;
  signOut(): Promise<CrmOutcome<void>>;
  workload(): Promise<CrmOutcome<CrmWorkload>>;
  closeWork(workId: string): Promise<CrmOutcome<void>>;
  declineWork(workId: string): Promise<CrmOutcome<void>>;
  on(listener: (event: CrmPresenceEvent) => void): () => void;
}

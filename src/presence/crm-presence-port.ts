import type { CrmFact, CrmStatus, CrmWorkload, WriteAnswer } from './presence-facts.js';

/** What a CRM tells of the agent's presence by itself, soon or late, twice or never. */
export type CrmPresenceNews =
  | { readonly type: 'status'; readonly fact: CrmFact }
  | { readonly type: 'workload'; readonly workload: CrmWorkload }
  /** The CRM's presence is out of reach, or back. */
  | { readonly type: 'link'; readonly isUp: boolean };

/** The CRM's side of presence. Nothing here throws or rejects for what the CRM did. */
export interface CrmPresencePort {
  /** What the agent may choose; null where the CRM does not say now. */
  statuses(): Promise<readonly CrmStatus[] | null>;
  /** What the CRM shows now; null where it does not answer. */
  read(): Promise<CrmFact | null>;
  set(key: string): Promise<WriteAnswer>;
  logOut(): Promise<WriteAnswer>;
  listen(listener: (news: CrmPresenceNews) => void): () => void;
}

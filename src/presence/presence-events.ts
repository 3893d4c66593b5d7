import type { AgentStateTiming } from '../domain/commands.js';
import type { CompiledRules } from './compiled-rules.js';
import type { ConnectFact, CrmFact, CrmWorkload, Side, WriteAnswer, WriteFailure } from './presence-facts.js';
import type { PresenceMemory } from './presence-situation.js';

/** What the engine is told. */
export type PresenceEvent =
  | { readonly type: 'connect'; readonly fact: ConnectFact }
  | { readonly type: 'crm'; readonly fact: CrmFact }
  | { readonly type: 'crm-link'; readonly isUp: boolean }
  | { readonly type: 'workload'; readonly workload: CrmWorkload }
  | { readonly type: 'answered'; readonly writeId: number; readonly answer: WriteAnswer }
  /** Null for a side that could not be read. */
  | {
      readonly type: 'read-back';
      readonly readId: number;
      readonly connect: ConnectFact | null;
      readonly crm: CrmFact | null;
    }
  /** This tab has the lead, or lost it. `memory` is what the leader before it left, or this one before a reload. */
  | { readonly type: 'lead'; readonly isLeader: boolean; readonly memory?: PresenceMemory | null }
  /** The page is back from the background, from sleep or from a lost network: nothing known can be trusted. */
  | { readonly type: 'returned' }
  | { readonly type: 'rules'; readonly rules: CompiledRules }
  /** Nothing happened but that time has passed. */
  | { readonly type: 'time' };

/** Sets one side. `when` is for Connect: during a contact a state comes after it. */
export interface PresenceWrite {
  readonly type: 'write';
  readonly writeId: number;
  readonly side: Side;
  /** Name of an agent state, or key of a status or `loggedOut`. */
  readonly value: string;
  readonly when: AgentStateTiming;
}

/** The sides disagree and the engine has stopped trying, until somebody changes something. */
export interface PresenceConflict {
  readonly type: 'conflict';
  readonly side: Side;
  readonly wanted: string;
  readonly seen: string;
  /** Why the last write failed; null where it went through and the value did not stay. */
  readonly failure: WriteFailure | null;
}

/** What the engine asks for. */
export type PresenceEffect = PresenceWrite | PresenceConflict | { readonly type: 'read-back'; readonly readId: number };

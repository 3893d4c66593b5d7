/**
 * Keeps the agent state of Amazon Connect and the presence status of a CRM together, both ways, without loops.
 *
 * @example
 * const sync = new PresenceSync({ connect: sessionPresence(session), crm, rules });
 * sync.start();
 */
export { PresenceSync, type PresencePorts, type PresenceSyncOptions } from './presence-sync.js';
export { sessionPresence, connectFact, type ConnectNews, type ConnectPresence } from './connect-presence.js';
export type { CrmPresenceNews, CrmPresencePort } from './crm-presence-port.js';
export { PresenceEngine, type PresenceEngineOptions, type PresenceMode } from './presence-engine.js';
export type { PresenceConflict, PresenceEffect, PresenceEvent, PresenceWrite } from './presence-events.js';
export type {
  ConnectFact,
  ConnectPhase,
  CrmChangeReason,
  CrmFact,
  CrmStatus,
  CrmWorkload,
  Side,
  WriteAnswer,
  WriteFailure,
} from './presence-facts.js';
export type { PresenceDecision, PresenceJournalEntry } from './presence-journal.js';
export { loggedOut, presenceKey } from './presence-key.js';
export type { PresenceCatalogue } from './presence-catalogue.js';
export type {
  PresenceDirection,
  PresencePair,
  PresenceRules,
  PresenceWay,
  PresenceWhile,
  PresenceWorkload,
} from './presence-rules.js';
export { compileRules, type CompiledRules, type CompiledWorkload } from './compiled-rules.js';
export { checkRules, type RuleIssue, type RuleIssueCode } from './rules-check.js';
export { RuleTrial, type TrialMoment, type TrialStep, type TrialWrite } from './rule-trial.js';
export { presenceTiming, type PresenceTiming } from './presence-timing.js';

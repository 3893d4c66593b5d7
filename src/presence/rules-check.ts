import type { SelectableAgentState } from '../domain/agent-state.js';
import { compileRules, type CompiledRules } from './compiled-rules.js';
import { stateOf, statusOf, type PresenceCatalogue } from './presence-catalogue.js';
import { loggedOut, presenceKey } from './presence-key.js';
import type { PresencePair, PresenceRules } from './presence-rules.js';

/**
 * What is wrong with a table of rules. `not-settable`: Connect sets that state by itself; `label-not-name`: a label stands
 * where the name belongs; `takes-work`: the status or state would give the agent work where it should keep it away;
 * `round-trip`: going over and back ends in another value, which the engine bears but people may wonder about.
 */
export type RuleIssueCode =
  | 'no-rows'
  | 'unknown-state'
  | 'not-settable'
  | 'unknown-status'
  | 'label-not-name'
  | 'state-twice'
  | 'status-twice'
  | 'way-unused'
  | 'takes-work'
  | 'percent-range'
  | 'round-trip'
  | 'nothing-for-available';

export interface RuleIssue {
  readonly code: RuleIssueCode;
  /** An error makes the rule void; a warning is worth a look. */
  readonly severity: 'error' | 'warning';
  /** Where it stands, as `pairs.2.status` or `while.onCall`. */
  readonly place: string;
  /** The value that is meant. */
  readonly value: string;
  /** What it should be, or what becomes of it; empty where there is nothing to say. */
  readonly hint: string;
}

/** States that Connect reports and nobody can set, besides the error states. */
const systemStates: readonly string[] = [
  'Init',
  'Busy',
  'Pending',
  'PendingBusy',
  'PendingAvailable',
  'AfterCallWork',
  'CallingCustomer',
  'Dialing',
  'Joining',
];

/** Checks a table against what the agent may choose on each side. */
export function checkRules(rules: PresenceRules, catalogue: PresenceCatalogue): readonly RuleIssue[] {
  const check = new RulesCheck(catalogue);
  if (rules.pairs.length === 0) check.note('no-rows', 'warning', 'pairs', '');
  rules.pairs.forEach((pair, index) => check.pair(pair, index, rules));
  check.settings(rules);
  check.roundTrips(compileRules(rules, catalogue));
  return check.issues;
}

class RulesCheck {
  readonly issues: RuleIssue[] = [];

  constructor(private readonly catalogue: PresenceCatalogue) {}

  note(code: RuleIssueCode, severity: RuleIssue['severity'], place: string, value: string, hint = ''): void {
    this.issues.push({ code, severity, place, value, hint });
  }

  pair(pair: PresencePair, index: number, { pairs, direction = 'both' }: PresenceRules): void {
    const place = `pairs.${index}`;
    const { way = 'both' } = pair;
    const state = this.state(pair.state, `${place}.state`);
    const status = this.status(pair.status, `${place}.status`);
    const closed = direction === 'connect-leads' ? 'to-connect' : direction === 'crm-leads' ? 'to-crm' : null;
    if (way === closed) this.note('way-unused', 'warning', `${place}.way`, way, direction);
    const before = pairs.slice(0, index);
    const statesBefore = before.filter((row) => row.way !== 'to-connect');
    const statusesBefore = before.filter((row) => row.way !== 'to-crm');
    const isStateTwice = way !== 'to-connect' && statesBefore.some((row) => this.sameState(row.state, state));
    if (isStateTwice) this.note('state-twice', 'error', `${place}.state`, pair.state);
    const isStatusTwice = way !== 'to-crm' && statusesBefore.some((row) => this.sameStatus(row.status, status));
    if (isStatusTwice) this.note('status-twice', 'error', `${place}.status`, pair.status);
  }

  settings(rules: PresenceRules): void {
    const { workload, onOffline, otherStates, otherStatuses } = rules;
    for (const [name, value] of Object.entries<string>({ ...rules.while })) this.quietStatus(value, `while.${name}`);
    if (otherStates !== undefined) this.quietStatus(otherStates, 'otherStates');
    if (otherStatuses !== undefined) this.quietState(otherStatuses, 'otherStatuses');
    if (typeof onOffline === 'object') this.quietStatus(onOffline.status, 'onOffline');
    if (workload === undefined) return;
    this.quietState(workload.state, 'workload.state');
    const { fromPercent, untilPercent = fromPercent } = workload;
    const isRight = fromPercent >= 1 && fromPercent <= 100 && untilPercent >= 1 && untilPercent <= fromPercent;
    if (!isRight) this.note('percent-range', 'error', 'workload', `${fromPercent}/${untilPercent}`);
  }

  roundTrips({ toCrm, toConnect, routable, direction }: CompiledRules): void {
    for (const [state, status] of toCrm) {
      const back = toConnect.get(status);
      if (back === undefined || back === state || status === loggedOut) continue;
      this.note('round-trip', 'warning', 'pairs', state, back);
    }
    const isOpen = direction !== 'crm-leads' && this.catalogue.statuses.length > 0;
    const missing = isOpen ? [...routable].filter((state) => !toCrm.has(state)) : [];
    for (const state of missing) this.note('nothing-for-available', 'warning', 'pairs', state);
  }

  private state(reference: string, place: string): SelectableAgentState | undefined {
    const state = stateOf(this.catalogue, reference);
    if (state !== undefined) return state;
    const code = systemStates.includes(reference) ? 'not-settable' : 'unknown-state';
    this.note(code, 'error', place, reference);
    return undefined;
  }

  private status(reference: string, place: string): string | undefined {
    const status = statusOf(this.catalogue, reference);
    if (status !== undefined) return presenceKey(status.key);
    const labelled = this.catalogue.statuses.find(({ label }) => label === reference);
    if (labelled === undefined) this.note('unknown-status', 'error', place, reference);
    else this.note('label-not-name', 'error', place, reference, labelled.name);
    return undefined;
  }

  /** A status that must not bring the agent work. */
  private quietStatus(reference: string, place: string): void {
    if (this.status(reference, place) === undefined) return;
    if (statusOf(this.catalogue, reference)?.isRoutable === true) this.note('takes-work', 'error', place, reference);
  }

  private quietState(reference: string, place: string): void {
    if (this.state(reference, place)?.type === 'routable') this.note('takes-work', 'error', place, reference);
  }

  private sameState(reference: string, state: SelectableAgentState | undefined): boolean {
    return state !== undefined && stateOf(this.catalogue, reference) === state;
  }

  private sameStatus(reference: string, key: string | undefined): boolean {
    const status = statusOf(this.catalogue, reference);
    return key !== undefined && status !== undefined && presenceKey(status.key) === key;
  }
}

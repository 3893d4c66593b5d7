import type { PresenceCatalogue } from './presence-catalogue.js';
import { stateOf, statusOf } from './presence-catalogue.js';
import type { ConnectPhase } from './presence-facts.js';
import { loggedOut, presenceKey } from './presence-key.js';
import type { PresenceDirection, PresenceRules } from './presence-rules.js';

export interface CompiledWorkload {
  readonly from: number;
  readonly until: number;
  readonly state: string;
}

/** The rules with every name resolved: states by name, statuses by key. What could not be resolved is left out. */
export interface CompiledRules {
  readonly direction: PresenceDirection;
  readonly toCrm: ReadonlyMap<string, string>;
  readonly toConnect: ReadonlyMap<string, string>;
  /** Agent states in which contacts come. */
  readonly routable: ReadonlySet<string>;
  readonly while: Readonly<Partial<Record<ConnectPhase, string>>>;
  /** Statuses that only stand for contacts, which no row names: never somebody's decision. */
  readonly ownStatuses: ReadonlySet<string>;
  readonly workload: CompiledWorkload | null;
  readonly ignoresDeclines: boolean;
  readonly master: 'connect' | 'crm';
}

/**
 * Resolves the rules against what the agent may choose now. Of two rows that say the same thing the first one counts. What
 * is meant to keep work away counts only where it does.
 */
export function compileRules(rules: PresenceRules, catalogue: PresenceCatalogue): CompiledRules {
  const direction = rules.direction ?? 'both';
  const during = direction === 'crm-leads' ? {} : duringContacts(rules, catalogue);
  const named = new Set(rules.pairs.map(({ status }) => keyOf(catalogue, status)));
  const ownStatuses = new Set(Object.values(during).filter((status) => !named.has(status)));
  const leader = direction === 'connect-leads' ? 'connect' : direction === 'crm-leads' ? 'crm' : undefined;
  return {
    direction,
    toCrm: direction === 'crm-leads' ? new Map() : crmImages(rules, catalogue),
    toConnect: direction === 'connect-leads' ? new Map() : connectImages(rules, catalogue, ownStatuses),
    routable: new Set(catalogue.states.filter(({ type }) => type === 'routable').map(({ name }) => name)),
    while: during,
    ownStatuses,
    workload: direction === 'connect-leads' ? null : workloadOf(rules, catalogue),
    ignoresDeclines: rules.onDecline === 'ignore',
    master: leader ?? rules.atStart ?? 'connect',
  };
}

function crmImages(rules: PresenceRules, catalogue: PresenceCatalogue): ReadonlyMap<string, string> {
  const images = new Map<string, string>();
  for (const { state, status, way = 'both' } of rules.pairs) {
    const [from, to] = [stateOf(catalogue, state), keyOf(catalogue, status)];
    if (way === 'to-connect' || from === undefined || to === undefined || images.has(from.name)) continue;
    images.set(from.name, to);
  }
  const other = keyOf(catalogue, rules.otherStates);
  const offline = rules.onOffline === 'log-out' ? loggedOut : keyOf(catalogue, statusIn(rules.onOffline));
  for (const { name, type } of catalogue.states) {
    const image = type === 'offline' ? offline : type === 'not_routable' ? other : undefined;
    if (image !== undefined && !images.has(name)) images.set(name, image);
  }
  return images;
}

function connectImages(
  rules: PresenceRules,
  catalogue: PresenceCatalogue,
  ownStatuses: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const images = new Map<string, string>();
  for (const { state, status, way = 'both' } of rules.pairs) {
    const [from, to] = [keyOf(catalogue, status), stateOf(catalogue, state)];
    if (way === 'to-crm' || from === undefined || to === undefined || images.has(from)) continue;
    images.set(from, to.name);
  }
  const other = nameOf(catalogue, rules.otherStatuses);
  for (const { key, isRoutable } of catalogue.statuses) {
    const status = presenceKey(key);
    const isOther = isRoutable === false && !images.has(status) && !ownStatuses.has(status);
    if (isOther && other !== undefined) images.set(status, other);
  }
  const offline = catalogue.states.find(({ type }) => type === 'offline');
  if (rules.onLogOut === 'offline' && offline !== undefined) images.set(loggedOut, offline.name);
  return images;
}

function duringContacts(rules: PresenceRules, catalogue: PresenceCatalogue): CompiledRules['while'] {
  const named = rules.while ?? {};
  const afterContact = named.afterContact ?? named.onCall;
  const entries: readonly (readonly [ConnectPhase, string | undefined])[] = [
    ['ringing', named.ringing],
    ['on-call', named.onCall],
    ['after-contact', afterContact],
    ['missed', named.missed],
    ['failed', named.failed],
  ];
  const phases: Partial<Record<ConnectPhase, string>> = {};
  for (const [phase, reference] of entries) {
    const status = reference === undefined ? undefined : statusOf(catalogue, reference);
    if (status !== undefined && status.isRoutable !== true) phases[phase] = presenceKey(status.key);
  }
  return phases;
}

function workloadOf({ workload }: PresenceRules, catalogue: PresenceCatalogue): CompiledWorkload | null {
  const state = workload === undefined ? undefined : stateOf(catalogue, workload.state);
  if (workload === undefined || state === undefined || state.type === 'routable') return null;
  const { fromPercent, untilPercent = fromPercent } = workload;
  return { from: fromPercent, until: Math.min(fromPercent, untilPercent), state: state.name };
}

function statusIn(offline: PresenceRules['onOffline']): string | undefined {
  return typeof offline === 'object' ? offline.status : undefined;
}

function keyOf(catalogue: PresenceCatalogue, reference: string | undefined): string | undefined {
  const status = reference === undefined ? undefined : statusOf(catalogue, reference);
  return status === undefined ? undefined : presenceKey(status.key);
}

function nameOf(catalogue: PresenceCatalogue, reference: string | undefined): string | undefined {
  return reference === undefined ? undefined : stateOf(catalogue, reference)?.name;
}

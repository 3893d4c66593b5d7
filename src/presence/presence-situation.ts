import type { CompiledRules } from './compiled-rules.js';
import type { ConnectFact, ConnectPhase, Side } from './presence-facts.js';
import { loggedOut } from './presence-key.js';

/** Who decided: a person on one side, the start, a rule, or the audit that found something undone. */
export type IntentOrigin = Side | 'start' | 'contact' | 'work' | 'put-back' | 'audit';

/** What people last decided, for both sides. Rules about contacts and work lie over it and come off again. */
export interface PresenceBase {
  readonly origin: Side | 'start';
  /** Name of an agent state; undefined where nothing is known yet. */
  readonly connect: string | undefined;
  readonly crm: string | undefined;
  readonly at: number;
  /** Decided in Connect for the time after the contact: the CRM hears of it then. */
  readonly isHeld: boolean;
}

/** Everything the engine knows of the two sides. */
export interface PresenceSituation {
  readonly connect: ConnectFact | null;
  readonly crm: string | null;
  /** The last agent state that somebody chose, to which Connect comes back. */
  readonly resting: string | undefined;
  /** Since when Connect has the agent in a state of its own. */
  readonly busySince: number;
  readonly base: PresenceBase | null;
  /** Somebody changed the CRM's status during the contact: it is theirs until the contact is over. */
  readonly isYielded: boolean;
  readonly isWorkOn: boolean;
  /** Somebody changed the agent state while work kept the agent away: it is theirs until the work is done. */
  readonly isWorkYielded: boolean;
  /** Work in percent of capacity; null where the CRM said nothing. */
  readonly percent: number | null;
}

/** What is kept over a reload or handed to the next leader. */
export interface PresenceMemory extends Pick<
  PresenceSituation,
  'resting' | 'isYielded' | 'isWorkOn' | 'isWorkYielded'
> {
  readonly version: 1;
  readonly base: PresenceBase;
}

/** What each side should show; undefined leaves it alone. */
export interface PresenceWish {
  readonly connect: string | undefined;
  readonly crm: string | undefined;
}

export function wishOf(rules: CompiledRules, situation: PresenceSituation): PresenceWish {
  return { connect: connectWish(rules, situation), crm: crmWish(rules, situation) };
}

function connectWish(rules: CompiledRules, situation: PresenceSituation): string | undefined {
  const { connect, base, isWorkOn, busySince } = situation;
  if (connect === null || base === null || rules.direction === 'connect-leads') return undefined;
  if (connect.phase === 'unknown') return undefined;
  // Only somebody who asks for it takes an agent out of an error state.
  const isAsked = base.origin === 'crm' && base.at >= busySince;
  if (isStuck(connect.phase) && !isAsked) return undefined;
  const isKeptAway = isWorkOn && base.connect !== undefined && rules.routable.has(base.connect);
  return isKeptAway ? (rules.workload?.state ?? base.connect) : base.connect;
}

function crmWish(rules: CompiledRules, situation: PresenceSituation): string | undefined {
  const { connect, crm, base, isYielded } = situation;
  if (connect === null || base === null || rules.direction === 'crm-leads') return undefined;
  const status = rules.while[connect.phase];
  const isOut = base.crm === loggedOut || crm === loggedOut;
  if (status !== undefined && !isYielded && !isOut) return status;
  if (base.isHeld && isBusy(connect.phase)) return undefined;
  // A status would log the agent in again, which only a change in Connect may do.
  return crm === loggedOut && base.origin !== 'connect' ? undefined : base.crm;
}

/** Connect has the agent in a state of its own. */
export function isBusy(phase: ConnectPhase): boolean {
  return phase !== 'free' && phase !== 'unknown';
}

/** An error state, which lasts until a state is chosen; a state can be set at once. */
export function isStuck(phase: ConnectPhase): boolean {
  return phase === 'missed' || phase === 'failed';
}

/** True where that side shows what it should, or will when the contact is over. */
export function isMet(situation: PresenceSituation, wish: PresenceWish, side: Side): boolean {
  if (wish[side] === undefined) return true;
  return wish[side] === (side === 'crm' ? situation.crm : comingState(situation));
}

/** The agent state that Connect shows, or during a contact the one that comes after it. */
export function comingState({ connect, resting }: PresenceSituation): string | undefined {
  if (connect === null || connect.phase === 'unknown') return undefined;
  return isBusy(connect.phase) && !isStuck(connect.phase) ? (connect.nextState ?? resting) : connect.state;
}

/** True where the two sides say the same by the rules, one way or the other. */
export function agrees(rules: CompiledRules, connect: string, crm: string): boolean {
  const [image, back] = [rules.toCrm.get(connect), rules.toConnect.get(crm)];
  return image === crm || back === connect || (image === undefined && back === undefined);
}

import type { PresenceRules } from '../../presence/presence-rules.js';
import { loggedOut } from '../../presence/presence-key.js';
import { stateNames, stateValue, statusNames, statusValue, withValue, type Named } from './rule-names.js';
import type { RuleDesk } from './table-view.js';

/** Rules for what no row decides. */
export type PolicyName = 'otherStates' | 'otherStatuses' | 'onOffline' | 'onLogOut' | 'onDecline' | 'atStart';

/** One choice of the editor; the empty value is the standard, which the rules leave out. */
export interface Policy {
  readonly name: PolicyName;
  readonly value: (desk: RuleDesk) => string;
  /** The choices besides the standard. */
  readonly names: (desk: RuleDesk, value: string) => readonly Named[];
  readonly set: (rules: PresenceRules, value: string) => PresenceRules;
}

const statuses = (desk: RuleDesk, value: string): readonly Named[] =>
  withValue(statusNames(desk.catalogue), value, desk.words);

const states = (desk: RuleDesk, value: string): readonly Named[] =>
  withValue(stateNames(desk.catalogue), value, desk.words);

export const policies: readonly Policy[] = [
  {
    name: 'otherStates',
    value: ({ rules, catalogue }) => statusValue(catalogue, rules.otherStates ?? ''),
    names: statuses,
    set: ({ otherStates: _before, ...rest }, value) => (value === '' ? rest : { ...rest, otherStates: value }),
  },
  {
    name: 'otherStatuses',
    value: ({ rules, catalogue }) => stateValue(catalogue, rules.otherStatuses ?? ''),
    names: states,
    set: ({ otherStatuses: _before, ...rest }, value) => (value === '' ? rest : { ...rest, otherStatuses: value }),
  },
  {
    name: 'onOffline',
    value: ({ rules: { onOffline }, catalogue }) => {
      if (typeof onOffline === 'object') return statusValue(catalogue, onOffline.status);
      return onOffline === 'log-out' ? loggedOut : '';
    },
    names: (desk, value) => [
      { value: loggedOut, name: desk.words.logOut },
      ...statuses(desk, value === loggedOut ? '' : value),
    ],
    set: ({ onOffline: _before, ...rest }, value) => {
      if (value === '') return rest;
      return { ...rest, onOffline: value === loggedOut ? 'log-out' : { status: value } };
    },
  },
  {
    name: 'onLogOut',
    value: ({ rules }) => (rules.onLogOut === 'offline' ? 'offline' : ''),
    names: ({ words }) => [{ value: 'offline', name: words.goOffline }],
    set: ({ onLogOut: _before, ...rest }, value) => (value === '' ? rest : { ...rest, onLogOut: 'offline' }),
  },
  {
    name: 'onDecline',
    value: ({ rules }) => (rules.onDecline === 'ignore' ? 'ignore' : ''),
    names: ({ words }) => [{ value: 'ignore', name: words.ignore }],
    set: ({ onDecline: _before, ...rest }, value) => (value === '' ? rest : { ...rest, onDecline: 'ignore' }),
  },
  {
    name: 'atStart',
    value: ({ rules }) => (rules.atStart === 'crm' ? 'crm' : ''),
    names: ({ words }) => [{ value: 'crm', name: words.crm }],
    set: ({ atStart: _before, ...rest }, value) => (value === '' ? rest : { ...rest, atStart: 'crm' }),
  },
];

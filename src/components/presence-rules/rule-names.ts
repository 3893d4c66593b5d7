import { stateOf, statusOf, type PresenceCatalogue } from '../../presence/presence-catalogue.js';
import { loggedOut } from '../../presence/presence-key.js';
import type { PresenceWords } from '../../locales/en-presence.js';

/** A value of a list, and what people read of it. */
export interface Named {
  readonly value: string;
  readonly name: string;
}

export function stateNames({ states }: PresenceCatalogue): readonly Named[] {
  return states.map(({ name }) => ({ value: name, name }));
}

/** By the name that stays when labels are translated. */
export function statusNames({ statuses }: PresenceCatalogue): readonly Named[] {
  return statuses.map(({ name, label }) => ({ value: name, name: label }));
}

/** The names with one more for a value that is none of them. */
export function withValue(names: readonly Named[], value: string, words: PresenceWords): readonly Named[] {
  if (value === '' || names.some((one) => one.value === value)) return names;
  return [{ value, name: words.unknown(value) }, ...names];
}

/** A state of a rule as its list has it. */
export function stateValue(catalogue: PresenceCatalogue, reference: string): string {
  return stateOf(catalogue, reference)?.name ?? reference;
}

export function statusValue(catalogue: PresenceCatalogue, reference: string): string {
  return statusOf(catalogue, reference)?.name ?? reference;
}

/** What people read of a status's key. */
export function labelOf(catalogue: PresenceCatalogue, key: string, words: PresenceWords): string {
  return key === loggedOut ? words.loggedOut : (statusOf(catalogue, key)?.label ?? key);
}

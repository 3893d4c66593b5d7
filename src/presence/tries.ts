import type { Side } from './presence-facts.js';

/** What was written for one intent. */
export interface Tries {
  intent: number;
  connect: number;
  crm: number;
  /** Writes that did not fail. */
  sound: number;
  conflicts: readonly Side[];
}

export function noTries(intent: number): Tries {
  return { intent, connect: 0, crm: 0, sound: 0, conflicts: [] };
}

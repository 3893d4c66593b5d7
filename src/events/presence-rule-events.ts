import { CcpFactEvent } from './facts.js';

export interface PresenceRulesChangeDetail<Rules = object> {
  /** The table as it is now: plain data, to be kept as JSON. */
  readonly rules: Rules;
  /** How many of its rules are void; 0 for a table that can be used. */
  readonly errors: number;
}

/** Somebody changed the table of presence rules. */
export class CcpPresenceRulesChangeEvent<Rules = object> extends CcpFactEvent<PresenceRulesChangeDetail<Rules>> {
  constructor(detail: PresenceRulesChangeDetail<Rules>) {
    super('ccp-presence-rules-change', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ccp-presence-rules-change': CcpPresenceRulesChangeEvent;
  }
}

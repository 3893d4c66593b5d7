import type { Session } from '../../session/session.js';
import type { AdapterParts } from '../base-adapter.js';

/** An agent state of Connect and the presence status of Salesforce that belongs to it. */
export interface VoiceStatus {
  /** Salesforce's id of the status, of 15 or 18 characters; `0` for Offline. */
  readonly statusId: string;
  /** Name of the agent state. */
  readonly state: string;
}

export interface SalesforceVoiceOptions extends Partial<AdapterParts> {
  /** The module `@salesforce/scv-connector-base`, which the page brings: `import * as connector from ...`. */
  readonly connector: unknown;
  /** Whose calls Salesforce shows and controls. */
  readonly session: Session;
  /**
   * Which status stands for which state, in both directions. A status without a row is taken for the state of the same name,
   * else for the agent's first available or offline state, as Salesforce says.
   */
  readonly statuses?: readonly VoiceStatus[];
  /**
   * Whether a component of the org answers the messages of the softphone: screen pop, current record, search, log. Without
   * one Salesforce still pops and logs by itself, through its voice call records. Default false.
   */
  readonly hasComponent?: boolean;
  /** Ids of messages to that component; by default random. */
  readonly newId?: () => string;
}

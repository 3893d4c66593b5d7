import type { AdapterParts } from '../base-adapter.js';
import type { RecordReference } from '../crm-record.js';
import type { CustomerTable } from '../customer-table.js';
import type { ServiceNowRequest } from './servicenow-request.js';
import type { InteractionRules } from './voice-interaction.js';

/** A number that somebody clicked, and where. */
export interface ServiceNowClick {
  readonly number: string;
  readonly record: RecordReference | null;
}

export interface ServiceNowOptions extends Partial<AdapterParts> {
  /** `openFrameAPI`; by default that of the page at the moment of connecting. */
  readonly openFrame?: () => unknown;
  /** How the frame begins: its title, and its size in pixels. */
  readonly frame?: { readonly title?: string; readonly width?: number; readonly height?: number };
  /**
   * Asks the instance in the agent's name and resolves with the parsed answer; an error with a number in `status` says why
   * not. Customers are looked for and calls are kept by it: OpenFrame can do neither.
   */
  readonly request?: (call: ServiceNowRequest) => Promise<unknown>;
  /** Where customers are looked for; by default customer contacts by their two telephone columns. */
  readonly customers?: CustomerTable;
  readonly interaction?: InteractionRules;
  /** Reads a click from what your pages send; by default the shapes that the platform's own pages send. */
  readonly readClick?: (context: unknown) => ServiceNowClick | null;
}

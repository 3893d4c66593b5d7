import type { AdapterParts } from '../base-adapter.js';

export interface ZendeskOptions extends Partial<AdapterParts> {
  /** The client that `ZAFClient.init()` gave, asked for at the moment of connecting. */
  readonly client: () => unknown;
  /** The contact center's own number, as E.164: Zendesk wants both ends of a call. */
  readonly line: string;
  /**
   * What happens to a call without a ticket. `new-ticket` (default): Zendesk makes one with the voice comment on it.
   * `call-only`: the call is kept and shown on no ticket.
   */
  readonly withoutTicket?: 'new-ticket' | 'call-only';
}

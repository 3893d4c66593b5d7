import type { AdapterParts } from '../base-adapter.js';
import type { CallRules } from './engagement.js';

export interface HubSpotOptions extends Partial<AdapterParts>, CallRules {
  /**
   * The class that `@hubspot/calling-extensions-sdk` exports, asked for at the moment of connecting; or an instance of it,
   * made in the same turn: HubSpot says only once that it is ready.
   */
  readonly sdk: () => unknown;
}

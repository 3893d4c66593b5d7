import type { Plain } from '../../domain/plain-data.js';
import type { CrmOutcome } from '../crm-outcome.js';

/** The methods of Omni-Channel, named alike by the console's toolkit and by the component of Lightning. */
export type OmniMethod =
  | 'logout'
  | 'setServicePresenceStatus'
  | 'getServicePresenceStatusId'
  | 'getAgentWorkload'
  | 'declineAgentWork'
  | 'closeAgentWork';

export const omniEvents = [
  'LOGIN_SUCCESS',
  'STATUS_CHANGED',
  'LOGOUT',
  'WORK_ASSIGNED',
  'WORK_ACCEPTED',
  'WORK_DECLINED',
  'WORK_CLOSED',
  'WORKLOAD_CHANGED',
  'CONNECTION_ERROR',
] as const;

export type OmniEventName = (typeof omniEvents)[number];

/** A way to Omni-Channel. */
export interface OmniTransport {
  /** Calls with the id of a status or of a piece of work, where the method takes one. */
  call(method: OmniMethod, argument: string | null, answer: (outcome: CrmOutcome<Plain>) => void): void;
  /** Once for a page: not every way can be left again. */
  hear(listener: (name: OmniEventName, payload: Plain) => void): void;
}

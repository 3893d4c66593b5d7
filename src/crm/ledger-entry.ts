import type { RecordReference } from './crm-record.js';

/** How far the log of a contact is. `sending`: asked for, and nobody has said yet whether it was made. */
export type LogStanding =
  | { readonly state: 'none' }
  | { readonly state: 'sending' }
  | { readonly state: 'saved'; readonly record: RecordReference };

/** What has been done in the CRM for a contact, in this tab or another, before a reload or after. */
export interface LedgerEntry {
  /** Epoch milliseconds of the last change. */
  readonly at: number;
  readonly pop: 'none' | 'started' | 'done';
  readonly log: LogStanding;
  /** Up to where the log tells of the contact. */
  readonly stage: 'none' | 'start' | 'end';
  readonly hasDisposition: boolean;
  /** The record whose number the agent clicked. */
  readonly dialled: RecordReference | null;
  readonly popped: RecordReference | null;
  readonly matches: readonly RecordReference[];
  /** Ids of the tabs that were open before the screen pop; null where nothing was popped. */
  readonly tabsBefore: readonly string[] | null;
}

export const blankEntry: LedgerEntry = {
  at: 0,
  pop: 'none',
  log: { state: 'none' },
  stage: 'none',
  hasDisposition: false,
  dialled: null,
  popped: null,
  matches: [],
  tabsBefore: null,
};

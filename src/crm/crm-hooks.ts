import type { SessionContact } from '../session/session-snapshot.js';
import type { CallLog } from './call-log.js';
import type { ClickToDial } from './crm-adapter.js';
import type { CrmOutcome } from './crm-outcome.js';
import type { CrmSearch, CrmTab, PopTarget, RecordReference, SearchResult } from './crm-record.js';

export interface ScreenPopStep {
  readonly contact: SessionContact;
  readonly target: PopTarget;
  /** What a search has found; empty where the flow named the record. */
  readonly records: readonly RecordReference[];
}

export interface SearchStep {
  readonly contact: SessionContact;
  /** Each is looked for; together they are the renderings of one number, or the text that the flow gave. */
  readonly searches: readonly CrmSearch[];
}

export interface DialStep {
  readonly click: ClickToDial;
  /** ISO 3166-1 alpha-2 of a number without a country code, or null for the session's. */
  readonly country: string | null;
}

export interface SaveLogStep {
  readonly contact: SessionContact;
  readonly log: CallLog;
  /** The log that is there already, or null. */
  readonly known: RecordReference | null;
}

export interface CloseTabsStep {
  readonly contactId: string;
  readonly tabs: readonly CrmTab[];
}

/** The step changed, `false` to leave it out, or nothing to let it go on as it is. */
export type HookAnswer<Step> = Step | false | void;

type Before<Step> = (step: Step) => HookAnswer<Step> | Promise<HookAnswer<Step>>;
type After<Step, Result> = (step: Step, outcome: CrmOutcome<Result>) => void;

/**
 * A host's say in each step. A `before` hook may cancel or change it; one that throws, or does not answer within 10 seconds,
 * cancels it. An `after` hook hears how it went.
 */
export interface CrmHooks {
  readonly beforeSearch?: Before<SearchStep>;
  readonly afterSearch?: After<SearchStep, SearchResult>;
  readonly beforeScreenPop?: Before<ScreenPopStep>;
  readonly afterScreenPop?: After<ScreenPopStep, void>;
  readonly beforeDial?: Before<DialStep>;
  readonly afterDial?: After<DialStep, string>;
  readonly beforeSaveLog?: Before<SaveLogStep>;
  readonly afterSaveLog?: After<SaveLogStep, RecordReference>;
  readonly beforeCloseTabs?: Before<CloseTabsStep>;
  readonly afterCloseTabs?: After<CloseTabsStep, void>;
}

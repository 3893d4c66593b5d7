import type { CallLog } from './call-log.js';
import type { CrmOutcome } from './crm-outcome.js';
import type { CrmPresence } from './crm-presence.js';
import type { CrmSearch, CrmTab, PopTarget, RecordReference, SearchResult } from './crm-record.js';

/** What a host can do. What is missing here is answered with `unsupported`. */
export type CrmCapability =
  | 'click-to-dial'
  | 'click-to-dial-switch'
  | 'current-record'
  | 'find-log'
  | 'panel-label'
  | 'panel-size'
  | 'panel-visibility'
  | 'pop'
  | 'presence'
  | 'refresh'
  | 'save-log'
  | 'search'
  | 'server-method'
  | 'settings'
  | 'tabs';

/** What a host tells by itself. */
export type CrmEvent =
  | ClickToDial
  /** The agent looks at another record, or at none. */
  | { readonly type: 'navigation'; readonly record: RecordReference | null }
  | {
      readonly type: 'tab';
      readonly fact: 'opened' | 'closed' | 'focused';
      readonly tabId: string;
      readonly record: RecordReference | null;
    }
  | { readonly type: 'panel'; readonly isVisible: boolean }
  /** A log that was given up after the time limit has been saved after all. */
  | { readonly type: 'late-log'; readonly contactId: string; readonly record: RecordReference }
  /** The agent left the CRM. */
  | { readonly type: 'signed-out' };

/** A number in the CRM was clicked. */
export interface ClickToDial {
  readonly type: 'click-to-dial';
  /** As the CRM shows it. */
  readonly number: string;
  readonly record: RecordReference | null;
  /** What the page put beside the number, or null. */
  readonly parameters: string | null;
  /** The piece of a sales cadence that the click belongs to, or null. */
  readonly workId: string | null;
}

/** How large the host shall show the softphone, in pixels. A missing side stays as it is; some hosts want both. */
export interface PanelSize {
  readonly width?: number;
  readonly height?: number;
}

/**
 * The port to a CRM. Every method answers within the adapter's time limit with an outcome and never throws for what the host
 * did; nothing is asked of the host before `connect` is done or after `stop`. An adapter keeps one listener at the host and
 * tells all who listen here, because several hosts cannot take a listener back.
 */
export interface CrmAdapter {
  /** Which host, as `salesforce-lightning`; for logs and for settings that differ. */
  readonly host: string;
  /** Final once `connect` is done. */
  readonly capabilities: ReadonlySet<CrmCapability>;
  /** The host's presence, kept apart from the rest; null where it has none. Final once `connect` is done. */
  readonly presence: CrmPresence | null;
  /** Waits for the host to be up and learns what it can. Safe to repeat. */
  connect(): Promise<CrmOutcome<void>>;
  /** Tells the host that the softphone is up. */
  announceReady(): Promise<CrmOutcome<void>>;
  /** Listens no more and refuses everything with `not-ready`. Safe to repeat. */
  stop(): void;
  on(listener: (event: CrmEvent) => void): () => void;
  /** True where two ids mean one record at this host. */
  sameId(one: string, other: string): boolean;

  /** The administrator's settings by the host's own names. */
  settings(): Promise<CrmOutcome<Readonly<Record<string, string>>>>;
  /** Makes the numbers of the CRM's pages clickable or not. */
  setClickToDial(isEnabled: boolean): Promise<CrmOutcome<void>>;
  /** What the agent looks at now. */
  currentRecord(): Promise<CrmOutcome<RecordReference | null>>;
  pop(target: PopTarget): Promise<CrmOutcome<void>>;
  /** Looks for a customer and shows nothing. */
  search(search: CrmSearch): Promise<CrmOutcome<SearchResult>>;
  /** Saves a log: a new one, or with `known` into the one that is there. Not to be repeated after `timeout` without a look. */
  saveLog(log: CallLog, known: RecordReference | null): Promise<CrmOutcome<RecordReference>>;
  /** The log of a contact that this or another page has saved, or null. */
  findLog(contactId: string): Promise<CrmOutcome<RecordReference | null>>;
  /** Has the CRM read the shown record anew. */
  refresh(): Promise<CrmOutcome<void>>;
  /** Calls a method of the CRM's server and answers with what it said. */
  callServer(method: string, parameters: Readonly<Record<string, string>>): Promise<CrmOutcome<string>>;
  setPanelVisible(isVisible: boolean): Promise<CrmOutcome<void>>;
  setPanelSize(size: PanelSize): Promise<CrmOutcome<void>>;
  setPanelLabel(label: string): Promise<CrmOutcome<void>>;
  tabs(): Promise<CrmOutcome<readonly CrmTab[]>>;
  closeTab(tabId: string): Promise<CrmOutcome<void>>;
}

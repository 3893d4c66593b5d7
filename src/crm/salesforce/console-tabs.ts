import { isPlain } from '../../domain/plain-data.js';
import type { CrmEvent } from '../crm-adapter.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';
import type { CrmTab } from '../crm-record.js';
import { readConsole } from './read-answer.js';
import { readRecord } from './read-record.js';
import type { ConsoleCallback, ConsoleToolkit } from './sforce.js';

type Answer<T> = (outcome: CrmOutcome<T>) => void;

/** The tabs of a console app, in Classic and, from version 43 of the toolkit, in Lightning. */
export class ConsoleTabs {
  constructor(
    private readonly toolkit: ConsoleToolkit,
    tell: (event: CrmEvent) => void,
  ) {
    const listen = (type: 'OPEN_TAB' | 'CLOSE_TAB', fact: 'opened' | 'closed'): void =>
      toolkit.addEventListener(eventName(toolkit, type), (message) => tellTab(message, fact, tell));
    listen('OPEN_TAB', 'opened');
    listen('CLOSE_TAB', 'closed');
    // Lightning has no such event, and says so by doing nothing.
    toolkit.addEventListener(eventName(toolkit, 'CONSOLE_LOGOUT'), () => tell({ type: 'signed-out' }));
    toolkit.onFocusedPrimaryTab?.((message) => tellTab(message, 'focused', tell));
  }

  /** All tabs with what is in them. */
  list(answer: Answer<readonly CrmTab[]>): void {
    void this.collect().then(answer, (error: unknown) => answer(failed('unknown', String(error))));
  }

  close(tabId: string, answer: Answer<void>): void {
    this.toolkit.closeTab(tabId, (response) => {
      const outcome = readConsole(response);
      answer(outcome.isDone ? done(undefined) : outcome);
    });
  }

  private async collect(): Promise<CrmOutcome<readonly CrmTab[]>> {
    const primaries = await this.ids((callback) => this.toolkit.getPrimaryTabIds(callback));
    if (!primaries.isDone) return primaries;
    const below = await Promise.all(
      primaries.value.map((tabId) => this.ids((callback) => this.toolkit.getSubtabIds(tabId, callback))),
    );
    const all = [...primaries.value, ...below.flatMap((subtabs) => (subtabs.isDone ? subtabs.value : []))];
    return done(await Promise.all(all.map((tabId) => this.describe(tabId))));
  }

  private async ids(ask: (callback: ConsoleCallback) => void): Promise<CrmOutcome<readonly string[]>> {
    const outcome = readConsole(await new Promise<unknown>(ask));
    if (!outcome.isDone) return outcome;
    const ids: unknown = outcome.value['ids'];
    return done(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);
  }

  private async describe(tabId: string): Promise<CrmTab> {
    const said = await new Promise<unknown>((resolve) => this.toolkit.getPageInfo(tabId, resolve));
    return { tabId, record: isPlain(said) ? readRecord(said['pageInfo']) : null };
  }
}

/** The toolkit's own constant, which is text that may change. */
function eventName({ ConsoleEvent: events }: ConsoleToolkit, type: string): string {
  const name = isPlain(events) ? events[type] : undefined;
  return typeof name === 'string' ? name : type;
}

/** A tab that has closed may come without its record, and no tab at all comes as the word `null`. */
function tellTab(message: unknown, fact: 'opened' | 'closed' | 'focused', tell: (event: CrmEvent) => void): void {
  if (!isPlain(message)) return;
  const { id } = message;
  if (typeof id === 'string' && id !== 'null') tell({ type: 'tab', fact, tabId: id, record: readRecord(message) });
}

import { BaseAdapter } from '../../src/crm/base-adapter.js';
import type { CallLog } from '../../src/crm/call-log.js';
import type { CrmCapability, CrmEvent } from '../../src/crm/crm-adapter.js';
import { done, type CrmOutcome } from '../../src/crm/crm-outcome.js';
import type { CrmSearch, CrmTab, PopTarget, RecordReference, SearchResult } from '../../src/crm/crm-record.js';
import type { SessionClock } from '../../src/session/ports.js';

export const tanaka: RecordReference = { type: 'Contact', id: 'c-tanaka', name: 'Aiko Tanaka' };
export const weber: RecordReference = { type: 'Contact', id: 'c-weber', name: 'Weber Optik' };

/** What several tabs of one CRM share. */
export class CrmServer {
  readonly logs: { id: string; log: CallLog }[] = [];
  people = new Map<string, readonly RecordReference[]>();
}

const everything: readonly CrmCapability[] = [
  'click-to-dial',
  'click-to-dial-switch',
  'current-record',
  'find-log',
  'pop',
  'save-log',
  'search',
  'tabs',
];

/** A CRM that does what a test says: it answers at once, forgets answers, fails or gives hosts' tokens. */
export class ScriptedCrm extends BaseAdapter {
  readonly host = 'scripted';
  readonly popped: PopTarget[] = [];
  readonly searched: string[] = [];
  readonly clickable: boolean[] = [];
  openTabs: CrmTab[] = [];
  focused: RecordReference | null = null;
  token: unknown = null;
  /** Answers of saves that get lost, though they are done. */
  lostSaves = 0;
  /** Outcomes of the next saves, which then are not done. */
  failures: CrmOutcome<never>[] = [];
  unreachable = 0;
  private readonly owed: (() => void)[] = [];

  constructor(
    clock: SessionClock,
    readonly server = new CrmServer(),
    private readonly can: readonly CrmCapability[] = everything,
  ) {
    super({ clock, reportError: () => undefined });
  }

  protected reach(): Promise<CrmOutcome<readonly CrmCapability[]>> {
    if (this.unreachable === 0) return Promise.resolve(done(this.can));
    this.unreachable -= 1;
    return Promise.resolve({ isDone: false, code: 'not-ready', said: '' });
  }

  click(number: string, record: RecordReference | null = null): void {
    this.say({ type: 'click-to-dial', number, record, parameters: null, workId: null });
  }

  say(event: CrmEvent): void {
    this.tell(event);
  }

  /** Gives the answers that were late. */
  answerLate(): void {
    for (const answer of this.owed.splice(0)) answer();
  }

  override setClickToDial(isEnabled: boolean) {
    this.clickable.push(isEnabled);
    return Promise.resolve(done(undefined));
  }

  override currentRecord() {
    return Promise.resolve(done(this.focused));
  }

  override pop(target: PopTarget) {
    return this.ask<void>('pop', (answer) => {
      this.popped.push(target);
      if (target.kind === 'record') this.open(target.record);
      answer(done(undefined));
    });
  }

  open(record: RecordReference): void {
    this.openTabs.push({ tabId: `tab-${this.openTabs.length + 1}`, record });
  }

  override search({ text }: CrmSearch) {
    return this.ask<SearchResult>('search', (answer) => {
      this.searched.push(text);
      answer(done({ records: this.server.people.get(text) ?? [], token: this.token }));
    });
  }

  override saveLog(log: CallLog, known: RecordReference | null) {
    const late = (outcome: CrmOutcome<RecordReference>): void => {
      if (outcome.isDone) this.tell({ type: 'late-log', contactId: log.contactId, record: outcome.value });
    };
    return this.ask<RecordReference>(
      'save-log',
      (answer) => {
        const failure = this.failures.shift();
        if (failure !== undefined) return answer(failure);
        const outcome = done(this.write(log, known));
        if (this.lostSaves === 0) return answer(outcome);
        this.lostSaves -= 1;
        this.owed.push(() => answer(outcome));
      },
      late,
    );
  }

  private write(log: CallLog, known: RecordReference | null): RecordReference {
    const id = known?.id ?? `log-${this.server.logs.length + 1}`;
    const at = this.server.logs.findIndex((entry) => entry.id === id);
    if (at === -1) this.server.logs.push({ id, log });
    else
      this.server.logs[at] = {
        id,
        log: { ...log, disposition: log.disposition ?? this.server.logs[at]!.log.disposition },
      };
    return { type: 'Task', id };
  }

  override findLog(contactId: string) {
    return this.ask<RecordReference | null>('find-log', (answer) => {
      const found = this.server.logs.find(({ log }) => log.contactId === contactId);
      answer(done(found === undefined ? null : { type: 'Task', id: found.id }));
    });
  }

  override tabs() {
    return Promise.resolve(done([...this.openTabs]));
  }

  override closeTab(tabId: string) {
    this.openTabs = this.openTabs.filter((tab) => tab.tabId !== tabId);
    return Promise.resolve(done(undefined));
  }
}

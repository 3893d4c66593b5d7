import { browserPorts } from '../session/browser-ports.js';
import { Listeners } from '../session/listeners.js';
import type { SessionClock } from '../session/ports.js';
import type { CallLog } from './call-log.js';
import type { CrmAdapter, CrmCapability, CrmEvent, PanelSize } from './crm-adapter.js';
import { done, failed, type CrmFailed, type CrmOutcome } from './crm-outcome.js';
import type { CrmPresence } from './crm-presence.js';
import type { CrmSearch, CrmTab, PopTarget, RecordReference, SearchResult } from './crm-record.js';
import { answerLimit, withinLimit } from './time-limit.js';

/** What every adapter is made of; the browser's by default. */
export interface AdapterParts {
  /** Times the host's answers. */
  readonly clock: SessionClock;
  /** Milliseconds for an answer, 500 to 60000; default 8000. */
  readonly limit?: number;
  /** Gets what a listener threw. */
  readonly reportError: (error: unknown) => void;
}

/** An adapter that can do nothing yet: hosts override what they can, and name it in `capabilities`. */
export abstract class BaseAdapter implements CrmAdapter {
  abstract readonly host: string;
  readonly presence: CrmPresence | null = null;
  private readonly abilities = new Set<CrmCapability>();
  private readonly listeners: Listeners<CrmEvent>;
  protected readonly parts: Required<AdapterParts>;
  private standing: 'new' | 'connected' | 'stopped' = 'new';

  constructor({
    clock = browserPorts.clock,
    limit = answerLimit,
    reportError = browserPorts.reportError,
  }: Partial<AdapterParts> = {}) {
    this.parts = { clock, limit, reportError };
    this.listeners = new Listeners(reportError);
  }

  get capabilities(): ReadonlySet<CrmCapability> {
    return this.abilities;
  }

  async connect(): Promise<CrmOutcome<void>> {
    if (this.standing === 'connected') return done(undefined);
    if (this.standing === 'stopped') return failed('not-ready', 'stopped');
    const reached = await this.reach();
    if (this.isStopped) return failed('not-ready', 'stopped');
    if (reached.isDone) {
      this.standing = 'connected';
      for (const ability of reached.value) this.abilities.add(ability);
    }
    return reached.isDone ? done(undefined) : reached;
  }

  /** Waits for the host and answers with what it can. */
  protected abstract reach(): Promise<CrmOutcome<readonly CrmCapability[]>>;

  stop(): void {
    this.standing = 'stopped';
  }

  on(listener: (event: CrmEvent) => void): () => void {
    return this.listeners.add(listener);
  }

  sameId(one: string, other: string): boolean {
    return one === other;
  }

  /** Passes on what the host told; nothing after `stop`. */
  protected tell(event: CrmEvent): void {
    if (!this.isStopped) this.listeners.tell(event);
  }

  protected get isStopped(): boolean {
    return this.standing === 'stopped';
  }

  /** Asks the host within the time limit, if it is there and can. */
  protected ask<T>(
    ability: CrmCapability | null,
    ask: (answer: (outcome: CrmOutcome<T>) => void) => void,
    late?: (outcome: CrmOutcome<T>) => void,
  ): Promise<CrmOutcome<T>> {
    const refusal = this.refusal(ability);
    if (refusal !== null) return Promise.resolve(refusal);
    const { clock, limit } = this.parts;
    return withinLimit(clock, ask, { limit, ...(late === undefined ? {} : { late }) });
  }

  /** Asks while connecting, when the port itself is still shut. */
  protected askEarly<T>(
    ask: (answer: (outcome: CrmOutcome<T>) => void) => void,
    limit = this.parts.limit,
  ): Promise<CrmOutcome<T>> {
    return withinLimit(this.parts.clock, ask, { limit });
  }

  /** Tells of a log that was saved after it was given up. */
  protected lateLog({ contactId }: CallLog): (outcome: CrmOutcome<RecordReference>) => void {
    return (outcome) => {
      if (outcome.isDone) this.tell({ type: 'late-log', contactId, record: outcome.value });
    };
  }

  /** Why this cannot be asked now, or null. */
  protected refusal(ability: CrmCapability | null): CrmFailed | null {
    if (this.standing !== 'connected') return failed('not-ready');
    return ability === null || this.abilities.has(ability) ? null : failed('unsupported', ability);
  }

  private cannot(ability: CrmCapability | null): Promise<CrmFailed> {
    return Promise.resolve(this.refusal(ability) ?? failed('unsupported', ability ?? this.host));
  }

  announceReady(): Promise<CrmOutcome<void>> {
    return this.standing === 'connected' ? Promise.resolve(done(undefined)) : this.cannot(null);
  }

  settings(): Promise<CrmOutcome<Readonly<Record<string, string>>>> {
    return this.cannot('settings');
  }

  setClickToDial(_isEnabled: boolean): Promise<CrmOutcome<void>> {
    return this.cannot('click-to-dial-switch');
  }

  currentRecord(): Promise<CrmOutcome<RecordReference | null>> {
    return this.cannot('current-record');
  }

  pop(_target: PopTarget): Promise<CrmOutcome<void>> {
    return this.cannot('pop');
  }

  search(_search: CrmSearch): Promise<CrmOutcome<SearchResult>> {
    return this.cannot('search');
  }

  saveLog(_log: CallLog, _known: RecordReference | null): Promise<CrmOutcome<RecordReference>> {
    return this.cannot('save-log');
  }

  findLog(_contactId: string): Promise<CrmOutcome<RecordReference | null>> {
    return this.cannot('find-log');
  }

  refresh(): Promise<CrmOutcome<void>> {
    return this.cannot('refresh');
  }

  callServer(_method: string, _parameters: Readonly<Record<string, string>>): Promise<CrmOutcome<string>> {
    return this.cannot('server-method');
  }

  setPanelVisible(_isVisible: boolean): Promise<CrmOutcome<void>> {
    return this.cannot('panel-visibility');
  }

  setPanelSize(_size: PanelSize): Promise<CrmOutcome<void>> {
    return this.cannot('panel-size');
  }

  setPanelLabel(_label: string): Promise<CrmOutcome<void>> {
    return this.cannot('panel-label');
  }

  tabs(): Promise<CrmOutcome<readonly CrmTab[]>> {
    return this.cannot('tabs');
  }

  closeTab(_tabId: string): Promise<CrmOutcome<void>> {
    return this.cannot('tabs');
  }
}

import { browserPorts } from '../../session/browser-ports.js';
import type { Plain } from '../../domain/plain-data.js';
import { BaseAdapter } from '../base-adapter.js';
import type { CallLog } from '../call-log.js';
import type { CrmAdapter, CrmCapability, PanelSize } from '../crm-adapter.js';
import { done, failed, type CrmOutcome } from '../crm-outcome.js';
import type { CrmSearch, PopTarget, RecordReference, SearchResult } from '../crm-record.js';
import { isExactOrigin, pageRequest, readPageMessage, type PageAsk } from './page-message.js';
import {
  pageInbox,
  type IncomingMessage,
  type MessageInbox,
  type MessagePeer,
  type PageMessageOptions,
} from './page-message-options.js';
import {
  readAnswer,
  readCapabilities,
  readEvent,
  readMaybeRecord,
  readRecord,
  readSearch,
  readSettings,
} from './read-page.js';

interface Question<T> {
  readonly ask: PageAsk;
  readonly values?: Plain;
  /** What the answer means; undefined where it does not fit. */
  readonly read: (value: unknown) => T | undefined;
}

/** The page need not say anything but that it is done. */
const nothing = (): null => null;

/** An adapter whose host understands the messages of `page-message.v1.json`. */
export class PageMessageAdapter extends BaseAdapter {
  readonly host: string = 'page-message';
  private readonly inbox: MessageInbox;
  private readonly waiting = new Map<string, (body: Plain) => void>();
  private peer: MessagePeer | null = null;
  private readonly hear = ({ origin, source, data }: IncomingMessage): void => {
    if (this.isStopped || origin !== this.options.origin || source !== this.peer) return;
    const message = readPageMessage(data);
    if (message === null) return;
    if (message.type === 'event') return this.hearEvent(message.event);
    const answer = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    answer?.(message.body);
  };

  constructor(private readonly options: PageMessageOptions) {
    super(options);
    this.inbox = options.inbox ?? pageInbox;
  }

  private hearEvent(said: Plain): void {
    const event = readEvent(said);
    if (event !== null) this.tell(event);
  }

  protected reach(): Promise<CrmOutcome<readonly CrmCapability[]>> {
    if (!isExactOrigin(this.options.origin)) {
      return Promise.resolve(failed('invalid', 'the origin must be exact, as https://crm.example.com'));
    }
    if (this.peer === null) {
      this.peer = (this.options.peer ?? (() => window.parent))();
      this.inbox.addEventListener('message', this.hear);
    }
    return this.askEarly((answer) => this.send({ ask: 'hello', read: readCapabilities }, answer));
  }

  override stop(): void {
    super.stop();
    this.waiting.clear();
    if (this.peer !== null) this.inbox.removeEventListener('message', this.hear);
  }

  private send<T>({ ask, values = {}, read }: Question<T>, answer: (outcome: CrmOutcome<T>) => void): void {
    const id = (this.options.newId ?? browserPorts.newId)();
    this.waiting.set(id, (body) => answer(readAnswer(body, read)));
    this.peer?.postMessage(pageRequest(id, ask, values), this.options.origin);
  }

  private put<T>(
    ability: CrmCapability | null,
    question: Question<T>,
    late?: (outcome: CrmOutcome<T>) => void,
  ): Promise<CrmOutcome<T>> {
    return this.ask<T>(ability, (answer) => this.send(question, answer), late);
  }

  private async do(ability: CrmCapability | null, ask: PageAsk, values: Plain = {}): Promise<CrmOutcome<void>> {
    const outcome = await this.put(ability, { ask, values, read: nothing });
    return outcome.isDone ? done(undefined) : outcome;
  }

  override announceReady(): Promise<CrmOutcome<void>> {
    return this.do(null, 'ready');
  }

  override settings(): Promise<CrmOutcome<Readonly<Record<string, string>>>> {
    return this.put('settings', { ask: 'settings', read: readSettings });
  }

  override setClickToDial(isEnabled: boolean): Promise<CrmOutcome<void>> {
    return this.do('click-to-dial-switch', 'set-click-to-dial', { isEnabled });
  }

  override currentRecord(): Promise<CrmOutcome<RecordReference | null>> {
    return this.put('current-record', { ask: 'current-record', read: readMaybeRecord });
  }

  override pop(target: PopTarget): Promise<CrmOutcome<void>> {
    return this.do('pop', 'pop', { target });
  }

  override search({ text, direction, values }: CrmSearch): Promise<CrmOutcome<SearchResult>> {
    return this.put('search', { ask: 'search', values: { text, direction, values }, read: readSearch });
  }

  override saveLog(log: CallLog, known: RecordReference | null): Promise<CrmOutcome<RecordReference>> {
    return this.put('save-log', { ask: 'save-log', values: { log, known }, read: readRecord }, this.lateLog(log));
  }

  override findLog(contactId: string): Promise<CrmOutcome<RecordReference | null>> {
    return this.put('find-log', { ask: 'find-log', values: { contactId }, read: readMaybeRecord });
  }

  override refresh(): Promise<CrmOutcome<void>> {
    return this.do('refresh', 'refresh');
  }

  override setPanelVisible(isVisible: boolean): Promise<CrmOutcome<void>> {
    return this.do('panel-visibility', 'set-panel-visible', { isVisible });
  }

  override setPanelSize(size: PanelSize): Promise<CrmOutcome<void>> {
    return this.do('panel-size', 'set-panel-size', { ...size });
  }

  override setPanelLabel(label: string): Promise<CrmOutcome<void>> {
    return this.do('panel-label', 'set-panel-label', { label });
  }
}

/**
 * The adapter for a CRM of one's own: the softphone is in a frame of the CRM's page, and both talk by `postMessage` with exact
 * origins. The form of the messages is in `page-message.v1.json`; what does not fit it is ignored.
 */
export function createPageMessageAdapter(options: PageMessageOptions): CrmAdapter {
  return new PageMessageAdapter(options);
}

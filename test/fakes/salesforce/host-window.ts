import { ConsoleModel } from './console-model.js';
import { consoleAnswer } from './console-answers.js';
import { Fault, faultReply, type Reply } from './fault.js';
import { FakeOmni, type OmniEvent } from './fake-omni.js';
import type { FakeOrg } from './fake-org.js';
import { shortId } from './ids.js';
import { popRecord, type PopRequest } from './screen-pops.js';
import { readFields, readText } from './read-arguments.js';
import type { OrgRecord } from './org-data.js';

export type Interface = 'lightning' | 'classic';

export interface WindowOptions {
  readonly org: FakeOrg;
  readonly omni?: FakeOmni;
  readonly ui?: Interface;
  readonly isConsole?: boolean;
  /** Whether the frame of the softphone may ask yet. */
  readonly isContainerReady?: boolean;
}

/** What the page around the softphone's frame tells it. */
export interface HostEvent {
  readonly name: 'click' | 'navigation' | 'console' | 'omni' | 'message' | 'work-start';
  readonly payload: unknown;
}

/** One window of the CRM: what it shows, its softphone panel and its console tabs. */
export class HostWindow {
  readonly org: FakeOrg;
  readonly omni: FakeOmni;
  readonly ui: Interface;
  readonly isConsole: boolean;
  readonly tabs: ConsoleModel;
  isContainerReady: boolean;
  isClickable = false;
  isReady = false;
  refreshes = 0;
  panel = { isVisible: true, height: 600, width: 400, label: 'Phone' };
  /** Every record, search, page or form that was shown, in order. */
  readonly shown: string[] = [];
  /** Requests as they came, for tests. */
  readonly journal: { readonly method: string; readonly argument: unknown }[] = [];
  /** Everything is refused with this. */
  refusal: Fault | null = null;
  view: OrgRecord | null = null;
  readonly completedWorks: unknown[] = [];
  private readonly tokens = new Map<number, readonly OrgRecord[]>();
  private readonly listeners = new Set<(event: HostEvent) => void>();

  constructor(options: WindowOptions) {
    this.org = options.org;
    this.omni = options.omni ?? new FakeOmni(options.org);
    this.ui = options.ui ?? 'lightning';
    this.isConsole = options.isConsole ?? true;
    this.isContainerReady = options.isContainerReady ?? true;
    this.tabs = new ConsoleModel(this.ui, (type, message) =>
      this.tell({ name: 'console', payload: { type, message } }),
    );
    this.omni.hear((event: OmniEvent) => this.tell({ name: 'omni', payload: event }));
  }

  hear(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: HostEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** Answers a request of the softphone's frame. */
  ask(method: string, argument: unknown): Reply {
    this.journal.push({ method, argument });
    try {
      if (!this.isContainerReady) {
        const why = "Unable to execute sendPostMessage because the softphone container hasn't initialized yet";
        throw new Fault('SOFTPHONE_CONTAINER_ERROR', why);
      }
      if (this.refusal !== null) throw this.refusal;
      return { value: this.answer(method, argument) };
    } catch (error) {
      return faultReply(error);
    }
  }

  /** The agent clicks a number on a page; nothing comes of it unless the softphone has asked for that. */
  clickNumber(number: string, record: OrgRecord | null = null): void {
    if (this.isClickable) this.tell({ name: 'click', payload: { number, record } });
  }

  /** The agent goes to a record, or to a list where it is null; a console says nothing of the way to a list. */
  show(record: OrgRecord | null): void {
    this.view = record;
    if (this.isConsole && record !== null) this.tabs.open(record.id);
    if (this.isConsole && record === null) return;
    this.tellView();
  }

  /** The browser's tab comes to the front again, or the form for a new record opens over the page. */
  tellView(): void {
    this.tell({ name: 'navigation', payload: this.view });
  }

  private answer(method: string, argument: unknown): unknown {
    if (method.startsWith('omni.')) return this.omni.call(method.slice(5), readText(argument));
    if (method.startsWith('console.')) return consoleAnswer(this, method.slice(8), readText(argument));
    const answers: Readonly<Record<string, () => unknown>> = {
      'click-to-dial': () => void (this.isClickable = argument === true),
      ready: () => void (this.isReady = true),
      refresh: () => void (this.refreshes += 1),
      settings: () => this.org.settings,
      layout: () => this.layout(),
      view: () => this.view,
      visible: () => this.panel.isVisible,
      show: () => void (this.panel = { ...this.panel, isVisible: argument === true }),
      height: () => this.resize('height', Number(argument), [240, 2560]),
      width: () => this.resize('width', Number(argument), [200, 1920]),
      label: () => void (this.panel = { ...this.panel, label: readText(argument) }),
      pop: () => popRecord(this, readPop(argument)),
      'pop-found': () => this.popFound(Number(argument)),
      search: () => this.search(readText(argument)),
      save: () => this.save(readFields(argument)),
      apex: () => this.runApex(readFields(argument)),
      publish: () => this.publish(argument),
      'complete-work': () => void this.completedWorks.push(argument),
    };
    const run = answers[method];
    if (run === undefined) throw new Fault('INVALID_PARAM', `${method} is not supported.`);
    return run();
  }

  private resize(side: 'height' | 'width', pixels: number, [least, most]: readonly [number, number]): void {
    if (this.ui === 'lightning' && (pixels < least || pixels > most)) {
      throw new Fault('INVALID_PARAM', `${side} must be between ${least} and ${most}.`);
    }
    this.panel = { ...this.panel, [side]: pixels };
  }

  private search(text: string) {
    const records = this.org.search(text);
    const token = this.tokens.size + 1;
    this.tokens.set(token, records);
    return { records, token };
  }

  /** Shows by the rules of the layout: the only record, a search for several, nothing for none. */
  private popFound(token: number): void {
    const records = this.tokens.get(token);
    if (records === undefined) throw new Fault('INVALID_PARAM', 'SCREEN_POP_DATA is not what a search has given.');
    const [first] = records;
    if (first === undefined) return;
    popRecord(this, records.length === 1 ? { kind: 'record', id: first.id } : { kind: 'search', text: 'matches' });
  }

  private save(fields: Readonly<Record<string, string | number | boolean | null>>): OrgRecord {
    const { Id: id, entityApiName: type, ...values } = fields;
    if (typeof id === 'string') return this.org.update(id, values);
    if (typeof type === 'string') return this.org.create(type, values);
    throw new Fault('INVALID_PARAM', 'Either Id or entityApiName is required.');
  }

  private runApex({ method, parameters }: Readonly<Record<string, unknown>>): string {
    return this.org.runApex(readText(method), readText(parameters));
  }

  /** Lightning Message Service: everyone who subscribed hears it, the publisher too. */
  private publish(message: unknown): void {
    this.tell({ name: 'message', payload: message });
  }

  private layout() {
    const objects = Object.fromEntries(
      Object.entries(this.org.layout).map(([type, fields]) => [
        type,
        fields.map((apiName) => ({ displayName: apiName, apiName })),
      ]),
    );
    const screenPopSettings = {
      screenPopsOpenWithin: 'ExistingWindow',
      SingleMatch: { screenPopType: 'PopToEntity' },
      MultipleMatches: { screenPopType: 'PopToSearch' },
    };
    const one = { callRelatedFields: ['ANI', 'DNIS', 'QUEUE'], objects, screenPopSettings };
    return { Internal: one, Inbound: one, Outbound: one };
  }

  /** Ids as this interface writes them on tabs and in pages. */
  idOf(record: OrgRecord): string {
    return this.ui === 'lightning' ? record.id : shortId(record.id);
  }
}

function readPop(argument: unknown): PopRequest {
  const { kind, id, text } = readFields(argument);
  if (kind === 'record') return { kind, id: readText(id) };
  return { kind: kind === 'search' ? 'search' : 'page', text: readText(text) };
}

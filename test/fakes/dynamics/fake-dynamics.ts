import type { CiFramework } from '../../../src/crm/dynamics/ci-framework.js';
import type { InstanceClock } from '../../../src/simulator/instance/instance.js';
import { Weather } from '../salesforce/weather.js';

type Row = Readonly<Record<string, unknown>>;
type Handler = (data: unknown) => Promise<void>;

/** A model-driven app around the softphone's frame, as the framework's documentation describes it: texts in, texts out. */
export class FakeDynamics {
  readonly weather: Weather;
  readonly shown: string[] = [];
  readonly forms: { readonly form: Row; readonly values: Row }[] = [];
  readonly searched: string[] = [];
  readonly panel: (readonly [string, number])[] = [];
  readonly contacts = new Map<string, Row>();
  readonly calls = new Map<string, Row>();
  refuses = false;
  isClickable = true;
  page: Row = { appid: 'a', pagetype: 'dashboard' };
  private readonly handlers = new Map<string, Set<Handler>>();

  constructor(clock: InstanceClock) {
    this.weather = new Weather(clock);
  }

  readonly framework: CiFramework = {
    setClickToAct: (isEnabled) => this.answer(() => void (this.isClickable = isEnabled)),
    getEnvironment: () => this.answer(() => JSON.stringify(this.page)),
    searchAndOpenRecords: (table, query) => this.answer(() => JSON.stringify({ ...this.search(table, query) })),
    renderSearchPage: (_, text) => this.answer(() => void this.searched.push(text)),
    openForm: (form, values = '{}') => this.answer(() => this.open(JSON.parse(form), JSON.parse(values))),
    createRecord: (_, values) => this.answer(() => this.create(JSON.parse(values))),
    updateRecord: (_, id, values) => this.answer(() => this.update(id, JSON.parse(values))),
    setMode: (mode) => this.answer(() => void this.panel.push(['mode', mode])),
    setWidth: (pixels) => this.answer(() => void this.panel.push(['width', pixels])),
    addHandler: (name, handler) => void this.heardBy(name).add(handler),
    removeHandler: (name, handler) => void this.heardBy(name).delete(handler),
  };

  heardBy(name: string): Set<Handler> {
    const found = this.handlers.get(name) ?? new Set();
    this.handlers.set(name, found);
    return found;
  }

  click(data: unknown): void {
    if (this.isClickable)
      this.weather.event(() => this.heardBy('onclicktoact').forEach((handler) => void handler(data)));
  }

  addContact(fullname: string, telephone1: string): string {
    const contactid = this.newId();
    this.contacts.set(contactid, { contactid, fullname, telephone1, mobilephone: null });
    return contactid;
  }

  private answer(work: () => unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.weather.clock.after(1, () => {
        const value = this.refuses ? null : work();
        const isRefused = this.refuses;
        this.weather.answer(() => (isRefused ? reject(new Error('Contact +81 3-1234-5678 refused')) : resolve(value)));
      });
    });
  }

  private search(table: string, query: string): readonly Row[] {
    const filter = new URLSearchParams(query).get('$filter') ?? '';
    const rows = [...(table === 'contact' ? this.contacts : this.calls).values()];
    return rows.filter((row) => filter.split(' or ').some((condition) => holds(row, condition)));
  }

  private open(form: Row, values: Row): null {
    this.forms.push({ form, values });
    if (typeof form['entityId'] === 'string') this.shown.push(form['entityId']);
    return null;
  }

  private create(values: Row): string {
    const activityid = this.newId();
    this.calls.set(activityid, { activityid, ...values });
    return JSON.stringify({ ...values, id: activityid.toUpperCase() });
  }

  private update(id: string, values: Row): string {
    this.calls.set(id, { ...this.calls.get(id), ...values });
    return JSON.stringify({ id, ...values });
  }

  private newId(): string {
    const count = this.contacts.size + this.calls.size + 1;
    return `b44d31ac-5fd1-e811-8158-${String(count).padStart(12, '0')}`;
  }
}

/** `contains(column,'text')` with the wildcard, and `column eq 'text'`. */
function holds(row: Row, condition: string): boolean {
  const [, contained = '', pattern = ''] = /^contains\((\w+),'(.*)'\)$/.exec(condition) ?? [];
  const [, column = '', text = ''] = /^(\w+) eq '(.*)'$/.exec(condition) ?? [];
  if (column !== '') return row[column] === text.replaceAll("''", "'");
  const parts = pattern
    .replaceAll("''", "'")
    .split('%')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const value = row[contained];
  return typeof value === 'string' && new RegExp(parts.join('[^]*'), 'i').test(value);
}

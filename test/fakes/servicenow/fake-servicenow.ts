import type { OpenFrame, PresenceColor } from '../../../src/crm/servicenow/open-frame.js';
import type { ServiceNowRequest } from '../../../src/crm/servicenow/servicenow-request.js';
import type { InstanceClock } from '../../../src/simulator/instance/instance.js';
import { Weather } from '../salesforce/weather.js';
import { type Row, ServiceNowTables } from './servicenow-tables.js';

const events: readonly string[] = [
  'openframe_communication',
  'openframe_communication_failure',
  'openframe_shown',
  'openframe_hidden',
  'openframe_before_destroy',
  'openframe_collapse',
  'openframe_expand',
];

const colors: readonly string[] = ['green', 'red', 'orange', 'grey'];

/** What a page rejects with: the status, and a text that may repeat what was sent. */
class StatusError extends Error {
  constructor(readonly status: number) {
    super('refused for +81 3-1234-5678');
  }
}

/** ServiceNow around a frame of OpenFrame, as its documentation describes it: calls without answers, and a REST interface. */
export class FakeServiceNow {
  readonly weather: Weather;
  readonly tables: ServiceNowTables;
  /** What was opened in the page around the frame, in order. */
  readonly opened: (readonly [kind: 'form' | 'list' | 'url', query: string, entity: string])[] = [];
  readonly panel: (readonly [string, unknown])[] = [];
  refuses = false;
  /** The page around the frame hears nothing, and the API says so. */
  isCut = false;
  isBegun = false;
  private isVisible = true;
  private readonly listeners = new Map<string, ((context: unknown) => void)[]>();

  constructor(clock: InstanceClock) {
    this.weather = new Weather(clock);
    this.tables = new ServiceNowTables();
  }

  readonly api: OpenFrame = {
    init: (settings, success, failure) => {
      this.panel.push(['init', settings]);
      this.isBegun = true;
      this.reply(() => ({ name: 'Softphone', url: 'https://softphone.example.com' }), success, failure);
    },
    subscribe: (event, listener) => {
      if (!events.includes(event)) throw new Error(`${event} is not a valid event for subscription`);
      this.listeners.set(event, [...this.heardBy(event), listener]);
    },
    isVisible: (success, failure) => this.reply(() => this.isVisible, success, failure),
    show: () => this.send(() => this.turn(true)),
    hide: () => this.send(() => this.turn(false)),
    setTitle: (title) => this.set('title', title, title.length <= 256),
    setWidth: (width) => this.set('width', width, width > 0),
    setHeight: (height) => this.set('height', height, height > 0),
    openServiceNowForm: ({ entity, query }) => this.send(() => this.opened.push(['form', query, entity])),
    openServiceNowList: ({ entity, query }) => this.send(() => this.opened.push(['list', query, entity])),
    openCustomURL: (url) => {
      if (url.length > 2083) throw new Error(`${url} is too long`);
      this.send(() => this.opened.push(['url', url, '']));
    },
    setPresenceIndicator: (state, color: PresenceColor) =>
      this.set('presence', `${color} ${state}`, colors.includes(color)),
  };

  /** The REST interface, for an agent who is signed in. */
  readonly request = (call: ServiceNowRequest): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const asked = structuredClone(call);
      this.weather.clock.after(1, () => {
        const answer: Row = this.refuses ? {} : this.tables.serve(asked);
        this.weather.answer(() =>
          'result' in answer ? resolve(answer) : reject(new StatusError(Number(answer['status'] ?? 500))),
        );
      });
    });

  say(context: unknown): void {
    this.fire('openframe_communication', context);
  }

  heardBy(event: string): readonly ((context: unknown) => void)[] {
    return this.listeners.get(event) ?? [];
  }

  private turn(isVisible: boolean): void {
    this.isVisible = isVisible;
    this.fire(isVisible ? 'openframe_shown' : 'openframe_hidden', null);
  }

  private set(name: string, value: unknown, isValid: boolean): void {
    if (!isValid) throw new Error(`${String(value)} is not a valid ${name}`);
    this.send(() => this.panel.push([name, value]));
  }

  private fire(event: string, context: unknown): void {
    this.weather.event(() => this.heardBy(event).forEach((listener) => listener(context)));
  }

  /** Goes out at once and in order; nobody hears it before `init`. */
  private send(task: () => void): void {
    if (this.isCut) this.fire('openframe_communication_failure', 'out of reach');
    else if (this.isBegun && !this.refuses) task();
  }

  private reply(read: () => unknown, success: (value: unknown) => void, failure: (error: unknown) => void): void {
    if (this.isCut || !this.isBegun) return;
    const isRefused = this.refuses;
    this.weather.answer(() => (isRefused ? failure('refused for +81 3-1234-5678') : success(read())));
  }
}

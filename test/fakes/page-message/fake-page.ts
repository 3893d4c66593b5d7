import type { IncomingMessage, MessageInbox, MessagePeer } from '../../../src/crm/page-message/page-message-options.js';
import type { InstanceClock } from '../../../src/simulator/instance/instance.js';
import { Weather } from '../salesforce/weather.js';

type Body = Readonly<Record<string, unknown>>;

export const crmOrigin = 'https://crm.example.com';

const capabilities = [
  ...['click-to-dial', 'click-to-dial-switch', 'current-record', 'find-log', 'panel-label', 'panel-size', 'settings'],
  ...['panel-visibility', 'pop', 'refresh', 'save-log', 'search'],
];

/** The page of a home-made CRM around the softphone's frame, with the two windows between which messages travel. */
export class FakePage {
  readonly weather: Weather;
  /** Everything that the softphone sent, with the origin that it was meant for. */
  readonly sent: { readonly message: Body; readonly targetOrigin: string }[] = [];
  /** Everything that the page sent. */
  readonly said: unknown[] = [];
  readonly shown: string[] = [];
  readonly logs = new Map<string, Body>();
  refuses = false;
  abilities: unknown = [...capabilities, 'presence', 'unheard-of'];
  private readonly people: { readonly id: string; readonly name: string; readonly number: string }[] = [];
  private readonly listeners = new Set<(event: IncomingMessage) => void>();

  constructor(clock: InstanceClock) {
    this.weather = new Weather(clock);
  }

  /** The CRM's window as the softphone sees it. */
  readonly peer: MessagePeer = {
    postMessage: (message, targetOrigin) => {
      const copy: Body = structuredClone(Object(message));
      this.sent.push({ message: copy, targetOrigin });
      if (targetOrigin !== crmOrigin) return;
      const answer = { ...this.envelope('answer'), id: copy['id'], ...this.reply(copy) };
      this.weather.answer(() => this.say(answer));
    },
  };

  /** The softphone's window. */
  readonly inbox: MessageInbox = {
    addEventListener: (_, listener) => void this.listeners.add(listener),
    removeEventListener: (_, listener) => void this.listeners.delete(listener),
  };

  get isHeard(): boolean {
    return this.listeners.size > 0;
  }

  envelope(type: string): Body {
    return { protocol: 'ccp-elements/crm', version: 1, type };
  }

  event(event: Body): void {
    this.say({ ...this.envelope('event'), event });
  }

  say(data: unknown, { origin = crmOrigin, source = this.peer }: { origin?: string; source?: unknown } = {}): void {
    this.said.push(data);
    for (const listener of this.listeners) listener({ origin, source, data: structuredClone(data) });
  }

  addPerson(name: string, number: string): { readonly type: string; readonly id: string } {
    const id = `person-${this.people.length + 1}`;
    this.people.push({ id, name, number: number.replaceAll(/\D/g, '') });
    return { type: 'person', id };
  }

  private reply({ ask, values }: Body): Body {
    if (this.refuses) return { isDone: false, code: 'denied', said: 'not now' };
    return { isDone: true, value: this.valueOf(ask, Object(values)) };
  }

  private valueOf(ask: unknown, values: Body): unknown {
    switch (ask) {
      case 'hello':
        return { capabilities: this.abilities };
      case 'settings':
        return { country: 'JP', count: 5 };
      case 'search':
        return { records: this.found(String(values['text'])) };
      case 'pop':
        return this.show(Object(values['target']));
      case 'save-log':
        return this.save(Object(values['log']), values['known']);
      default:
        return null;
    }
  }

  private found(text: string): readonly Body[] {
    return this.people
      .filter(({ number }) => number.endsWith(text))
      .map(({ id, name }) => ({ type: 'person', id, name }));
  }

  private show({ record }: { readonly record?: { readonly id: string } }): null {
    if (record !== undefined) this.shown.push(record.id);
    return null;
  }

  private save(log: Body, known: unknown): Body {
    const { id } = known === null ? { id: `log-${this.logs.size + 1}` } : Object(known);
    this.logs.set(id, log);
    return { type: 'log', id };
  }
}

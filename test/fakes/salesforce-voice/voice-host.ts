import { createRequire } from 'node:module';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { VirtualClock } from '../../../src/simulator/instance/virtual-clock.js';
import { settle } from '../../session/story.js';

type Body = Readonly<Record<string, unknown>>;
type WindowListener = (event: { readonly data: unknown; readonly origin: string; readonly ports: unknown[] }) => void;

const require = createRequire(import.meta.url);
const libraryPath = require.resolve('@salesforce/scv-connector-base');

/** An event that Salesforce got, by the library's name. */
export interface VoiceNews {
  readonly name: string;
  readonly payload: Body;
}

/** Salesforce's page around the softphone: the window message that begins, and the port over which both talk afterwards. */
export class VoiceHost {
  /** The real library, loaded anew: it keeps its connector in its module. */
  readonly library: Body;
  readonly news: VoiceNews[] = [];
  /** What the library wrote to Salesforce's log. */
  readonly log: unknown[] = [];
  readonly ready: Body[] = [];
  /** Answers messages to a component of the org. */
  component: ((message: Body) => void) | null = null;
  private readonly listeners = new Set<WindowListener>();
  private port: MessagePort | null = null;

  constructor() {
    const window = {
      addEventListener: (_: string, listener: WindowListener) => void this.listeners.add(listener),
      removeEventListener: (_: string, listener: WindowListener) => void this.listeners.delete(listener),
    };
    Object.assign(globalThis, { window });
    delete require.cache[libraryPath];
    this.library = require(libraryPath);
  }

  /** Salesforce's page has loaded. */
  begin(connectorConfig: Body = {}, origin = 'https://acme.lightning.force.com'): void {
    const { port1, port2 } = new MessageChannel();
    port1.on('message', (message: Body) => this.hear(message));
    port1.unref();
    port2.unref();
    this.port = port1;
    for (const listener of [...this.listeners]) {
      listener({ data: { type: 'SETUP_CONNECTOR', connectorConfig }, origin, ports: [port2] });
    }
    // A listener that is set as a property keeps the process alive.
    port2.unref();
  }

  /** The agent does something in Salesforce's own pages. */
  say(type: string, more: Body = {}): void {
    this.port?.postMessage({ type, ...more });
  }

  end(): void {
    this.port?.close();
    Reflect.deleteProperty(globalThis, 'window');
  }

  payloads(name: string): readonly Body[] {
    return this.news.flatMap((entry) => (entry.name === name ? [entry.payload] : []));
  }

  private hear({ type, payload }: Body): void {
    const body: Body = Object(payload);
    if (type === 'LOG') this.log.push(body);
    else if (type === 'CONNECTOR_READY') this.ready.push(body);
    else if (body['telephonyEventType'] === 'MESSAGE') this.component?.(Object(body['telephonyEventPayload']));
    else this.news.push({ name: String(body['telephonyEventType']), payload: Object(body['telephonyEventPayload']) });
  }
}

/** Moves the clock, and lets messages between ports arrive, which takes turns of the event loop. */
export async function passPorts(clock: VirtualClock, milliseconds: number, step = 50): Promise<void> {
  await turns();
  for (let left = milliseconds; left > 0; left -= step) {
    clock.advance(Math.min(step, left));
    await turns();
  }
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await settle();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

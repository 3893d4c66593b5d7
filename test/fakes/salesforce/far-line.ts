import type { Reply } from './fault.js';
import type { HostEvent, HostWindow, Interface } from './host-window.js';
import { NearLine, type Line } from './line.js';
import type { Weather } from './weather.js';

/** Messages between the page of Salesforce and the softphone's frame, which is of another origin. */
type Message =
  | { readonly kind: 'open' }
  | { readonly kind: 'opened'; readonly ui: Interface; readonly isConsole: boolean }
  | { readonly kind: 'ask'; readonly id: number; readonly method: string; readonly argument: unknown }
  | { readonly kind: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly kind: 'event'; readonly event: HostEvent };

const protocol = 'simulated-salesforce';

function messageOf({ origin, source, data }: MessageEvent<unknown>, from: string, other: unknown): Message | null {
  if (origin !== from || source !== other) return null;
  const envelope = data as { readonly protocol?: string; readonly message?: Message } | null;
  return envelope?.protocol === protocol ? (envelope.message ?? null) : null;
}

/** Lets the softphone in a frame ask; `onAsked` runs after each request, for the page to draw itself anew. */
export function serveFrame(
  frame: HTMLIFrameElement,
  origin: string,
  { host, weather, onAsked }: { readonly host: HostWindow; readonly weather: Weather; readonly onAsked: () => void },
): void {
  const near = new NearLine(host, weather);
  const post = (message: Message): void => frame.contentWindow?.postMessage({ protocol, message }, origin);
  near.hear((event) => post({ kind: 'event', event }));
  addEventListener('message', (event) => {
    const message = messageOf(event, origin, frame.contentWindow);
    if (message?.kind === 'open') post({ kind: 'opened', ui: host.ui, isConsole: host.isConsole });
    if (message?.kind !== 'ask') return;
    const { id, method, argument } = message;
    near.ask(method, argument, (reply) => post({ kind: 'reply', id, reply }));
    weather.clock.after(2, onAsked);
  });
}

/** The line from within the frame to the page around it, once that answers. */
export function openFrameLine(origin: string): Promise<Line> {
  const waiting = new Map<number, (reply: Reply) => void>();
  const listeners = new Set<(event: HostEvent) => void>();
  let asked = 0;
  const post = (message: Message): void => parent.postMessage({ protocol, message }, origin);
  const lineOf = (ui: Interface, isConsole: boolean): Line => ({
    ui,
    isConsole,
    ask(method, argument = null, answer = () => undefined) {
      asked += 1;
      waiting.set(asked, answer);
      post({ kind: 'ask', id: asked, method, argument });
    },
    hear(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  return new Promise((resolve) => {
    const knock = setInterval(() => post({ kind: 'open' }), 100);
    addEventListener('message', (event) => {
      const message = messageOf(event, origin, parent);
      if (message?.kind === 'opened') {
        clearInterval(knock);
        resolve(lineOf(message.ui, message.isConsole));
      }
      if (message?.kind === 'event') for (const listener of listeners) listener(message.event);
      if (message?.kind !== 'reply') return;
      waiting.get(message.id)?.(message.reply);
      waiting.delete(message.id);
    });
  });
}

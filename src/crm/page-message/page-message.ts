import { isPlain, type Plain } from '../../domain/plain-data.js';

/** What marks a message as ours, and the version of its form. Another version is another form and is not read. */
export const pageProtocol = 'ccp-elements/crm';
export const pageVersion = 1;

/** What the softphone asks of the page of the CRM. */
export type PageAsk =
  | 'hello'
  | 'ready'
  | 'settings'
  | 'set-click-to-dial'
  | 'current-record'
  | 'pop'
  | 'search'
  | 'save-log'
  | 'find-log'
  | 'refresh'
  | 'set-panel-visible'
  | 'set-panel-size'
  | 'set-panel-label';

/** A request, as it is sent. The page answers with the same `id`. */
export interface PageRequest {
  readonly protocol: typeof pageProtocol;
  readonly version: typeof pageVersion;
  readonly type: 'ask';
  readonly id: string;
  readonly ask: PageAsk;
  readonly values: Plain;
}

export type PageMessage =
  | { readonly type: 'answer'; readonly id: string; readonly body: Plain }
  | { readonly type: 'event'; readonly event: Plain };

export function pageRequest(id: string, ask: PageAsk, values: Plain): PageRequest {
  return { protocol: pageProtocol, version: pageVersion, type: 'ask', id, ask, values };
}

/** A message of the page, or null for anything else that comes along in a window. */
export function readPageMessage(data: unknown): PageMessage | null {
  if (!isPlain(data) || data['protocol'] !== pageProtocol || data['version'] !== pageVersion) return null;
  const { type, id, event } = data;
  if (type === 'answer' && typeof id === 'string') return { type, id, body: data };
  return type === 'event' && isPlain(event) ? { type, event } : null;
}

/** True for an origin written exactly as browsers do: no `*`, no path, no slash at its end, no opaque origin. */
export function isExactOrigin(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, origin: exact } = new URL(origin);
  return (protocol === 'https:' || protocol === 'http:') && exact === origin;
}

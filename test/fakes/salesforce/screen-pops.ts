import { Fault } from './fault.js';
import type { HostWindow } from './host-window.js';

export type PopRequest =
  { readonly kind: 'record'; readonly id: string } | { readonly kind: 'search' | 'page'; readonly text: string };

/** Shows a record, what a search finds, or a page. */
export function popRecord(host: HostWindow, request: PopRequest): void {
  if (request.kind === 'record') {
    const record = host.org.find(request.id);
    if (record === null) throw new Fault('GENERIC_ERROR', 'The record does not exist or cannot be seen.');
    host.shown.push(record.id);
    host.show(record);
    return;
  }
  if (request.kind === 'search' && request.text.length < 3) {
    throw new Fault('INVALID_PARAM', 'The search string must have at least 3 characters.');
  }
  host.shown.push(`${request.kind}: ${request.text}`);
  if (host.isConsole) host.tabs.open(null);
  host.view = null;
}

import type { SessionContact } from '../../session/session-snapshot.js';
import type { PanelView } from '../internal/panel-view.js';
import type { PanelSheet } from './panel.js';

type List = Extract<PanelSheet, 'transfer' | 'add'>;

export function isList(sheet: PanelSheet): sheet is List {
  return sheet === 'transfer' || sheet === 'add';
}

interface Circumstances {
  readonly view: PanelView;
  /** The contact that was shown when the sheet was last drawn. */
  readonly before: SessionContact | null;
  readonly isOneLine: boolean;
}

/** What stays open over a body that may be another one now. */
export function sheetFor(sheet: PanelSheet, { view, before, isOneLine }: Circumstances): PanelSheet {
  const isWanted = {
    settings: view.kind !== 'entrance' && view.kind !== 'incoming',
    report: !isOneLine && view.kind !== 'entrance' && view.kind !== 'incoming',
    keypad: view.kind === 'contact' || (isOneLine && view.kind === 'idle'),
    transfer: isListWanted(before, view),
    add: isListWanted(before, view),
  };
  return sheet !== null && isWanted[sheet] ? sheet : null;
}

/** Whether the list of quick connects is still wanted: for the same call, and nobody was called into it since. */
function isListWanted(before: SessionContact | null, { kind, contact }: PanelView): boolean {
  if (kind !== 'contact' || before === null || before.contactId !== contact.contactId) return false;
  if (contact.channel !== 'voice' || contact.state !== 'connected') return false;
  const known = new Set(before.connections.map(({ connectionId }) => connectionId));
  return contact.connections.every(({ connectionId }) => known.has(connectionId));
}

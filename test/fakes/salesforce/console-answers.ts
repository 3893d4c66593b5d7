import { Fault } from './fault.js';
import type { HostWindow } from './host-window.js';
import type { ConsoleTab } from './console-model.js';

/** What the Console Integration Toolkit answers about tabs, before it is put into its envelope. */
export function consoleAnswer(host: HostWindow, method: string, tabId: string): Readonly<Record<string, unknown>> {
  if (!host.isConsole) throw new Fault('GENERIC_ERROR', 'Not in a console.');
  const { tabs } = host;
  const idsOf = (parentId: string | null) => tabs.tabs.filter((tab) => tab.parentId === parentId).map(({ id }) => id);
  switch (method) {
    case 'getPrimaryTabIds':
      return { ids: idsOf(null) };
    case 'getSubtabIds':
      return { ids: idsOf(tabId) };
    case 'getFocusedPrimaryTabId':
      // The toolkit says it with a word, not with null.
      return { id: tabs.focusedId ?? 'null' };
    case 'getPageInfo':
      return { pageInfo: JSON.stringify(pageInfo(host, tabs.tab(tabId))) };
    case 'focusPrimaryTabById':
      return { id: tabs.focus(tabId).id };
    case 'closeTab':
      tabs.close(tabId);
      return {};
    default:
      throw new Fault('INVALID_PARAM', `${method} is not supported here.`);
  }
}

function pageInfo(host: HostWindow, tab: ConsoleTab) {
  const record = tab.recordId === null ? null : host.org.find(tab.recordId);
  if (record === null) return { url: '/home', objectId: '', objectName: '', object: '', displayName: '' };
  const { type, fields } = record;
  const name = String(fields['Name'] ?? fields['Subject'] ?? '');
  return { url: `/${record.id}`, objectId: host.idOf(record), objectName: name, object: type, displayName: type };
}

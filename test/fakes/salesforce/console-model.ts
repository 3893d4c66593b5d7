import { Fault } from './fault.js';
import { shortId } from './ids.js';
import type { Interface } from './host-window.js';

export interface ConsoleTab {
  readonly id: string;
  /** The primary tab that a subtab belongs to, or null. */
  readonly parentId: string | null;
  /** The record in it, or null for a list or a page. */
  readonly recordId: string | null;
}

/** The tabs of a console app: ids and events differ between Lightning and Classic. */
export class ConsoleModel {
  tabs: readonly ConsoleTab[] = [];
  focusedId: string | null = null;
  private opened = 0;

  constructor(
    private readonly ui: Interface,
    private readonly tell: (type: string, message: Readonly<Record<string, unknown>>) => void,
  ) {}

  /** Opens a primary tab, or brings the record's own to the front. */
  open(recordId: string | null, parentId: string | null = null): ConsoleTab {
    const there = this.tabs.find((tab) => recordId !== null && tab.recordId === recordId);
    if (there !== undefined) return this.focus(there.id);
    this.opened += 1;
    const tab = { id: this.idFor(parentId), parentId, recordId };
    this.tabs = [...this.tabs, tab];
    this.tell('OPEN_TAB', { id: tab.id, objectId: this.objectId(tab) });
    return this.focus(tab.id);
  }

  focus(id: string): ConsoleTab {
    const tab = this.tab(id);
    this.focusedId = tab.parentId ?? tab.id;
    this.tell('FOCUSED', { id: this.focusedId, objectId: this.objectId(this.tab(this.focusedId)) });
    return tab;
  }

  close(id: string): void {
    const closed = this.tab(id);
    const gone = this.tabs.filter((tab) => tab.id === id || tab.parentId === id);
    this.tabs = this.tabs.filter((tab) => !gone.includes(tab));
    if (!this.tabs.some((tab) => tab.id === this.focusedId)) {
      this.focusedId = this.tabs.findLast(({ parentId }) => parentId === null)?.id ?? null;
    }
    for (const tab of gone) {
      this.tell(
        'CLOSE_TAB',
        this.ui === 'lightning' ? { id: tab.id } : { id: tab.id, objectId: this.objectId(closed) },
      );
    }
  }

  tab(id: string): ConsoleTab {
    const tab = this.tabs.find((entry) => entry.id === id);
    if (tab === undefined) throw new Fault('INVALID_PARAM', 'No tab has this id.');
    return tab;
  }

  /** 18 characters in Lightning, 15 in Classic. */
  objectId({ recordId }: ConsoleTab): string {
    if (recordId === null) return '';
    return this.ui === 'lightning' ? recordId : shortId(recordId);
  }

  private idFor(parentId: string | null): string {
    if (this.ui === 'lightning') return parentId === null ? `ctab${this.opened}` : `${parentId}_${this.opened}`;
    return parentId === null ? `scc-pt-${this.opened}` : `scc-st-${this.opened}`;
  }
}

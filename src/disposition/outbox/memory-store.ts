import type { DispositionDraft } from './disposition-draft.js';
import type { OutboxEntry } from './outbox-entry.js';
import type { OutboxChange, OutboxStore } from './outbox-store.js';
import { readDraft, readEntry } from './convert-kept.js';

/** Texts by name, as the page's local storage; `write` answers whether it was kept. */
export interface TextStorage {
  read(name: string): string | null;
  write(name: string, text: string): boolean;
}

const tailName = 'ccp-elements.outbox.1';

/** Keeps the outbox in this page, and a copy of it in the local storage as long as there is room. */
export class MemoryStore implements OutboxStore {
  private readonly kept = new Map<string, OutboxEntry>();
  private readonly keptDrafts = new Map<string, DispositionDraft>();
  private readonly gone = new Set<string>();
  private isTailKept: boolean | null = null;

  constructor(private readonly tail: TextStorage | null = null) {
    const { entries, drafts } = this.readTail();
    for (const entry of entries) this.kept.set(entry.key, entry);
    for (const draft of drafts) this.keptDrafts.set(draft.key, draft);
  }

  get keeping(): 'tail' | 'memory' {
    this.isTailKept ??= this.writeTail();
    return this.isTailKept ? 'tail' : 'memory';
  }

  get isEmpty(): boolean {
    return this.kept.size + this.keptDrafts.size === 0;
  }

  entries(): Promise<readonly OutboxEntry[]> {
    return Promise.resolve([...this.kept.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)));
  }

  change({ put = [], remove = [], doneDraft }: OutboxChange): Promise<void> {
    for (const entry of put) {
      this.kept.set(entry.key, entry);
      this.gone.delete(entry.key);
    }
    for (const key of remove) {
      this.kept.delete(key);
      this.gone.add(key);
    }
    if (doneDraft !== undefined) return this.removeDraft(doneDraft);
    return this.written();
  }

  draft(key: string): Promise<DispositionDraft | null> {
    return Promise.resolve(this.keptDrafts.get(key) ?? null);
  }

  drafts(): Promise<readonly DispositionDraft[]> {
    return Promise.resolve([...this.keptDrafts.values()]);
  }

  putDraft(draft: DispositionDraft): Promise<void> {
    this.keptDrafts.set(draft.key, draft);
    this.gone.delete(draft.key);
    return this.written();
  }

  removeDraft(key: string): Promise<void> {
    this.keptDrafts.delete(key);
    this.gone.add(key);
    return this.written();
  }

  close(): void {
    // Nothing is held open.
  }

  private written(): Promise<void> {
    this.isTailKept = this.writeTail();
    return Promise.resolve();
  }

  /** What other tabs have put there stays, unless it was sent from here. */
  private writeTail(): boolean {
    if (this.tail === null) return false;
    const { entries, drafts } = this.readTail();
    const own = new Map([...entries.map((entry) => [entry.key, entry] as const), ...this.kept]);
    const ownDrafts = new Map([...drafts.map((draft) => [draft.key, draft] as const), ...this.keptDrafts]);
    const left = <T>(values: ReadonlyMap<string, T>): readonly T[] =>
      [...values].flatMap(([key, value]) => (this.gone.has(key) ? [] : [value]));
    return this.tail.write(tailName, JSON.stringify({ entries: left(own), drafts: left(ownDrafts) }));
  }

  private readTail(): { readonly entries: readonly OutboxEntry[]; readonly drafts: readonly DispositionDraft[] } {
    const { entries, drafts } = parts(this.tail?.read(tailName) ?? '{}');
    return {
      entries: entries.flatMap((value) => readEntry(value) ?? []),
      drafts: drafts.flatMap((value) => readDraft(value) ?? []),
    };
  }
}

function parts(text: string): { readonly entries: readonly unknown[]; readonly drafts: readonly unknown[] } {
  const nothing = { entries: [], drafts: [] };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return nothing;
    const list = (part: unknown): readonly unknown[] => (Array.isArray(part) ? part : []);
    return {
      entries: list('entries' in value ? value.entries : []),
      drafts: list('drafts' in value ? value.drafts : []),
    };
  } catch {
    // Another program's text under our name: nothing of ours is in it.
    return nothing;
  }
}

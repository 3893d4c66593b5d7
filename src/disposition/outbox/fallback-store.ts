import type { DispositionDraft } from './disposition-draft.js';
import type { MemoryStore } from './memory-store.js';
import type { OutboxEntry } from './outbox-entry.js';
import type { OutboxState } from './outbox-state.js';
import type { OutboxChange, OutboxStore } from './outbox-store.js';

/** Writes into the first store, and into the second what the first cannot take, as on a full disk. Reads both. */
export class FallbackStore implements OutboxStore {
  private isFull = false;
  /** What the first store should have let go and could not. */
  private readonly gone = new Set<string>();

  constructor(
    private readonly first: OutboxStore | null,
    private readonly second: MemoryStore,
  ) {}

  get keeping(): OutboxState['keeping'] {
    return this.first === null || this.isFull ? this.second.keeping : this.first.keeping;
  }

  get reason(): OutboxState['reason'] {
    if (this.first === null) return 'blocked';
    return this.isFull ? 'full' : null;
  }

  async entries(): Promise<readonly OutboxEntry[]> {
    const second = await this.second.entries();
    const first = await this.read((store) => store.entries(), []);
    const passed = new Set([...this.gone, ...second.map(({ key }) => key)]);
    const all = [...first.filter(({ key }) => !passed.has(key)), ...second];
    return second.length === 0 ? all : all.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  }

  async change(change: OutboxChange): Promise<void> {
    const { remove = [], put = [], doneDraft } = change;
    for (const { key } of put) this.gone.delete(key);
    const isWritten = await this.write((store) => store.change(change));
    if (isWritten && this.second.isEmpty) return;
    if (!isWritten) for (const key of remove) this.gone.add(key);
    const removed = isWritten ? [...remove, ...put.map(({ key }) => key)] : remove;
    const draft = doneDraft === undefined ? {} : { doneDraft };
    await this.second.change({ put: isWritten ? [] : put, remove: removed, ...draft });
  }

  async draft(key: string): Promise<DispositionDraft | null> {
    return (await this.second.draft(key)) ?? (await this.read((store) => store.draft(key), null));
  }

  async drafts(): Promise<readonly DispositionDraft[]> {
    const second = await this.second.drafts();
    const first = await this.read((store) => store.drafts(), []);
    return [...second, ...first.filter(({ key }) => !second.some((draft) => draft.key === key))];
  }

  async putDraft(draft: DispositionDraft): Promise<void> {
    if (!(await this.write((store) => store.putDraft(draft)))) return this.second.putDraft(draft);
    if (!this.second.isEmpty) await this.second.removeDraft(draft.key);
  }

  async removeDraft(key: string): Promise<void> {
    await this.write((store) => store.removeDraft(key));
    if (!this.second.isEmpty) await this.second.removeDraft(key);
  }

  close(): void {
    this.first?.close();
    this.second.close();
  }

  private async write(task: (store: OutboxStore) => Promise<void>): Promise<boolean> {
    if (this.first === null) return false;
    try {
      await task(this.first);
      this.isFull = false;
    } catch {
      // A full disk, most often; `keeping` and `reason` say it.
      this.isFull = true;
    }
    return !this.isFull;
  }

  private async read<T>(task: (store: OutboxStore) => Promise<T>, otherwise: T): Promise<T> {
    if (this.first === null) return otherwise;
    try {
      return await task(this.first);
    } catch {
      // Nothing can be read while the browser refuses its storage; what is there stays there.
      return otherwise;
    }
  }
}

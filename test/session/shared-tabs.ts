import type { LockManner, TabChannel, TabPort } from '../../src/session/tab-port.js';

interface Waiting {
  readonly tab: FakeTab;
  readonly grant: (release: () => void) => void;
  readonly onLost: () => void;
}

/** What the tabs of one browser share: locks and channels, as the browser keeps them. */
export class SharedTabs {
  readonly tabs: FakeTab[] = [];
  private readonly holders = new Map<string, Waiting>();
  private readonly lines = new Map<string, Waiting[]>();

  open(): FakeTab {
    const tab = new FakeTab(this);
    this.tabs.push(tab);
    return tab;
  }

  take(name: string, manner: LockManner, waiting: Waiting): boolean {
    const holder = this.holders.get(name);
    if (holder !== undefined && manner === 'if-free') return false;
    if (holder !== undefined && manner === 'in-turn') {
      this.lines.set(name, [...(this.lines.get(name) ?? []), waiting]);
      return true;
    }
    this.give(name, waiting);
    holder?.onLost();
    return true;
  }

  leaveLine(name: string, waiting: Waiting): void {
    this.lines.set(
      name,
      (this.lines.get(name) ?? []).filter((other) => other !== waiting),
    );
  }

  /** The tab is gone, however it went: what it held passes on. */
  drop(tab: FakeTab): void {
    for (const [name, line] of this.lines) {
      this.lines.set(
        name,
        line.filter((waiting) => waiting.tab !== tab),
      );
    }
    for (const [name, holder] of [...this.holders]) if (holder.tab === tab) this.pass(name, holder);
  }

  private give(name: string, waiting: Waiting): void {
    this.holders.set(name, waiting);
    waiting.grant(() => this.pass(name, waiting));
  }

  private pass(name: string, holder: Waiting): void {
    if (this.holders.get(name) !== holder) return;
    this.holders.delete(name);
    const next = this.lines.get(name)?.shift();
    if (next !== undefined) this.give(name, next);
  }
}

/** One tab of the browser; it can freeze, close and crash. */
export class FakeTab implements TabPort {
  isFrozen = false;
  private readonly channels = new Map<string, (data: unknown) => void>();
  private readonly leaving = new Set<() => void>();

  constructor(private readonly shared: SharedTabs) {}

  lock(name: string, manner: LockManner, onLost: () => void, signal: AbortSignal): Promise<(() => void) | null> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { tab: this, grant: resolve, onLost };
      signal.addEventListener('abort', () => {
        this.shared.leaveLine(name, waiting);
        reject(new Error('aborted'));
      });
      if (!this.shared.take(name, manner, waiting)) resolve(null);
    });
  }

  openChannel(name: string, onMessage: (data: unknown) => void): TabChannel {
    this.channels.set(name, onMessage);
    return {
      post: (message) => {
        const copy: unknown = structuredClone(message);
        for (const tab of this.shared.tabs) if (tab !== this) queueMicrotask(() => tab.hear(name, copy));
      },
      close: () => this.channels.delete(name),
    };
  }

  onLeaving(listener: () => void): () => void {
    this.leaving.add(listener);
    return () => this.leaving.delete(listener);
  }

  hear(name: string, message: unknown): void {
    if (!this.isFrozen) this.channels.get(name)?.(message);
  }

  close(): void {
    for (const listener of [...this.leaving]) listener();
    this.crash();
  }

  crash(): void {
    this.channels.clear();
    this.shared.drop(this);
  }
}

import type { ReactiveControllerHost } from 'lit';

type Load = () => Promise<unknown>;

const loads = new Map<string, Load>();

/** Says how an element is loaded that few pages need from the start. */
export function defineLater(tag: string, load: Load): void {
  if (!loads.has(tag)) loads.set(tag, load);
}

/** The tags that are defined when first needed. */
export function laterTags(): readonly string[] {
  return [...loads.keys()];
}

/** Loads the definition of an element; at once where it is there already. */
export async function define(tag: string): Promise<void> {
  if (customElements.get(tag) === undefined) await loads.get(tag)?.();
}

/** Loads the elements that the host draws, each once, and keeps in mind which did not come. */
export class LaterElements {
  private readonly asked = new Set<string>();
  private readonly failed = new Set<string>();

  constructor(private readonly host: ReactiveControllerHost) {}

  get hasFailed(): boolean {
    return this.failed.size > 0;
  }

  need(tag: string): void {
    if (this.asked.has(tag)) return;
    this.asked.add(tag);
    define(tag).catch(() => {
      this.failed.add(tag);
      this.host.requestUpdate();
    });
  }
}

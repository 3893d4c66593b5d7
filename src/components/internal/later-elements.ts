import type { ReactiveControllerHost } from 'lit';
import { LaterPart } from './later-part.js';

const parts = new Map<string, LaterPart>();

/** Says how elements are loaded that a panel does not need for its first paint; those of one list come together. */
export function defineLater(tags: string | readonly string[], load: () => Promise<unknown>): void {
  const part = new LaterPart(load);
  for (const tag of typeof tags === 'string' ? [tags] : tags) if (!parts.has(tag)) parts.set(tag, part);
}

/** Whether the element is defined when it is first needed. */
export function isLater(tag: string): boolean {
  return parts.has(tag);
}

/** Loads the definition of an element; at once where it is there already. */
export async function define(tag: string): Promise<void> {
  if (customElements.get(tag) === undefined) await parts.get(tag)?.whenHere();
}

/** Loads what the host draws, and draws the host anew when it has come or did not come. */
export class LaterElements {
  private readonly needed = new Set<LaterPart>();
  private readonly onChange = (): void => this.host.requestUpdate();

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Something that is needed did not come yet, and is being asked for again. */
  get hasFailed(): boolean {
    return [...this.needed].some((part) => part.hasFailed);
  }

  need(tag: string): void {
    const part = customElements.get(tag) === undefined ? parts.get(tag) : undefined;
    if (part !== undefined) this.needPart(part);
  }

  needPart(part: LaterPart): void {
    if (this.needed.has(part)) return;
    this.needed.add(part);
    part.need(this.onChange);
  }
}

interface Edges {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * Lays the session's frame over a box. The frame stays where it is in the document, for a frame that is moved loads anew and
 * the call in it ends; only its place on the screen follows the box, cut off where the box is.
 */
export class FrameOverlay {
  readonly #frame: HTMLIFrameElement;
  readonly #box: HTMLElement;
  readonly #hidden: string;
  #shown = '';

  constructor(frame: HTMLIFrameElement, box: HTMLElement) {
    this.#frame = frame;
    this.#box = box;
    this.#hidden = frame.style.cssText;
  }

  isOver(frame: HTMLIFrameElement): boolean {
    return frame === this.#frame;
  }

  /** Looks where the box is now. Cheap, so that it may be asked often. */
  follow(): void {
    const { top, left, width, height } = this.#box.getBoundingClientRect();
    const seen = seenPartOf(this.#box);
    const cut = [seen.top - top, left + width - seen.right, top + height - seen.bottom, seen.left - left];
    const isSeen = width > 0 && height > 0 && seen.right > seen.left && seen.bottom > seen.top;
    const place = `${left} ${top} ${width} ${height} ${cut.join(' ')} ${isSeen}`;
    if (place === this.#shown) return;
    this.#shown = place;
    if (!isSeen) return this.#hide();
    const { style } = this.#frame;
    style.inset = 'auto';
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.clipPath = `inset(${cut.map((edge) => `${Math.max(0, edge)}px`).join(' ')})`;
    style.zIndex = 'var(--ccp-native-layer, 1)';
    style.visibility = 'visible';
  }

  release(): void {
    this.#hide();
    this.#shown = '';
  }

  #hide(): void {
    this.#frame.style.cssText = this.#hidden;
  }
}

/** The part of the box that no ancestor cuts off. */
function seenPartOf(box: HTMLElement): Edges {
  let seen: Edges = box.getBoundingClientRect();
  for (let element = parentOf(box); element !== null; element = parentOf(element)) {
    if (element === document.body || element === document.documentElement) break;
    if (getComputedStyle(element).overflow === 'visible') continue;
    const { top, right, bottom, left } = element.getBoundingClientRect();
    seen = {
      top: Math.max(seen.top, top),
      right: Math.min(seen.right, right),
      bottom: Math.min(seen.bottom, bottom),
      left: Math.max(seen.left, left),
    };
  }
  return seen;
}

/** Upward through slots and shadow roots. */
function parentOf(element: Element): Element | null {
  if (element.assignedSlot !== null) return element.assignedSlot;
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

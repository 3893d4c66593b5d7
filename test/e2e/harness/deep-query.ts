import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { eventually } from './eventually.js';

/**
 * The first visible control with that accessible name, through every open shadow root, or null. A name is matched whole,
 * by its start where it ends with an asterisk.
 */
export async function findControl(place: Page | Frame, name: string): Promise<ElementHandle<HTMLElement> | null> {
  const handle = await place.evaluateHandle((sought: string) => {
    const controls =
      'button, a, input, select, textarea, [role=button], [role=option], [role=menuitem], [role=menuitemradio]';
    const start = sought.endsWith('*') ? sought.slice(0, -1) : null;
    return search(document);

    function search(root: Document | ShadowRoot): HTMLElement | null {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        if (element.matches(controls) && isVisible(element) && isNamed(element)) return element;
        const inside = element.shadowRoot && search(element.shadowRoot);
        if (inside) return inside;
      }
      return null;
    }

    function isVisible(element: HTMLElement): boolean {
      return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
    }

    function isNamed(element: HTMLElement): boolean {
      const names = [element.getAttribute('aria-label'), element.innerText, labelOf(element)];
      return names.some((given) => {
        const clean = given?.replace(/\s+/g, ' ').trim() ?? '';
        return start === null ? clean === sought : clean.startsWith(start);
      });
    }

    function labelOf(element: HTMLElement): string | null {
      return element instanceof HTMLInputElement ? (element.labels?.[0]?.innerText ?? element.value) : null;
    }
  }, name);
  const element = handle.asElement();
  if (element === null) await handle.dispose();
  return element as ElementHandle<HTMLElement> | null;
}

/** Presses a control with the mouse as soon as it is there, not off, at rest, and what lies under the pointer. */
export async function press(place: Page | Frame, name: string): Promise<void> {
  await eventually(`“${name}” can be pressed`, async () => {
    const control = await findControl(place, name);
    if (control === null) return false;
    const isReady = await control.evaluate(takesPress);
    if (isReady) await control.click();
    await control.dispose();
    return isReady;
  });
}

/** Whether a mouse can press the element: a key that moves, or that is guarded, lets the press go to something else. */
async function takesPress(element: HTMLElement): Promise<boolean> {
  if (element.ariaDisabled === 'true' || element.matches(':disabled')) return false;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 40));
  const { x, y, width, height } = element.getBoundingClientRect();
  if (x !== before.x || y !== before.y) return false;
  let hit = document.elementFromPoint(x + width / 2, y + height / 2);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
    if (inner === null || inner === hit) break;
    hit = inner;
  }
  return hit !== null && element.contains(hit);
}

/** All the text that a page shows, through every open shadow root, one piece a line. */
export async function textOf(place: Page | Frame): Promise<string> {
  return place.evaluate(() => {
    return collect(document.body).join('\n');

    function collect(node: Node): readonly string[] {
      if (node instanceof Text) return node.data.trim() === '' ? [] : [node.data.replace(/\s+/g, ' ').trim()];
      if (!(node instanceof HTMLElement)) return [...node.childNodes].flatMap(collect);
      if (node.matches('script, style, template') || !node.checkVisibility({ visibilityProperty: true })) return [];
      if (node instanceof HTMLSlotElement) return node.assignedNodes().flatMap(collect);
      return [...(node.shadowRoot ?? node).childNodes].flatMap(collect);
    }
  });
}

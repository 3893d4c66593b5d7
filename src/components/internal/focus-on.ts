import { CcpElement } from './ccp-element.js';

/** Puts the keyboard focus on the first match below a place, once that is defined and drawn. */
export async function focusOn(place: ParentNode, selector: string): Promise<void> {
  const target = place.querySelector<HTMLElement>(selector);
  if (target === null) return;
  if (target.localName.includes('-')) await customElements.whenDefined(target.localName);
  if (target instanceof CcpElement) await target.updateComplete;
  target.focus();
}

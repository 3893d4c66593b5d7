import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isCcpError, type CcpError } from '../../domain/errors.js';
import { CcpErrorEvent } from '../../events/facts.js';
import { CcpElement } from '../internal/ccp-element.js';
import { isPressed, readShortcuts, type Combination } from '../internal/shortcut-map.js';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode } & EventTarget;

/** An input method says this code with every key that it takes for itself. */
const composing = 229;

/** Lets keys of the keyboard press keys of the panel, wherever the focus is in the window. */
export class Shortcuts implements ReactiveController {
  /** Why the map was refused; then no shortcut works. */
  error: CcpError | null = null;
  private combinations: ReadonlyMap<string, Combination> = new Map();
  private readonly followed = new WeakSet<Element>();

  /** `onOff` is told why a key is off that was meant. */
  constructor(
    private readonly host: Host,
    private readonly onOff: (reason: string) => void,
  ) {
    host.addController(this);
  }

  /** Takes another map; one that is wrong takes all shortcuts away. */
  read(given: unknown): void {
    this.error = null;
    this.combinations = new Map();
    try {
      this.combinations = readShortcuts(given);
    } catch (error) {
      if (!isCcpError(error)) throw error;
      this.error = error;
      this.host.dispatchEvent(new CcpErrorEvent({ error, target: 'shortcuts' }));
    }
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.onKeydown);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.onKeydown);
  }

  /** Each key says what presses it. The elements draw their keys later than the panel, and again by themselves. */
  hostUpdated(): void {
    const { renderRoot } = this.host;
    this.label(renderRoot);
    for (const element of renderRoot.querySelectorAll('*')) {
      if (element instanceof CcpElement) this.follow(element);
      else if (element.matches(':not(:defined)')) void this.followLater(element.localName);
    }
  }

  private follow(element: CcpElement): void {
    if (!this.followed.has(element)) element.addController({ hostUpdated: () => this.label(element.renderRoot) });
    this.followed.add(element);
    this.label(element.renderRoot);
  }

  private async followLater(tag: string): Promise<void> {
    await customElements.whenDefined(tag);
    this.host.requestUpdate();
  }

  private label(place: ParentNode | undefined): void {
    for (const key of place?.querySelectorAll<HTMLElement>('[data-key]') ?? []) {
      const label = this.combinations.get(key.dataset['key'] ?? '')?.label;
      if (label === undefined) key.removeAttribute('aria-keyshortcuts');
      else key.setAttribute('aria-keyshortcuts', label);
    }
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (this.combinations.size === 0 || event.defaultPrevented || event.repeat) return;
    if (event.isComposing || event.keyCode === composing || event.getModifierState('AltGraph')) return;
    const found = [...this.combinations].find(([, combination]) => isPressed(combination, event));
    if (found === undefined || isTyping(event)) return;
    const [name] = found;
    const key = keyNamed(this.host.renderRoot, name);
    if (key === null) return;
    event.preventDefault();
    if (key.ariaDisabled !== 'true') key.click();
    else if (key.dataset['pending'] === undefined) this.onOff(key.getAttribute('aria-description') ?? '');
  };
}

/** In a field Home, End and their like move the caret. */
function isTyping(event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key)) return false;
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"], [role="combobox"]');
}

/** The key of that name that is shown, in the panel or in an element inside it. */
function keyNamed(place: ParentNode, name: string): HTMLElement | null {
  for (const element of place.querySelectorAll<HTMLElement>('*')) {
    if (element.dataset['key'] === name && element.checkVisibility()) return element;
    const inside =
      'renderRoot' in element && element.renderRoot instanceof DocumentFragment ? element.renderRoot : null;
    const found = inside === null ? null : keyNamed(inside, name);
    if (found !== null) return found;
  }
  return null;
}

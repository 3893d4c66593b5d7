import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CcpElement } from '../internal/ccp-element.js';

type Host = ReactiveControllerHost & { readonly renderRoot: Node };

/** What the panel shows: the body, and the list that lies over it, or an empty text. */
export interface PlaceShown {
  readonly body: string;
  readonly list: string;
}

/**
 * A key that was pressed and is gone takes the focus with it: the keyboard goes on where the next keys are, and after a
 * list on the key that opened it.
 */
export class FocusFollower implements ReactiveController {
  private shown: PlaceShown = { body: '', list: '' };
  private leaving: PlaceShown | null = null;

  constructor(
    private readonly host: Host & ParentNode,
    private readonly place: () => PlaceShown,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const { shown } = this;
    const now = this.place();
    const isOther = now.body !== shown.body || now.list !== shown.list;
    this.leaving = isOther && this.hasFocus ? shown : null;
    this.shown = now;
  }

  hostUpdated(): void {
    const { leaving, host } = this;
    this.leaving = null;
    if (leaving === null || this.hasFocus) return;
    const { renderRoot } = host;
    const next = renderRoot instanceof ShadowRoot ? renderRoot.querySelector('[data-dock]') : null;
    const heir = next ?? host;
    if (heir instanceof HTMLElement) void focusInside(heir, leaving.list);
  }

  private get hasFocus(): boolean {
    const { renderRoot } = this.host;
    return renderRoot instanceof ShadowRoot && renderRoot.activeElement !== null;
  }
}

/** An element whose definition is still on its way gets the focus when it has come. */
async function focusInside(heir: HTMLElement, list: string): Promise<void> {
  await customElements.whenDefined(heir.localName);
  if (!heir.isConnected || !(heir instanceof CcpElement)) return;
  await heir.updateComplete;
  heir.focusOn(list);
}

import { LitElement, type CSSResultGroup } from 'lit';
import { base } from './base.styles.js';
import { Localize } from './localize.js';
import { tokens } from './tokens.styles.js';

/** The base of every element: tokens, and words in the language of the place where it stands. */
export class CcpElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, base];

  protected readonly internals = this.attachInternals();

  /** @internal */
  readonly localize = new Localize(this, this.internals.states);

  /** The first paint waits for the words, so that no one sees the wrong language. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { loading } = this.localize;
    return loading === null ? super.scheduleUpdate() : loading.then(() => super.scheduleUpdate());
  }

  /** Puts the keyboard focus on the first key, or on the first control where there is no key. */
  override focus(options?: FocusOptions): void {
    const { renderRoot } = this;
    const control =
      renderRoot.querySelector<HTMLElement>('.dock .key:not(.off)') ??
      renderRoot.querySelector<HTMLElement>('button, input, a');
    // Keys that have just come are closed to the pointer, not to the keyboard.
    control?.closest('[inert]')?.removeAttribute('inert');
    control?.focus(options);
  }

  /**
   * The same on the key of that name, where there is one that is not off.
   * @internal
   */
  focusOn(name: string): void {
    const { renderRoot } = this;
    const key = renderRoot.querySelector<HTMLElement>(`.key[data-key="${name}"]:not(.off)`);
    if (key === null) return this.focus();
    key.closest('[inert]')?.removeAttribute('inert');
    key.focus();
  }
}

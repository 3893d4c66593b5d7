import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon, more } from './icons.js';

/** An entry of the menu. */
export interface MoreEntry {
  readonly label: string;
  /** Why it cannot be chosen now; it stays in the list. */
  readonly reason?: string | null;
  readonly press: () => void;
}

type Host = ReactiveControllerHost & HTMLElement;

/** The More button with what is seldom needed. It closes when the focus leaves it, and by Escape. */
export class MoreMenu implements ReactiveController {
  private isOpen = false;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.isOpen = false;
  }

  render(label: string, entries: readonly MoreEntry[]): TemplateResult {
    return html`<div class="more" @focusout=${this.leave} @keydown=${this.onKeydown}>
      <button
        type="button"
        part="more"
        class="icon-button"
        aria-label=${label}
        aria-expanded=${String(this.isOpen)}
        @click=${() => this.set(!this.isOpen)}
      >
        ${icon(more)}
      </button>
      <div class="more-list" ?hidden=${!this.isOpen}>
        ${this.isOpen ? entries.map((entry) => this.entry(entry)) : nothing}
        <slot name="more" @click=${() => this.set(false)}></slot>
      </div>
    </div>`;
  }

  private entry({ label, reason = null, press }: MoreEntry): TemplateResult {
    const choose = (): void => {
      if (reason !== null) return;
      this.set(false);
      press();
    };
    return html`<button
      type="button"
      class="more-entry"
      aria-disabled=${reason === null ? nothing : 'true'}
      @click=${choose}
    >
      ${label}${reason === null ? nothing : html`<span class="more-reason">${reason}</span>`}
    </button>`;
  }

  private set(isOpen: boolean): void {
    if (this.isOpen === isOpen) return;
    this.isOpen = isOpen;
    this.host.requestUpdate();
  }

  private readonly leave = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    const isInside =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    const isSlotted = relatedTarget instanceof Element && relatedTarget.closest('[slot="more"]') !== null;
    if (!isInside && !isSlotted) this.set(false);
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key !== 'Escape' || !this.isOpen) return;
    event.preventDefault();
    this.set(false);
  };
}

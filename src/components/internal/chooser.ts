import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { check, chevronDown, icon } from './icons.js';

/** One of the things to choose from. */
export interface ChooserOption {
  readonly value: string;
  readonly label: string;
}

export interface ChooserList {
  /** Told apart from other choosers of the same element. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly ChooserOption[];
  readonly isPending?: boolean;
  readonly choose: (value: string) => void;
}

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/** Fields that open a list below them, one at a time. The list stands in the page, so that no scroller cuts it. */
export class Chooser implements ReactiveController {
  private openName = '';
  private active = 0;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.openName = '';
  }

  hostUpdated(): void {
    if (this.openName !== '') this.host.renderRoot.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }

  /** The field; `list` draws what it opens, which may stand further down. */
  field(list: ChooserList): TemplateResult {
    const isOpen = this.isOpen(list);
    const chosen = list.options.find(({ value }) => value === list.value);
    return html`<button
      type="button"
      part="field"
      class="field choice"
      role="combobox"
      aria-label=${list.label}
      aria-haspopup="listbox"
      aria-expanded=${String(isOpen)}
      aria-controls=${isOpen ? `${list.name}-list` : nothing}
      aria-activedescendant=${isOpen ? `${list.name}-${this.active}` : nothing}
      aria-disabled=${list.isPending === true ? 'true' : nothing}
      @click=${() => this.toggle(list)}
      @keydown=${(event: KeyboardEvent) => this.onKeydown(event, list)}
      @blur=${() => this.set('')}
    >
      <span class="cut">${chosen?.label ?? list.value}</span>${icon(chevronDown)}
    </button>`;
  }

  list(list: ChooserList): TemplateResult | typeof nothing {
    if (!this.isOpen(list)) return nothing;
    return html`<div class="options" part="options" id="${list.name}-list" role="listbox" aria-label=${list.label}>
      ${list.options.map((option, index) => this.option(list, option, index))}
    </div>`;
  }

  private option(list: ChooserList, { value, label }: ChooserOption, index: number): TemplateResult {
    const isChosen = value === list.value;
    return html`<div
      role="option"
      part="option"
      class="option"
      id="${list.name}-${index}"
      ?data-active=${index === this.active}
      aria-selected=${String(isChosen)}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @pointermove=${() => this.point(index)}
      @click=${() => this.choose(list, index)}
    >
      <span class="cut">${label}</span>${isChosen ? icon(check) : nothing}
    </div>`;
  }

  private isOpen({ name }: ChooserList): boolean {
    return this.openName === name;
  }

  private toggle(list: ChooserList): void {
    if (list.isPending === true) return;
    this.active = Math.max(
      0,
      list.options.findIndex(({ value }) => value === list.value),
    );
    this.set(this.isOpen(list) ? '' : list.name);
  }

  private choose(list: ChooserList, index: number): void {
    this.set('');
    const option = list.options[index];
    if (option !== undefined && option.value !== list.value) list.choose(option.value);
  }

  private point(index: number): void {
    if (index === this.active) return;
    this.active = index;
    this.host.requestUpdate();
  }

  private set(name: string): void {
    if (name === this.openName) return;
    this.openName = name;
    this.host.requestUpdate();
  }

  private onKeydown(event: KeyboardEvent, list: ChooserList): void {
    if (event.isComposing) return;
    const isOpen = this.isOpen(list);
    if (!isOpen && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const last = list.options.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, this.active + 1),
      ArrowUp: Math.max(0, this.active - 1),
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (!isOpen) this.toggle(list);
    else if (to !== undefined) this.point(to);
    else if (event.key === 'Enter' || event.key === ' ') this.choose(list, this.active);
    else if (event.key === 'Escape') this.set('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

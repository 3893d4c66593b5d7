import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { plainNumber } from '../../domain/phone-number.js';
import type { QuickConnect, QuickConnectKind } from '../../domain/quick-connect.js';
import { wordsOf } from '../../domain/quick-connect-search.js';
import { CcpQuickConnectsRequestEvent, type QuickConnectPurpose } from '../../events/party-requests.js';
import type { CcpRequest } from '../../events/requests.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { dialCountry, homeCountry } from '../internal/agent-country.js';
import { CommandProgress } from '../internal/command-progress.js';
import { DockGuard } from '../internal/dock-guard.js';
import { back, backspace, keypad, search } from '../internal/call-icons.js';
import { icon } from '../internal/icons.js';
import { KeyReason } from '../internal/key-reason.js';
import { defaultNameAttribute } from '../internal/party.js';
import { PhoneNumbers } from '../internal/phone-numbers.js';
import { RovingFocus } from '../internal/roving-focus.js';
import { SessionElement } from '../internal/session-element.js';
import type { Chooser } from './chooser.js';
import { listedDestination, typedDestination, type Destination } from './destination.js';
import { dockView } from './dock-view.js';
import { listView } from './list-view.js';
import { padView } from './pad-view.js';
import { QuickConnectSource, searchOf } from './quick-connect-source.js';
import { styles } from './quick-connects.styles.js';
import { RowWindow } from './row-window.js';

/**
 * @summary The list of quick connects, searched by name and number, to hand a call over or to call somebody into it.
 *
 * Ten thousand entries are drawn a screenful at a time. A number that is not in the list can be typed. Enter goes from
 * the list to the keys, Escape back to the call.
 *
 * @fires ccp-add-party-request - The agent calls somebody into the call.
 * @fires ccp-transfer-request - The agent hands the call over without talking first.
 * @fires ccp-quick-connects-request - The agent goes back to the call.
 *
 * @csspart field - The search field.
 * @csspart kind - A filter.
 * @csspart row - An entry of the list.
 * @csspart digit - A key of the keypad.
 * @csspart key - A key; also `talk-first`, `transfer-now`, `add`.
 * @csspart lamp - The lamp of a key, while Connect has not answered.
 * @csspart reason - Why a key is off.
 */
export class CcpQuickConnects extends SessionElement implements Chooser {
  static override styles = [SessionElement.styles, styles];

  /** The call that somebody is looked for. */
  @property({ attribute: false }) contact: SessionContact | undefined;

  /** `transfer` offers to talk first or to transfer at once, `add` to call into the call. */
  @property() purpose: QuickConnectPurpose = 'transfer';

  /** Country of numbers without a country code, ISO 3166-1 alpha-2; by default guessed from `region`. */
  @property() country = '';

  /** AWS Region of the instance. */
  @property() region = '';

  /** Contact attribute with the party's name. */
  @property({ attribute: 'name-attribute' }) nameAttribute: string = defaultNameAttribute;

  /** @internal */
  @state() text = '';
  /** @internal */
  @state() kind: QuickConnectKind | null = null;
  /**
   * Whether a number is entered on the keypad instead of the list being shown.
   * @internal
   */
  @state() isDialling = false;
  /**
   * The chosen row, or -1.
   * @internal
   */
  @state() activeIndex = -1;
  /** @internal */
  found: readonly QuickConnect[] = [];
  /**
   * The number that was typed, the last row.
   * @internal
   */
  typed: Destination | null = null;
  /** @internal */
  readonly source = new QuickConnectSource(this);
  /** @internal */
  readonly progress = new CommandProgress(this);
  /** @internal */
  readonly reason = new KeyReason(this);
  /** @internal */
  readonly numbers = new PhoneNumbers(this);
  /** @internal */
  readonly window = new RowWindow(this, () => this.rowCount);
  /** @internal */
  readonly roving = new RovingFocus(this, '.kind');
  @query('input') private readonly field: HTMLInputElement | null | undefined;
  private lastList: readonly QuickConnect[] | null = null;

  constructor() {
    super();
    new DockGuard(this, () => this.purpose);
  }

  /** Puts the keyboard focus into the search field. */
  override focus(options?: FocusOptions): void {
    this.field?.focus(options);
  }

  /** @internal */
  get rowCount(): number {
    return this.isDialling ? 0 : this.found.length + (this.typed === null ? 0 : 1);
  }

  /**
   * Who is called when a key is pressed, or null.
   * @internal
   */
  get destination(): Destination | null {
    if (this.isDialling) return this.typed;
    return this.activeIndex < 0 ? null : this.destinationAt(this.activeIndex);
  }

  /**
   * The country in which a typed number is read.
   * @internal
   */
  get dialCountry(): string | null {
    return dialCountry(this.country, this.region, this.localize.tag);
  }

  /**
   * The country whose numbers are written without its code.
   * @internal
   */
  get homeCountry(): string | null {
    return homeCountry(this.country, this.localize.tag);
  }

  /** @internal */
  destinationAt(index: number): Destination | null {
    const quickConnect = this.found[index];
    if (quickConnect === undefined) return index === this.found.length ? this.typed : null;
    const { phoneNumber } = quickConnect;
    const number = phoneNumber === null ? null : this.numbers.display(phoneNumber, this.homeCountry);
    return listedDestination(quickConnect, number);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { list } = this.source.known;
    const isOther = changed.has('text') || changed.has('kind') || list !== this.lastList;
    this.typed = typedDestination(this.text, this.numbers, { readAs: this.dialCountry, writtenFor: this.homeCountry });
    if (!isOther) return;
    const chosen = list === this.lastList ? null : this.found[this.activeIndex];
    this.lastList = list;
    this.found = list === null ? [] : searchOf(list).find(this);
    this.activeIndex = chosen == null ? this.bestIndex : this.found.findIndex(({ arn }) => arn === chosen.arn);
    if (changed.has('text') || changed.has('kind')) this.window.toTop();
  }

  /** What is typed chooses its first match; before that nobody is chosen, so that no key can hand a call to chance. */
  private get bestIndex(): number {
    return wordsOf(this.text).length === 0 || this.rowCount === 0 ? -1 : 0;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.contact === undefined) return nothing;
    return html`<div class="sheet" @keydown=${this.onKeydown}>
      ${this.entry()} ${this.isDialling ? padView(this) : listView(this)} ${dockView(this, this.contact)}
    </div>`;
  }

  private entry(): TemplateResult {
    const { terms } = this.localize;
    const label = this.isDialling ? terms.enterNumber : terms.nameOrNumber;
    const hasText = this.text !== '';
    return html`<div class="entry">
      <button
        type="button"
        class="icon-button"
        aria-label=${this.isDialling ? terms.quickConnects : terms.backToCall}
        @click=${this.goBack}
      >
        ${icon(back)}
      </button>
      <div class="field" part="field">
        ${icon(search)}
        <input
          type="text"
          inputmode=${this.isDialling ? 'tel' : 'text'}
          autocomplete="off"
          spellcheck="false"
          role=${this.isDialling ? nothing : 'combobox'}
          aria-label=${label}
          aria-expanded=${this.isDialling ? nothing : 'true'}
          aria-controls=${this.isDialling ? nothing : 'list'}
          aria-autocomplete=${this.isDialling ? nothing : 'list'}
          aria-activedescendant=${this.activeId}
          placeholder=${label}
          @input=${this.onInput}
          @keydown=${this.onFieldKeydown}
        />
        ${
          this.isDialling || !hasText
            ? html`<button
                type="button"
                class="icon-button"
                aria-label=${this.isDialling ? terms.backspace : terms.dialNumber}
                @click=${this.isDialling ? this.deleteLast : this.dial}
              >
                ${icon(this.isDialling ? backspace : keypad)}
              </button>`
            : nothing
        }
        <span class="count" role="status">${hasText && !this.isDialling ? this.countInWords : ''}</span>
      </div>
    </div>`;
  }

  private get countInWords(): string {
    const { list } = this.source.known;
    return list === null ? '' : this.localize.terms.foundOf(this.found.length, list.length);
  }

  private get activeId(): string | typeof nothing {
    const { from, to } = this.window;
    const isDrawn = !this.isDialling && this.activeIndex >= from && this.activeIndex < to;
    return isDrawn ? `row-${this.activeIndex}` : nothing;
  }

  /** An input method composes in the field itself, so nothing is ever written back while text is typed. */
  private readonly onInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) this.text = event.target.value;
  };

  private write(text: string): void {
    this.text = text;
    if (this.field != null) this.field.value = text;
  }

  private readonly goBack = (): void => {
    if (this.isDialling) {
      this.isDialling = false;
      this.write('');
      this.field?.focus();
    } else this.request(new CcpQuickConnectsRequestEvent({ purpose: null }));
  };

  /**
   * Goes from the list to the keypad.
   * @internal
   */
  readonly dial = (): void => {
    if (this.typed === null) this.write('');
    this.isDialling = true;
    this.field?.focus();
  };

  /** @internal */
  readonly press = (digit: string): void => {
    this.write(this.numbers.asTyped(plainNumber(this.text) + digit, this.dialCountry));
  };

  private readonly deleteLast = (): void => {
    this.write(this.numbers.asTyped(plainNumber(this.text).slice(0, -1), this.dialCountry));
    this.field?.focus();
  };

  /** @internal */
  ask(event: CcpRequest): void {
    this.request(event);
  }

  /** @internal */
  choose(index: number): void {
    this.activeIndex = Math.max(-1, Math.min(this.rowCount - 1, index));
    if (this.activeIndex >= 0) this.window.reveal(this.activeIndex);
  }

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.goBack();
  };

  private readonly onFieldKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (this.destination !== null) this.renderRoot.querySelector<HTMLElement>('.dock .key')?.focus();
      return;
    }
    const to = this.isDialling ? undefined : this.moves[event.key];
    if (to === undefined || this.rowCount === 0) return;
    event.preventDefault();
    this.choose(Math.max(0, to));
  };

  /** Home and End stay with the text while there is some. */
  private get moves(): Readonly<Record<string, number>> {
    const { activeIndex, window, rowCount } = this;
    const ends = this.text === '' ? { Home: 0, End: rowCount - 1 } : {};
    return {
      ...ends,
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + window.page,
      PageUp: activeIndex - window.page,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-quick-connects': CcpQuickConnects;
  }
}

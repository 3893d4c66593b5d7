import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { CcpDialRequestEvent } from '../../events/agent-requests.js';
import { CcpDigitsRequestEvent } from '../../events/contact-requests.js';
import { plainNumber } from '../../domain/phone-number.js';
import { dialCountry } from '../internal/agent-country.js';
import { CommandProgress } from '../internal/command-progress.js';
import { DockGuard } from '../internal/dock-guard.js';
import { backspace, handset, keypad } from '../internal/call-icons.js';
import { icon } from '../internal/icons.js';
import { key } from '../internal/key.js';
import { KeyReason } from '../internal/key-reason.js';
import { PhoneNumbers } from '../internal/phone-numbers.js';
import { RovingFocus } from '../internal/roving-focus.js';
import { SessionElement } from '../internal/session-element.js';
import { digitKeys, digitOf, type DigitKey } from './digit-keys.js';
import { styles } from './dialpad.styles.js';

/**
 * @summary A number field with a keypad that places calls; with a contact, a keypad that sends digits to the far end.
 *
 * Digits typed on the keyboard count while the focus is on the keypad. Full-width digits and hyphens of any kind are read.
 *
 * @slot - Shown under the field while the keypad is closed, for example recent calls.
 *
 * @fires ccp-dial-request - The agent places a call.
 * @fires ccp-digits-request - The agent sends digits.
 *
 * @csspart field - The number field.
 * @csspart digit - A key of the keypad.
 * @csspart key - The Call key.
 * @csspart lamp - Its lamp, while Connect has not answered.
 * @csspart reason - Why the Call key is off.
 */
export class CcpDialpad extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  /** The contact that digits go to; without one the keypad places calls. */
  @property({ attribute: 'contact-id' }) contactId = '';

  /** Shows the keypad under the number field. With a contact it is always shown. */
  @property({ type: Boolean, reflect: true, attribute: 'open' }) isOpen = false;

  /** Country of numbers without a country code, ISO 3166-1 alpha-2; by default guessed from `region`. */
  @property() country = '';

  /** AWS Region of the instance. */
  @property() region = '';

  @state() private text = '';
  @state() private isDoubtShown = false;
  @query('input') private readonly field: HTMLInputElement | null | undefined;

  /** Digits that wait for the ones before them to be taken. */
  private waiting = '';

  private readonly numbers = new PhoneNumbers(this);
  private readonly progress = new CommandProgress(this);
  private readonly reason = new KeyReason(this);
  private readonly roving = new RovingFocus(this, '.digit', () => 3);

  constructor() {
    super();
    new DockGuard(this, () => (this.isOpen ? 'open' : 'closed'));
  }

  /** Clears what was typed and closes the keypad. */
  reset(): void {
    this.text = '';
    this.isOpen = false;
    this.isDoubtShown = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('contactId')) return;
    this.text = '';
    this.waiting = '';
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.sendWaiting();
  }

  protected override render(): TemplateResult {
    if (this.contactId !== '') return html`<div class="pad">${this.sent()}${this.keys()}</div>`;
    return html`<div class="pad">
        ${this.entry()}${this.isOpen ? [this.hint(), this.keys(), this.source()] : nothing}
      </div>
      ${this.isOpen ? this.dock() : html`<div class="rest"><slot></slot></div>`}`;
  }

  private sent(): TemplateResult {
    const { terms } = this.localize;
    return html`<output class="field sent" part="field" aria-label=${terms.digitsSent}>${this.text}</output>
      <p class="hint"><span>${terms.pressDigits}</span></p>`;
  }

  private entry(): TemplateResult {
    const { terms } = this.localize;
    const hasText = this.text !== '';
    return html`<div class="field" part="field">
      ${icon(handset)}
      <input
        type="tel"
        inputmode="tel"
        autocomplete="off"
        aria-label=${terms.enterNumber}
        placeholder=${terms.enterNumber}
        .value=${this.text}
        @input=${this.onInput}
        @keydown=${this.onFieldKeydown}
      />
      <button
        type="button"
        class="icon-button"
        aria-label=${hasText ? terms.backspace : this.isOpen ? terms.hideKeypad : terms.showKeypad}
        @click=${hasText ? this.deleteLast : this.togglePad}
      >
        ${icon(hasText ? backspace : keypad)}
      </button>
    </div>`;
  }

  private hint(): TemplateResult {
    const found = this.numbers.countryOf(this.text, this.dialCountry);
    return html`<p class="hint"><span>${found === null ? '' : this.countryName(found)}</span></p>`;
  }

  private keys(): TemplateResult {
    return html`<div class="digits" @keydown=${this.onPadKeydown} @focusin=${this.roving.follow}>
      ${digitKeys.map((digitKey) => this.digit(digitKey))}
    </div>`;
  }

  private digit({ digit, letters }: DigitKey): TemplateResult {
    return html`<button type="button" class="digit" part="digit" data-digit=${digit} @click=${() => this.press(digit)}>
      <b>${digit}</b>${letters === '' ? nothing : html`<small>${letters}</small>`}
    </button>`;
  }

  private source(): TemplateResult | typeof nothing {
    const queue = this.snapshot?.agent?.routingProfile.defaultOutboundQueue.name;
    return queue == null ? nothing : html`<p class="source">${this.localize.terms.callsFrom(queue)}</p>`;
  }

  private dock(): TemplateResult {
    const { terms } = this.localize;
    const isPending = this.progress.isPending('dial', 'dial');
    const doubt = isPending ? null : this.doubt;
    const isLate = this.progress.delay(({ target }) => target === 'dial') !== 'none';
    return this.reason.dock(
      isLate ? terms.stillWaiting : null,
      html`<div class="keys">
          ${key({
            name: 'call',
            label: terms.call,
            drawing: handset,
            look: 'wide ink three',
            isPending,
            isRunning: this.progress.isRunning('dial', 'dial'),
            reason: doubt,
            press: this.call,
          })}
        </div>
        <p class="doubt" role="status">${this.isDoubtShown && doubt !== null ? doubt : ''}</p>`,
    );
  }

  private get dialCountry(): string | null {
    return dialCountry(this.country, this.region, this.localize.tag);
  }

  /** Why the number cannot be dialled now, in words. */
  private get doubt(): string | null {
    const { texts } = this.localize;
    const permission = this.session?.may('dial');
    if (permission?.isAllowed === false) return texts.reasons[permission.reason];
    if (this.text === '') return texts.terms.enterNumber;
    const dialable = this.snapshot?.agent?.dialableCountries ?? [];
    const doubt = this.numbers.doubt(plainNumber(this.text), this.dialCountry, dialable);
    if (doubt === null) return null;
    return texts.numbers[doubt.reason](doubt.country === null ? '' : this.countryName(doubt.country));
  }

  private countryName(code: string): string {
    return new Intl.DisplayNames(this.localize.tag, { type: 'region' }).of(code) ?? code;
  }

  private readonly togglePad = (): void => {
    this.isOpen = !this.isOpen;
    this.field?.focus();
  };

  private readonly deleteLast = (): void => {
    this.type(plainNumber(this.text).slice(0, -1));
    this.field?.focus();
  };

  /** An input method is still composing when its text arrives; only finished text is rewritten. */
  private readonly onInput = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement) || !(event instanceof InputEvent)) return;
    const { value, selectionEnd } = event.target;
    const isAtEnd = selectionEnd === value.length;
    if (event.isComposing || !isAtEnd || event.inputType.startsWith('delete')) this.hold(value);
    else this.type(value);
  };

  private type(text: string): void {
    this.hold(this.numbers.asTyped(plainNumber(text), this.dialCountry));
  }

  private hold(text: string): void {
    this.text = text;
    this.isDoubtShown = text !== '';
    if (text !== '') this.isOpen = true;
  }

  private readonly onFieldKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      this.isDoubtShown = true;
      this.isOpen = true;
      if (this.doubt === null) this.call();
    } else if (event.key === 'Escape') this.reset();
  };

  private readonly onPadKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const digit = digitOf(event.key);
    if (digit !== null) {
      event.preventDefault();
      this.press(digit);
    } else if (event.key === 'Backspace' && this.contactId === '') {
      event.preventDefault();
      this.type(plainNumber(this.text).slice(0, -1));
    } else this.roving.move(event);
  };

  private press(digit: string): void {
    if (this.contactId === '') return this.type(plainNumber(this.text) + digit);
    this.text += digit;
    this.waiting += digit;
    this.sendWaiting();
  }

  /** Connect takes one set of digits at a time; faster typing waits and goes out together. */
  private sendWaiting(): void {
    if (this.waiting === '' || this.progress.isPending(this.contactId, 'sendDigits')) return;
    const digits = this.waiting;
    this.waiting = '';
    this.request(new CcpDigitsRequestEvent({ contactId: this.contactId, digits }));
  }

  private readonly call = (): void => {
    this.request(new CcpDialRequestEvent({ phoneNumber: this.e164 ?? plainNumber(this.text) }));
  };

  /** The number with its country code, where the field shows a national one. */
  private get e164(): string | null {
    return this.numbers.e164(plainNumber(this.text), this.dialCountry);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-dialpad': CcpDialpad;
  }
}

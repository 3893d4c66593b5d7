import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CcpAcceptRequestEvent, CcpRejectRequestEvent } from '../../events/contact-requests.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { homeCountry } from '../internal/agent-country.js';
import { CommandProgress } from '../internal/command-progress.js';
import { iconOf } from '../internal/contact-look.js';
import { channelName, incomingKind } from '../internal/contact-words.js';
import { DockGuard } from '../internal/dock-guard.js';
import { handset } from '../internal/call-icons.js';
import { icon, type Drawing } from '../internal/icons.js';
import { key } from '../internal/key.js';
import { KeyReason } from '../internal/key-reason.js';
import { line } from '../internal/line.js';
import { defaultNameAttribute, partyOf } from '../internal/party.js';
import { PhoneNumbers } from '../internal/phone-numbers.js';
import { spanInWords } from '../internal/running-time.js';
import { SessionElement } from '../internal/session-element.js';
import { Ticker } from '../internal/ticker.js';
import { styles } from './incoming-contact.styles.js';

/**
 * @summary A contact that is offered: who, from which queue, after which wait, with Accept and Reject.
 *
 * @slot - What the agent should know before the answer, for example attributes.
 *
 * @fires ccp-accept-request - The agent takes the contact.
 * @fires ccp-reject-request - The agent turns it away.
 *
 * @csspart line - The dotted stroke.
 * @csspart number - The number, large.
 * @csspart name - The name under it.
 * @csspart facts - Queue and wait.
 * @csspart limit - The bar that shrinks to the end of the offer.
 * @csspart key - Accept and Reject.
 * @csspart lamp - The lamp of a key, while Connect has not answered.
 * @csspart reason - Why a key is off.
 */
export class CcpIncomingContact extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  /** The contact that is offered. */
  @property({ attribute: false }) contact: SessionContact | undefined;

  /** Country whose numbers are written nationally, ISO 3166-1 alpha-2; by default that of the page's language. */
  @property() country = '';

  /** Contact attribute with the party's name. */
  @property({ attribute: 'name-attribute' }) nameAttribute: string = defaultNameAttribute;

  /** Seconds after which the instance takes the offer back, where they are known; 0 shows no bar. */
  @property({ type: Number, attribute: 'ring-limit' }) ringLimit = 0;

  private readonly numbers = new PhoneNumbers(this);
  private readonly progress = new CommandProgress(this);
  private readonly reason = new KeyReason(this);

  constructor() {
    super();
    new DockGuard(this, () => this.contact?.contactId ?? '');
    new Ticker(this, () => this.ringLimit > 0);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const bar = this.renderRoot.querySelector<HTMLElement>('.limit-bar');
    bar?.style.setProperty('--_left', String(this.left / Math.max(1, this.ringLimit)));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { contact } = this;
    if (contact === undefined) return nothing;
    return html`<div class="scroll">
        <div class="offer" data-tone="ringing">
          ${line('dotted', true)}
          <p class="kind">${icon(iconOf(contact))}<span>${incomingKind(contact, this.localize.terms)}</span></p>
          ${this.party(contact)}
          <div class="rings" aria-hidden="true">
            <i class="ring"></i><i class="ring outer"></i><span>${icon(acceptIcon(contact))}</span>
          </div>
        </div>
        ${this.facts(contact)}
        <slot></slot>
      </div>
      ${this.dock(contact)}`;
  }

  private party(contact: SessionContact): TemplateResult {
    const { terms } = this.localize;
    const { name, number } = partyOf(contact, this.nameAttribute);
    const country = homeCountry(this.country, this.localize.tag);
    const written = number === null ? null : this.numbers.display(number, country);
    const unknown = contact.channel === 'voice' ? terms.unknownCaller : channelName(contact, terms);
    return html`<p class="large" part="number">${written === null ? (name ?? unknown) : withBreaks(written)}</p>
      ${written === null || name === null ? nothing : html`<p class="name cut" part="name" title=${name}>${name}</p>`}`;
  }

  private facts({ queue, queuedAt, offeredAt }: SessionContact): TemplateResult | typeof nothing {
    const { terms } = this.localize;
    const waited = queuedAt === null || offeredAt === null ? null : offeredAt - queuedAt;
    const cells = [
      queue?.name == null ? nothing : fact(terms.queue, queue.name),
      waited === null ? nothing : fact(terms.waited, spanInWords(waited, terms)),
    ].filter((cell) => cell !== nothing);
    return cells.length === 0 ? nothing : html`<dl class="facts" part="facts">${cells}</dl>`;
  }

  private dock(contact: SessionContact): TemplateResult {
    const { terms } = this.localize;
    const { contactId } = contact;
    const isLate = this.progress.delay(({ target }) => target === contactId) !== 'none';
    return this.reason.dock(
      isLate ? terms.stillWaiting : contact.isAutoAccepted ? terms.acceptsByItself : null,
      html`${this.limit()}
        <div class="keys">
          ${key({
            ...this.control('accept', contactId),
            label: terms.accept,
            drawing: acceptIcon(contact),
            look: 'wide tall accept two',
            press: () => this.request(new CcpAcceptRequestEvent({ contactId })),
          })}
          ${key({
            ...this.control('reject', contactId),
            label: terms.reject,
            look: 'wide tall reject',
            press: () => this.request(new CcpRejectRequestEvent({ contactId })),
          })}
        </div>`,
    );
  }

  private control(
    command: 'accept' | 'reject',
    contactId: string,
  ): {
    readonly name: string;
    readonly isPending: boolean;
    readonly isRunning: boolean;
    readonly reason: string | null;
  } {
    const permission = this.session?.may(command, contactId);
    return {
      name: command,
      isPending: this.progress.isPending(contactId, 'accept', 'reject'),
      isRunning: this.progress.isRunning(contactId, command),
      reason: permission === undefined || permission.isAllowed ? null : this.localize.texts.reasons[permission.reason],
    };
  }

  /** Whole seconds left of the offer. */
  private get left(): number {
    const past = (this.now - (this.contact?.offeredAt ?? this.now)) / 1000;
    return Math.min(this.ringLimit, Math.max(0, Math.ceil(this.ringLimit - past)));
  }

  private limit(): TemplateResult | typeof nothing {
    if (this.ringLimit <= 0) return nothing;
    return html`<div class="limit" part="limit" data-tone="ringing">
      <div class="limit-bar"></div>
      <span>${this.localize.terms.secondsLeft(this.left)}</span>
    </div>`;
  }
}

function fact(label: string, value: string): TemplateResult {
  return html`<div class="fact">
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** Accepting a call means lifting the handset. */
function acceptIcon(contact: SessionContact): Drawing {
  return contact.channel === 'voice' ? handset : iconOf(contact);
}

/** A number that does not fit wraps between its groups, and nowhere else. */
function withBreaks(text: string): readonly TemplateResult[] {
  return text.split(/(?<=\u00a0)/).map((group) => html`<span>${group}</span><wbr />`);
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-incoming-contact': CcpIncomingContact;
  }
}

import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isFinished } from '../../domain/contact.js';
import {
  CcpAcceptRequestEvent,
  CcpClearRequestEvent,
  CcpRejectRequestEvent,
  CcpResumeRequestEvent,
  CcpSelectRequestEvent,
} from '../../events/contact-requests.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { homeCountry } from '../internal/agent-country.js';
import { CommandProgress } from '../internal/command-progress.js';
import { iconOf, lookOf } from '../internal/contact-look.js';
import { isAsking, isHeld } from '../internal/contact-standing.js';
import { channelName, outcomeInWords, partyInWords } from '../internal/contact-words.js';
import { close } from '../internal/call-icons.js';
import { icon } from '../internal/icons.js';
import { line } from '../internal/line.js';
import { defaultNameAttribute } from '../internal/party.js';
import { PhoneNumbers } from '../internal/phone-numbers.js';
import { runningTime } from '../internal/running-time.js';
import { SessionElement } from '../internal/session-element.js';
import { Ticker } from '../internal/ticker.js';
import { styles } from './contact-list.styles.js';

/**
 * @summary The agent's other contacts, each with its line; one press shows it, and what is offered can be accepted here.
 *
 * @fires ccp-select-request - The agent wants to see a contact.
 * @fires ccp-accept-request - The agent takes an offered contact.
 * @fires ccp-reject-request - The agent turns it away.
 * @fires ccp-resume-request - The agent comes back to a held customer.
 * @fires ccp-clear-request - The agent is done with a finished contact.
 *
 * @csspart row - A contact.
 * @csspart line - Its stroke.
 * @csspart action - A button of the row.
 */
export class CcpContactList extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  /** Contact that is shown elsewhere and left out here. */
  @property({ attribute: 'selected-id' }) selectedId = '';

  /** Country whose numbers are written nationally, ISO 3166-1 alpha-2; by default that of the page's language. */
  @property() country = '';

  /** Contact attribute with the party's name. */
  @property({ attribute: 'name-attribute' }) nameAttribute: string = defaultNameAttribute;

  private readonly numbers = new PhoneNumbers(this);
  private readonly progress = new CommandProgress(this);

  constructor() {
    super();
    new Ticker(this, () => this.contacts.length > 0);
  }

  private get contacts(): readonly SessionContact[] {
    return (this.snapshot?.contacts ?? []).filter(({ contactId }) => contactId !== this.selectedId);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { contacts } = this;
    if (contacts.length === 0) return nothing;
    return html`<ul aria-label=${this.localize.terms.contacts}>
      ${contacts.map((contact) => this.row(contact))}
    </ul>`;
  }

  private row(contact: SessionContact): TemplateResult {
    const { contactId } = contact;
    const { stroke, tone } = lookOf(contact);
    const country = homeCountry(this.country, this.localize.tag);
    const write = (e164: string): string => this.numbers.display(e164, country);
    return html`<li class="row" part="row" data-tone=${tone}>
      ${line(stroke, isAsking(contact))}
      <button type="button" class="party" @click=${() => this.request(new CcpSelectRequestEvent({ contactId }))}>
        ${icon(iconOf(contact))}
        <span class="words">
          <span class="title cut">${partyInWords(contact, this.nameAttribute, this.localize.terms, write)}</span>
          <span class="detail cut">${this.detail(contact)}</span>
        </span>
        ${isAsking(contact) || isFinished(contact) ? nothing : this.time(contact)}
      </button>
      ${this.actions(contact)}
    </li>`;
  }

  private detail(contact: SessionContact): string {
    const { terms, separator } = this.localize.texts;
    const what = isFinished(contact) ? outcomeInWords(contact, terms, 'missedFor') : channelName(contact, terms);
    return [what, contact.queue?.name].filter((part) => part != null && part !== '').join(separator);
  }

  private time({ connectedAt, offeredAt, since, heldSince }: SessionContact): TemplateResult {
    return html`<span class="times">
      <span>${runningTime(this.now - (connectedAt ?? offeredAt ?? since))}</span>
      ${
        heldSince === null
          ? nothing
          : html`<span class="held">${this.localize.terms.onHoldFor(runningTime(this.now - heldSince))}</span>`
      }
    </span>`;
  }

  private actions(contact: SessionContact): TemplateResult | typeof nothing {
    const { contactId } = contact;
    const { terms } = this.localize;
    if (isAsking(contact)) {
      return html`${this.action(contact, terms.accept, 'accept', () => new CcpAcceptRequestEvent({ contactId }))}
        <button
          type="button"
          part="action"
          class="icon-button"
          aria-label=${terms.reject}
          aria-disabled=${this.isPending(contactId) ? 'true' : nothing}
          @click=${() => this.isPending(contactId) || this.request(new CcpRejectRequestEvent({ contactId }))}
        >
          ${icon(close)}
        </button>`;
    }
    if (isFinished(contact)) {
      return this.action(contact, terms.clear, '', () => new CcpClearRequestEvent({ contactId }));
    }
    const canResume = isHeld(contact) && contact.channel === 'voice';
    return canResume ? this.action(contact, terms.resume, '', () => new CcpResumeRequestEvent({ contactId })) : nothing;
  }

  private action(
    { contactId }: SessionContact,
    label: string,
    look: string,
    request: () => Parameters<CcpContactList['request']>[0],
  ): TemplateResult {
    const isPending = this.isPending(contactId);
    return html`<button
      type="button"
      part="action"
      class="action ${look}"
      aria-disabled=${isPending ? 'true' : nothing}
      @click=${() => isPending || this.request(request())}
    >
      ${label}
    </button>`;
  }

  private isPending(contactId: string): boolean {
    return this.progress.isPending(contactId, 'accept', 'reject', 'clear', 'resume');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-contact-list': CcpContactList;
  }
}

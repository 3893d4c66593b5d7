import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Locale } from '../../locales/en.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { countryOfLanguage } from '../internal/agent-country.js';
import { iconOf, isHeld, lookOf } from '../internal/contact-look.js';
import { channelName } from '../internal/contact-words.js';
import { CopyButton } from '../internal/copy-button.js';
import { icon } from '../internal/icons.js';
import { line } from '../internal/line.js';
import { defaultNameAttribute, partyOf } from '../internal/party.js';
import { PhoneNumbers } from '../internal/phone-numbers.js';
import { runningTime } from '../internal/running-time.js';
import { SessionElement } from '../internal/session-element.js';
import { Ticker } from '../internal/ticker.js';
import { styles } from './contact-card.styles.js';

/**
 * @summary The head of a contact: its line, queue, party and time.
 *
 * @csspart line - The stroke that says the state.
 * @csspart name - The party's name, or the number where there is no name.
 * @csspart number - The party's number under the name.
 * @csspart copy - The button that copies the number.
 * @csspart timer - How long the contact has lasted.
 */
export class CcpContactCard extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  /** The contact to show. */
  @property({ attribute: false }) contact: SessionContact | undefined;

  /** Country whose numbers are written nationally, ISO 3166-1 alpha-2; by default that of the page's language. */
  @property() country = '';

  /** Contact attribute with the party's name. */
  @property({ attribute: 'name-attribute' }) nameAttribute: string = defaultNameAttribute;

  private readonly numbers = new PhoneNumbers(this);
  private readonly copyButton = new CopyButton(this);

  constructor() {
    super();
    new Ticker(this, () => this.contact !== undefined);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { contact } = this;
    if (contact === undefined) return nothing;
    const { stroke, tone } = lookOf(contact);
    const held = isHeld(contact) ? contact.heldSince : null;
    return html`<div class="head" data-tone=${tone}>
      ${line(stroke)}
      <p class="eyebrow">${icon(iconOf(contact))}<span class="cut">${this.eyebrow(contact)}</span></p>
      <div class="party">${this.party(contact)}</div>
      <div class="times">
        <span class="timer" part="timer" role="timer">${runningTime(this.now - startOf(contact))}</span>
        ${
          held === null
            ? nothing
            : html`<span class="held">${this.localize.terms.onHoldFor(runningTime(this.now - held))}</span>`
        }
      </div>
    </div>`;
  }

  private party(contact: SessionContact): TemplateResult {
    const { terms } = this.localize;
    const { name, number } = partyOf(contact, this.nameAttribute);
    const country = this.country === '' ? countryOfLanguage(this.localize.tag) : this.country;
    const written = number === null ? null : this.numbers.display(number, country);
    const copy = number === null ? nothing : this.copyButton.render(number, terms.number);
    const first = name ?? written ?? (contact.channel === 'voice' ? terms.unknownCaller : channelName(contact, terms));
    const isNumberFirst = name === null && written !== null;
    return html`<p
        class="name ${isNumberFirst ? 'number' : 'cut'}"
        part="name"
        title=${isNumberFirst ? nothing : first}
      >
        ${first}${isNumberFirst ? copy : nothing}
      </p>
      ${
        isNumberFirst || written === null
          ? nothing
          : html`<p class="second"><span class="number" part="number">${written}</span>${copy}</p>`
      }`;
  }

  private eyebrow(contact: SessionContact): string {
    const { terms, separator } = this.localize.texts;
    return [stepOf(contact, terms), contact.queue?.name].filter((part) => part != null && part !== '').join(separator);
  }
}

/** What is said before the queue; nothing for an inbound call, whose icon says it. */
function stepOf(contact: SessionContact, terms: Locale['terms']): string | null {
  const { state, direction, channel } = contact;
  if (state === 'paused') return terms.paused;
  if (state !== 'connected') return direction === 'outbound' ? terms.calling : terms.connecting;
  if (channel !== 'voice') return channelName(contact, terms);
  if (direction === 'monitoring') return terms.monitoring;
  if (direction === 'callback') return terms.incomingCallback;
  return direction === 'outbound' ? terms.outbound : null;
}

function startOf({ connectedAt, acceptedAt, offeredAt, since }: SessionContact): number {
  return connectedAt ?? acceptedAt ?? offeredAt ?? since;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-contact-card': CcpContactCard;
  }
}

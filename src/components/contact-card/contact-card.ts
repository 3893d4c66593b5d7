import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { otherParties } from '../../domain/contact.js';
import { deskPhoneLeg } from '../../domain/desk-phone.js';
import type { Locale } from '../../locales/en.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { homeCountry } from '../internal/agent-country.js';
import { hearersInWords, type PartyWriting } from '../internal/call-parties.js';
import { hasSeveralParties, hearers } from '../internal/hearers.js';
import { iconOf, lookOf } from '../internal/contact-look.js';
import { isHeld } from '../internal/contact-standing.js';
import { channelName, partyInWords } from '../internal/contact-words.js';
import { CopyButton } from '../internal/copy-button.js';
import { conference, deskPhone, mic } from '../internal/call-icons.js';
import { icon, micOff } from '../internal/icons.js';
import { line } from '../internal/line.js';
import { defaultNameAttribute, partyOf } from '../internal/party.js';
import { PhoneNumbers } from '../internal/phone-numbers.js';
import { runningTime } from '../internal/running-time.js';
import { SessionElement } from '../internal/session-element.js';
import { Ticker } from '../internal/ticker.js';
import { styles } from './contact-card.styles.js';

/**
 * @summary The head of a contact: its line, queue, party and time, and in a call of more than two who hears the agent.
 *
 * @csspart line - The stroke that says the state.
 * @csspart name - The party's name, or the number where there is no name.
 * @csspart number - The party's number under the name.
 * @csspart copy - The button that copies the number.
 * @csspart hearers - Who hears the agent now.
 * @csspart desk-phone - Where the audio goes to a desk phone: whether that rings or is answered.
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

  /** Only line, name and time, above something that needs the room. */
  @property({ type: Boolean, reflect: true }) compact = false;

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
    const isOfSeveral = hasSeveralParties(contact);
    const drawing = isOfSeveral ? conference : iconOf(contact);
    if (this.compact) return this.small(contact);
    return html`<div class="head" data-tone=${tone}>
      ${line(stroke)}
      <p class="eyebrow">${icon(drawing)}<span class="cut">${this.eyebrow(contact)}</span></p>
      <div class="party">${this.party(contact)}</div>
      <div class="times">
        <span class="timer" part="timer" role="timer">${runningTime(this.now - startOf(contact))}</span>
        ${
          held === null
            ? nothing
            : html`<span class="held">${this.localize.terms.onHoldFor(runningTime(this.now - held))}</span>`
        }
      </div>
      ${this.deskPhone(contact)} ${isOfSeveral ? this.hearers(contact) : nothing}
    </div>`;
  }

  private small(contact: SessionContact): TemplateResult {
    const { stroke, tone } = lookOf(contact);
    const { terms, write } = this.writing;
    const party = partyInWords(contact, this.nameAttribute, terms, write);
    return html`<div class="head" data-tone=${tone}>
      ${line(stroke)}
      <p class="name cut" part="name" title=${party}>${party}</p>
      <span class="timer" part="timer" role="timer">${runningTime(this.now - startOf(contact))}</span>
    </div>`;
  }

  private deskPhone(contact: SessionContact): TemplateResult | typeof nothing {
    const leg = deskPhoneLeg(contact, this.snapshot?.agent ?? null);
    if (leg === null) return nothing;
    const { deskPhoneRings, deskPhoneTalks } = this.localize.terms;
    return html`<p class="hearers" part="desk-phone" data-tone=${leg === 'ringing' ? 'ringing' : 'busy'}>
      ${icon(deskPhone)}<span>${leg === 'ringing' ? deskPhoneRings : deskPhoneTalks}</span>
    </p>`;
  }

  private hearers(contact: SessionContact): TemplateResult {
    const isMuted = this.snapshot?.mute.confirmed ?? false;
    const isHeard = !isMuted && hearers(contact).length > 0;
    return html`<p class="hearers" part="hearers" data-tone=${isHeard ? 'busy' : 'hold'}>
      ${icon(isMuted ? micOff : mic)}
      <span>${hearersInWords(contact, isMuted, this.writing, this.localize.tag)}</span>
    </p>`;
  }

  private get writing(): PartyWriting {
    const { localize, nameAttribute } = this;
    const country = homeCountry(this.country, localize.tag);
    return { nameAttribute, terms: localize.terms, write: (e164) => this.numbers.display(e164, country) };
  }

  private party(contact: SessionContact): TemplateResult {
    const { terms } = this.localize;
    const { name, number } = partyOf(contact, this.nameAttribute);
    const country = homeCountry(this.country, this.localize.tag);
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
    const parties = hasSeveralParties(contact) ? terms.parties(otherParties(contact).length + 1) : null;
    return [parties ?? stepOf(contact, terms), contact.queue?.name]
      .filter((part) => part != null && part !== '')
      .join(separator);
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

import { html, nothing, svg, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CommandName } from '../../domain/commands.js';
import type { Connection } from '../../domain/connection.js';
import { otherParties } from '../../domain/contact.js';
import { CcpHoldRequestEvent, CcpResumeRequestEvent } from '../../events/contact-requests.js';
import { CcpMergeRequestEvent, CcpRemovePartyRequestEvent, CcpSwapRequestEvent } from '../../events/party-requests.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { homeCountry } from '../internal/agent-country.js';
import { detailOfParty, lookOfParty, partyName, targetOfParty, type PartyWriting } from '../internal/call-parties.js';
import { hasSeveralParties, hearers } from '../internal/hearers.js';
import { CommandProgress } from '../internal/command-progress.js';
import * as icons from '../internal/call-icons.js';
import { icon, micOff, type Drawing } from '../internal/icons.js';
import { KeyReason } from '../internal/key-reason.js';
import type { Stroke } from '../internal/line.js';
import { defaultNameAttribute } from '../internal/party.js';
import { PhoneNumbers } from '../internal/phone-numbers.js';
import { runningTime } from '../internal/running-time.js';
import { SessionElement } from '../internal/session-element.js';
import { Ticker } from '../internal/ticker.js';
import { styles } from './connections.styles.js';

/** A button of a row or under the rows. */
interface Control {
  readonly label: string;
  readonly drawing: Drawing;
  readonly look: string;
  readonly target: string;
  readonly commands: readonly CommandName[];
  readonly asked: CommandName;
  /** What `may` is asked about, where it is not the target. */
  readonly subject?: string;
  readonly press: () => void;
}

/**
 * @summary The parties of a consultation or a conference, each with its stroke, to hold, resume or remove one, to swap
 * and to merge. Shows nothing in a call of two.
 *
 * @fires ccp-hold-request - The agent puts a party on hold.
 * @fires ccp-resume-request - The agent comes back to a party.
 * @fires ccp-remove-party-request - The agent ends a party's part of the call.
 * @fires ccp-swap-request - The agent changes over to the party on hold.
 * @fires ccp-merge-request - The agent takes everybody off hold.
 *
 * @csspart row - A party.
 * @csspart line - Its stroke.
 * @csspart action - A button.
 * @csspart reason - Why a button is off.
 */
export class CcpConnections extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  /** The call whose parties are shown. */
  @property({ attribute: false }) contact: SessionContact | undefined;

  /** Country whose numbers are written nationally, ISO 3166-1 alpha-2; by default that of the page's language. */
  @property() country = '';

  /** Contact attribute with the customer's name. */
  @property({ attribute: 'name-attribute' }) nameAttribute: string = defaultNameAttribute;

  private readonly numbers = new PhoneNumbers(this, 'asked');
  private readonly progress = new CommandProgress(this);
  private readonly reason = new KeyReason(this);

  constructor() {
    super();
    new Ticker(this, () => this.contact !== undefined && hasSeveralParties(this.contact));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { contact } = this;
    if (contact === undefined || !hasSeveralParties(contact)) return nothing;
    const others = otherParties(contact);
    const isSomebodyApart = others.some(({ state }) => state !== 'connected');
    return html`<div
      class="parties"
      @pointerover=${this.reason.hover}
      @pointerleave=${this.reason.leave}
      @focusin=${this.reason.focus}
      @focusout=${this.reason.leave}
    >
      <ul aria-label=${this.localize.terms.partiesOfCall}>
        ${this.you(contact)} ${others.map((connection) => this.row(contact, connection))}
      </ul>
      ${isSomebodyApart ? this.together(contact) : nothing} ${this.reason.render()}
    </div>`;
  }

  private you(contact: SessionContact): TemplateResult {
    const { terms } = this.localize;
    const isMuted = this.snapshot?.mute.confirmed ?? false;
    const isHeard = hearers(contact).length > 0;
    return html`<li class="row" part="row" data-tone=${isHeard ? 'busy' : 'hold'}>
      ${stub(isHeard ? 'solid' : 'dashed')}
      <span class="words cut"
        ><span class="name">${terms.you}</span>
        ${isMuted ? html`<span class="quiet">${terms.youMuted}</span>` : nothing}</span
      >
      <span class="microphone">${icon(isMuted ? micOff : icons.mic)}</span>
    </li>`;
  }

  private row(contact: SessionContact, connection: Connection): TemplateResult {
    const { stroke, tone } = lookOfParty(connection);
    const name = partyName(contact, connection, this.writing);
    const time = runningTime(this.now - connection.since);
    return html`<li class="row" part="row" data-tone=${tone}>
      ${stub(stroke)}
      <span class="words cut" title=${name}><span class="name">${name}</span> ${this.state(connection, time)}</span>
      ${connection.state === 'connected' ? html`<span class="quiet time">${time}</span>` : nothing}
      ${this.holdControl(contact, connection, name)} ${this.removeControl(contact, connection, name)}
    </li>`;
  }

  private state({ state, party }: Connection, time: string): TemplateResult | typeof nothing {
    const { terms } = this.localize;
    if (state === 'hold') return html`<span class="state">${terms.heldFor(time)}</span>`;
    if (state === 'connecting') return html`<span class="state">${terms.callingFor(time)}</span>`;
    return party === 'customer' ? html`<span class="quiet">${terms.customer}</span>` : nothing;
  }

  private holdControl(contact: SessionContact, connection: Connection, name: string): TemplateResult {
    const { terms } = this.localize;
    const isHeld = connection.state === 'hold';
    const detail = detailOfParty(contact, connection);
    return this.control({
      label: isHeld ? terms.resumeParty(name) : terms.holdParty(name),
      drawing: isHeld ? icons.resume : icons.hold,
      look: isHeld ? 'icon-button lit' : 'icon-button',
      target: targetOfParty(contact, connection),
      commands: ['hold', 'resume'],
      asked: isHeld ? 'resume' : 'hold',
      press: () => this.request(isHeld ? new CcpResumeRequestEvent(detail) : new CcpHoldRequestEvent(detail)),
    });
  }

  private removeControl(contact: SessionContact, connection: Connection, name: string): TemplateResult {
    const { contactId } = contact;
    const { connectionId } = connection;
    return this.control({
      label: this.localize.terms.removeParty(name),
      drawing: icons.close,
      look: 'icon-button',
      target: targetOfParty(contact, connection),
      commands: ['removeParty'],
      asked: 'removeParty',
      subject: connectionId,
      press: () => this.request(new CcpRemovePartyRequestEvent({ contactId, connectionId })),
    });
  }

  private together({ contactId }: SessionContact): TemplateResult {
    const { terms } = this.localize;
    const about = { look: 'action', target: contactId };
    return html`<div class="together">
      ${this.control({
        ...about,
        label: terms.swap,
        drawing: icons.swap,
        commands: ['swap'],
        asked: 'swap',
        press: () => this.request(new CcpSwapRequestEvent({ contactId })),
      })}
      ${this.control({
        ...about,
        label: terms.merge,
        drawing: icons.merge,
        commands: ['merge'],
        asked: 'merge',
        press: () => this.request(new CcpMergeRequestEvent({ contactId })),
      })}
    </div>`;
  }

  private control({ label, drawing, look, target, commands, asked, subject, press }: Control): TemplateResult {
    const isPending = this.progress.isPending(target, ...commands);
    const permission = this.session?.may(asked, subject ?? target);
    const isRefused = !isPending && permission?.isAllowed === false;
    const reason = isRefused ? this.localize.texts.reasons[permission.reason] : null;
    const isOff = isPending || isRefused;
    const isIcon = look.startsWith('icon-button');
    return html`<button
      type="button"
      part="action"
      class=${look}
      aria-label=${isIcon ? label : nothing}
      title=${isIcon ? label : nothing}
      aria-disabled=${isOff ? 'true' : nothing}
      aria-description=${reason ?? nothing}
      data-reason=${reason ?? nothing}
      ?data-pending=${isPending}
      @click=${() => isOff || press()}
    >
      ${icon(drawing)}${isIcon ? nothing : label}
    </button>`;
  }

  private get writing(): PartyWriting {
    const { localize, nameAttribute } = this;
    const country = homeCountry(this.country, localize.tag);
    return { nameAttribute, terms: localize.terms, write: (e164) => this.numbers.display(e164, country) };
  }
}

/** 16 px of the line of a party. */
function stub(stroke: Stroke): TemplateResult {
  return html`<svg class="stub ${stroke}" part="line" viewBox="0 0 16 3" aria-hidden="true">
    ${svg`<line x1="0" y1="1.5" x2="16" y2="1.5"></line>`}
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-connections': CcpConnections;
  }
}

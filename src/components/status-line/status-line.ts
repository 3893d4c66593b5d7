import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CommandName } from '../../domain/commands.js';
import { isOnHold, otherParties } from '../../domain/contact.js';
import {
  CcpAgentStateRequestEvent,
  CcpKeypadRequestEvent,
  CcpMuteRequestEvent,
  CcpRestartRequestEvent,
  CcpSignInRequestEvent,
} from '../../events/agent-requests.js';
import {
  CcpAcceptRequestEvent,
  CcpClearRequestEvent,
  CcpHangUpRequestEvent,
  CcpHoldRequestEvent,
  CcpRejectRequestEvent,
  CcpResumeRequestEvent,
} from '../../events/contact-requests.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { unusualAudioPlace } from '../internal/audio-place.js';
import { homeCountry } from '../internal/agent-country.js';
import { hasSeveralParties } from '../internal/hearers.js';
import { CommandProgress } from '../internal/command-progress.js';
import { lookOf } from '../internal/contact-look.js';
import { outcomeInWords, partyInWords } from '../internal/contact-words.js';
import { DockGuard } from '../internal/dock-guard.js';
import { holdAll } from '../internal/hold-all.js';
import * as icons from '../internal/call-icons.js';
import { check, micOff } from '../internal/icons.js';
import { panelView, type PanelView } from '../internal/panel-view.js';
import { defaultNameAttribute } from '../internal/party.js';
import { PhoneNumbers } from '../internal/phone-numbers.js';
import { runningTime } from '../internal/running-time.js';
import { SessionElement } from '../internal/session-element.js';
import { Ticker } from '../internal/ticker.js';
import { lineKey, type LineKey } from './line-key.js';
import { styles } from './status-line.styles.js';

type About = Pick<LineKey, 'isPending' | 'reason'>;

/**
 * @summary The softphone in one line of 40 px, for a narrow bar of a CRM: agent state, the contact, up to three keys.
 *
 * Where the line is short, words make room first, then the stroke; the state's shape, the party and the keys stay.
 *
 * @fires ccp-accept-request - The agent takes the contact.
 * @fires ccp-reject-request - The agent turns the contact away.
 * @fires ccp-mute-request - The agent mutes or unmutes the microphone.
 * @fires ccp-hold-request - The agent puts the customer on hold.
 * @fires ccp-resume-request - The agent comes back to the customer.
 * @fires ccp-merge-request - The agent takes everybody off hold.
 * @fires ccp-hang-up-request - The agent ends the contact.
 * @fires ccp-clear-request - The agent is done with the contact.
 * @fires ccp-keypad-request - The agent opens or closes the keypad to dial.
 * @fires ccp-agent-state-request - The agent goes back to a state in which contacts come.
 * @fires ccp-sign-in-request - The agent signs in.
 * @fires ccp-restart-request - The agent starts the softphone again.
 *
 * @csspart line - The stroke of the contact.
 * @csspart party - Who the contact is with.
 * @csspart key - A key; also by its name, for example `accept`.
 */
export class CcpStatusLine extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  /** Country whose numbers are written nationally, ISO 3166-1 alpha-2; by default that of the page's language. */
  @property() country = '';

  /** Contact attribute with the party's name. */
  @property({ attribute: 'name-attribute' }) nameAttribute: string = defaultNameAttribute;

  /** Whether the keypad is shown; the host of the keypad says so. */
  @property({ type: Boolean, attribute: 'keypad-open' }) isKeypadOpen = false;

  private readonly numbers = new PhoneNumbers(this, 'asked');
  private readonly progress = new CommandProgress(this);

  constructor() {
    super();
    new DockGuard(this, () => `${this.view.kind} ${this.view.contact?.contactId ?? ''}`);
    new Ticker(this, () => this.view.contact !== null);
  }

  private get view(): PanelView {
    return panelView(this.snapshot, '');
  }

  protected override render(): TemplateResult {
    const { view } = this;
    const tone = view.contact === null ? nothing : lookOf(view.contact).tone;
    return html`<div class="line-box" data-tone=${tone}>
      <ccp-agent-state></ccp-agent-state>
      ${view.contact === null ? this.standing() : this.about(view.contact)}
      <div class="dock">${this.keys(view).map((key) => lineKey(key))}</div>
    </div>`;
  }

  /** Where the audio goes, and whether the line to Connect stands. */
  private standing(): TemplateResult {
    const { terms } = this.localize;
    const { status, isLinkUp } = this.snapshot ?? { status: 'idle', isLinkUp: true };
    const standing = unusualAudioPlace(this.snapshot, terms) ?? terms.lineReady;
    const words = status === 'ready' ? (isLinkUp ? standing : terms.lineDown) : '';
    return html`<span class="words quiet cut">${words}</span>`;
  }

  private about(contact: SessionContact): TemplateResult {
    const country = homeCountry(this.country, this.localize.tag);
    const write = (e164: string): string => this.numbers.display(e164, country);
    const party = partyInWords(contact, this.nameAttribute, this.localize.terms, write);
    return html`<svg class="stroke ${lookOf(contact).stroke}" part="line" aria-hidden="true">
        <line x1="0" y1="1.5" x2="22" y2="1.5"></line>
      </svg>
      <span class="party cut" part="party" title=${party}>${party}</span>
      <span class="quiet cut words">${this.remark(contact)}</span>`;
  }

  private remark(contact: SessionContact): string {
    const { terms } = this.localize;
    const { connectedAt, endedAt, outcome, queue } = contact;
    if (outcome !== null && outcome !== 'answered') return outcomeInWords(contact, terms, 'missedAfter');
    if (endedAt !== null && connectedAt !== null) return terms.talkedFor(runningTime(endedAt - connectedAt));
    if (connectedAt === null) return queue?.name ?? '';
    const time = runningTime(this.now - connectedAt);
    if (!hasSeveralParties(contact)) return time;
    return [time, terms.parties(otherParties(contact).length + 1)].join(this.localize.texts.separator);
  }

  private keys({ kind, contact }: PanelView): readonly LineKey[] {
    if (kind === 'entrance') return this.entranceKeys();
    if (kind === 'incoming') return this.offerKeys(contact);
    if (kind === 'contact') return this.contactKeys(contact);
    if (contact !== null) return [this.clear(contact)];
    return kind === 'idle' ? this.idleKeys() : this.returnKeys();
  }

  private entranceKeys(): readonly LineKey[] {
    const { terms } = this.localize;
    const status = this.snapshot?.status;
    const restart = (): void => this.request(new CcpRestartRequestEvent());
    const signIn = (): void => this.request(new CcpSignInRequestEvent());
    if (status === 'failed' || status === 'stopped') {
      return [
        { name: 'restart', label: status === 'failed' ? terms.restart : terms.start, look: 'ink', press: restart },
      ];
    }
    if (status === 'signing-in') return [{ name: 'sign-in', label: terms.signInAgain, press: signIn }];
    const isOutside = status === 'signed-out' || status === 'expired';
    return isOutside ? [{ name: 'sign-in', label: terms.signIn, look: 'ink', press: signIn }] : [];
  }

  private idleKeys(): readonly LineKey[] {
    const { terms } = this.localize;
    const isOpen = this.isKeypadOpen;
    const back = this.returnKeys();
    if (back.length > 0 || this.session?.may('dial').isAllowed !== true) return back;
    const label = isOpen ? terms.hideKeypad : terms.showKeypad;
    const press = (): void => this.request(new CcpKeypadRequestEvent({ isOpen: !isOpen }));
    return [{ name: 'keypad', label, drawing: icons.keypad, isOn: isOpen, press }];
  }

  /** Back to a state in which contacts come, from one in which none do. */
  private returnKeys(): readonly LineKey[] {
    const agent = this.snapshot?.agent;
    const routable = agent?.selectableStates.find(({ type }) => type === 'routable');
    if (agent == null || routable === undefined || agent.state.type === 'routable') return [];
    const press = (): void => this.request(new CcpAgentStateRequestEvent({ state: routable.arn, when: 'now' }));
    const isPending = this.progress.isPending('agent', 'setAgentState');
    return [{ name: 'go-available', label: this.localize.terms.goAvailable(routable.name), isPending, press }];
  }

  private offerKeys({ contactId }: SessionContact): readonly LineKey[] {
    const { terms } = this.localize;
    const isVoice = this.snapshot?.contacts.find((other) => other.contactId === contactId)?.channel === 'voice';
    return [
      {
        name: 'accept',
        label: terms.accept,
        drawing: isVoice ? icons.handset : check,
        look: 'accept',
        ...this.state(contactId, ['accept'], 'accept'),
        press: () => this.request(new CcpAcceptRequestEvent({ contactId })),
      },
      {
        name: 'reject',
        label: terms.reject,
        drawing: icons.close,
        look: 'reject',
        ...this.state(contactId, ['reject'], 'reject'),
        press: () => this.request(new CcpRejectRequestEvent({ contactId })),
      },
    ];
  }

  private contactKeys(contact: SessionContact): readonly LineKey[] {
    const { terms } = this.localize;
    const { contactId } = contact;
    const end: LineKey = {
      name: 'end',
      label: terms.end,
      drawing: icons.hangUp,
      look: 'end icon-only',
      ...this.state(contactId, ['hangUp'], 'hangUp'),
      press: () => this.request(new CcpHangUpRequestEvent({ contactId })),
    };
    if (contact.channel !== 'voice') return [end];
    return [this.mute(), hasSeveralParties(contact) ? this.holdAll(contact) : this.hold(contact), end];
  }

  private mute(): LineKey {
    const isMuted = this.snapshot?.mute.confirmed ?? false;
    return {
      name: 'mute',
      label: this.localize.terms.mute,
      drawing: micOff,
      look: 'icon-only solid-on',
      isOn: isMuted,
      ...this.state('mute', ['setMuted'], 'setMuted'),
      press: () => this.request(new CcpMuteRequestEvent({ isMuted: !isMuted })),
    };
  }

  private hold(contact: SessionContact): LineKey {
    const { contactId } = contact;
    const isOn = isOnHold(contact);
    return {
      name: 'hold',
      label: this.localize.terms.hold,
      drawing: isOn ? icons.resume : icons.hold,
      look: 'icon-only',
      isOn,
      ...this.state(contactId, ['hold', 'resume'], isOn ? 'resume' : 'hold'),
      press: () =>
        this.request(isOn ? new CcpResumeRequestEvent({ contactId }) : new CcpHoldRequestEvent({ contactId })),
    };
  }

  private holdAll(contact: SessionContact): LineKey {
    const { isOn, targets, commands, asked, requests } = holdAll(contact);
    const { reason } = this.state(asked.target, [], asked.command);
    const isPending = targets.some((target) => this.progress.isPending(target, ...commands));
    return {
      name: 'hold',
      label: this.localize.terms.holdAll,
      drawing: isOn ? icons.resume : icons.hold,
      look: 'icon-only',
      isOn,
      isPending,
      reason: isPending ? null : (reason ?? null),
      press: () => requests().forEach((request) => this.request(request)),
    };
  }

  private clear({ contactId }: SessionContact): LineKey {
    return {
      name: 'clear',
      label: this.localize.terms.clear,
      look: 'ink',
      ...this.state(contactId, ['clear'], 'clear'),
      press: () => this.request(new CcpClearRequestEvent({ contactId })),
    };
  }

  private state(target: string, commands: readonly CommandName[], asked: CommandName): About {
    const isPending = this.progress.isPending(target, ...commands);
    const permission = this.session?.may(asked, target);
    const isRefused = !isPending && permission?.isAllowed === false;
    return { isPending, reason: isRefused ? this.localize.texts.reasons[permission.reason] : null };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-status-line': CcpStatusLine;
  }
}

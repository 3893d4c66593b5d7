import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Permission } from '../../domain/capabilities.js';
import type { CommandName } from '../../domain/commands.js';
import { isOnHold } from '../../domain/contact.js';
import { CcpKeypadRequestEvent, CcpMuteRequestEvent } from '../../events/agent-requests.js';
import { CcpHangUpRequestEvent, CcpHoldRequestEvent, CcpResumeRequestEvent } from '../../events/contact-requests.js';
import {
  CcpLeaveRequestEvent,
  CcpQuickConnectsRequestEvent,
  type QuickConnectPurpose,
} from '../../events/party-requests.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { hasSeveralParties } from '../internal/hearers.js';
import { CommandProgress } from '../internal/command-progress.js';
import { DockGuard } from '../internal/dock-guard.js';
import { holdAll } from '../internal/hold-all.js';
import * as icons from '../internal/call-icons.js';
import { micOff } from '../internal/icons.js';
import { key, type Key } from '../internal/key.js';
import { KeyReason } from '../internal/key-reason.js';
import { RovingFocus, visualColumns } from '../internal/roving-focus.js';
import { SessionElement } from '../internal/session-element.js';
import { styles } from './call-controls.styles.js';

/** What a key shows of the commands behind it. */
type Progress = Pick<Key, 'isPending' | 'isRunning' | 'reason'>;

/**
 * @summary The keys of a contact, each always on its cell: Mute, Hold, Keypad, Transfer, Add, End.
 *
 * In a call of more than two, Hold holds everybody and the place of Transfer is that of Leave.
 *
 * A lamp lights when Connect has confirmed the state, and runs while it has not answered. One stop of the Tab key;
 * arrows move between the keys.
 *
 * @fires ccp-mute-request - The agent mutes or unmutes the microphone.
 * @fires ccp-hold-request - The agent puts the customer on hold.
 * @fires ccp-resume-request - The agent comes back to the customer.
 * @fires ccp-hang-up-request - The agent ends the contact.
 * @fires ccp-leave-request - The agent leaves the others to each other.
 * @fires ccp-merge-request - The agent takes everybody off hold.
 * @fires ccp-quick-connects-request - The agent looks for somebody to call into the call.
 * @fires ccp-keypad-request - The agent opens or closes the keypad.
 *
 * @csspart key - A key; also `mute`, `hold`, `keypad`, `transfer`, `leave`, `add`, `end`.
 * @csspart lamp - The lamp of a key.
 * @csspart reason - Why a key is off.
 */
export class CcpCallControls extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  /** The contact that the keys act on. */
  @property({ attribute: false }) contact: SessionContact | undefined;

  /** Whether the keypad is shown; the host of the keypad says so. */
  @property({ type: Boolean, attribute: 'keypad-open' }) isKeypadOpen = false;

  private readonly progress = new CommandProgress(this);
  private readonly reason = new KeyReason(this);
  private readonly roving = new RovingFocus(this, '.key', visualColumns);

  constructor() {
    super();
    new DockGuard(this, () => this.keysNow);
  }

  private get keysNow(): string {
    const { contact } = this;
    return contact === undefined ? '' : `${contact.contactId} ${hasSeveralParties(contact) ? 'several' : 'two'}`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { contact } = this;
    if (contact === undefined) return nothing;
    const { terms } = this.localize;
    const isOfSeveral = hasSeveralParties(contact);
    return html`<div
      class="dock"
      @pointerover=${this.reason.hover}
      @pointerleave=${this.reason.leave}
      @focusin=${this.onFocus}
      @focusout=${this.reason.leave}
      @keydown=${this.roving.move}
    >
      ${this.reason.render(this.standingReason(contact))}
      <div class="keys six" role="toolbar" aria-label=${terms.callControls}>
        ${this.mute()} ${isOfSeveral ? this.holdAll(contact) : this.hold(contact)} ${this.keypad(contact)}
        ${isOfSeveral ? this.leave(contact) : this.look(contact, 'transfer')} ${this.look(contact, 'add')}
        ${this.end(contact)}
      </div>
    </div>`;
  }

  private mute(): TemplateResult {
    const isMuted = this.snapshot?.mute.confirmed ?? false;
    const isDrifted = this.snapshot?.errors.some(({ error }) => error.code === 'mute/drifted') ?? false;
    return key({
      name: 'mute',
      label: this.localize.terms.mute,
      drawing: micOff,
      look: isDrifted ? 'solid-on alarm' : 'solid-on',
      tone: isDrifted ? 'error' : 'busy',
      isOn: isMuted,
      ...this.show('mute', ['setMuted'], this.session?.may('setMuted')),
      press: () => this.request(new CcpMuteRequestEvent({ isMuted: !isMuted })),
    });
  }

  private hold(contact: SessionContact): TemplateResult {
    const { contactId } = contact;
    const isOn = isOnHold(contact);
    return key({
      name: 'hold',
      label: this.localize.terms.hold,
      drawing: icons.hold,
      tone: 'hold',
      isOn,
      ...this.show(contactId, ['hold', 'resume'], this.session?.may(isOn ? 'resume' : 'hold', contactId)),
      press: () =>
        this.request(isOn ? new CcpResumeRequestEvent({ contactId }) : new CcpHoldRequestEvent({ contactId })),
    });
  }

  private holdAll(contact: SessionContact): TemplateResult {
    const { isOn, targets, commands, asked, requests } = holdAll(contact);
    const shown = targets.map((target) => this.show(target, commands, undefined));
    const isPending = shown.some((party) => party.isPending);
    return key({
      name: 'hold',
      label: this.localize.terms.holdAll,
      drawing: icons.hold,
      tone: 'hold',
      isOn,
      isPending,
      isRunning: shown.some(({ isRunning }) => isRunning),
      reason: isPending ? null : this.reasonOf(this.session?.may(asked.command, asked.target)),
      press: () => requests().forEach((request) => this.request(request)),
    });
  }

  private keypad({ contactId }: SessionContact): TemplateResult {
    const isOpen = this.isKeypadOpen;
    const reason = isOpen ? null : this.reasonOf(this.session?.may('sendDigits', contactId));
    return key({
      name: 'keypad',
      label: this.localize.terms.keypad,
      drawing: icons.keypad,
      tone: 'busy',
      isOn: isOpen,
      reason,
      press: () => this.request(new CcpKeypadRequestEvent({ isOpen: !isOpen })),
    });
  }

  /** Opens the list of those who can be called. */
  private look({ contactId }: SessionContact, purpose: QuickConnectPurpose): TemplateResult {
    const command = purpose === 'transfer' ? 'transfer' : 'addParty';
    return key({
      name: purpose,
      label: this.localize.terms[purpose],
      drawing: purpose === 'transfer' ? icons.transfer : icons.add,
      tone: 'busy',
      ...this.show(contactId, [command], this.session?.may(command, contactId)),
      press: () => this.request(new CcpQuickConnectsRequestEvent({ purpose })),
    });
  }

  private leave({ contactId }: SessionContact): TemplateResult {
    return key({
      name: 'leave',
      label: this.localize.terms.leave,
      drawing: icons.leave,
      tone: 'busy',
      ...this.show(contactId, ['leave'], this.session?.may('leave', contactId)),
      press: () => this.request(new CcpLeaveRequestEvent({ contactId })),
    });
  }

  private end({ contactId }: SessionContact): TemplateResult {
    return key({
      name: 'end',
      label: this.localize.terms.end,
      drawing: icons.hangUp,
      look: 'end',
      ...this.show(contactId, ['hangUp'], this.session?.may('hangUp', contactId)),
      press: () => this.request(new CcpHangUpRequestEvent({ contactId })),
    });
  }

  private show(target: string, commands: readonly CommandName[], permission: Permission | undefined): Progress {
    const isPending = this.progress.isPending(target, ...commands);
    return {
      isPending,
      isRunning: this.progress.isRunning(target, ...commands),
      // What Connect is still changing is no reason of its own.
      reason: isPending ? null : this.reasonOf(permission),
    };
  }

  private reasonOf(permission: Permission | undefined): string | null {
    if (permission?.isAllowed !== false) return null;
    return this.localize.texts.reasons[permission.reason];
  }

  private standingReason({ contactId }: SessionContact): string | null {
    const delay = this.progress.delay(({ target }) => target === contactId || target === 'mute');
    return delay === 'none' ? null : this.localize.terms.stillWaiting;
  }

  private readonly onFocus = (event: FocusEvent): void => {
    this.roving.follow(event);
    this.reason.focus(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-call-controls': CcpCallControls;
  }
}

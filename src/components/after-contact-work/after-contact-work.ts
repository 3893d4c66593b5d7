import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { SelectableAgentState } from '../../domain/agent-state.js';
import { CcpAgentStateRequestEvent } from '../../events/agent-requests.js';
import { CcpClearRequestEvent } from '../../events/contact-requests.js';
import type { SessionContact } from '../../session/session-snapshot.js';
import { homeCountry } from '../internal/agent-country.js';
import { CommandProgress } from '../internal/command-progress.js';
import { lookOf } from '../internal/contact-look.js';
import { partyInWords } from '../internal/contact-words.js';
import { DockGuard } from '../internal/dock-guard.js';
import { glyph } from '../internal/glyph.js';
import { afterContactWork } from '../internal/call-icons.js';
import { check, chevronDown, icon } from '../internal/icons.js';
import { key } from '../internal/key.js';
import { KeyReason } from '../internal/key-reason.js';
import { line } from '../internal/line.js';
import { toneOf, type Mood } from '../internal/mood.js';
import { defaultNameAttribute } from '../internal/party.js';
import { PhoneNumbers } from '../internal/phone-numbers.js';
import { runningTime } from '../internal/running-time.js';
import { SessionElement } from '../internal/session-element.js';
import { Ticker } from '../internal/ticker.js';
import { styles } from './after-contact-work.styles.js';

/**
 * @summary The work after a contact: its clock, the state that follows, and Clear.
 *
 * @slot - What the agent works on, for example attributes or a form.
 *
 * @fires ccp-clear-request - The agent is done with the contact.
 * @fires ccp-agent-state-request - The agent is done and chose another state than the one that would follow.
 *
 * @csspart line - The spent stroke.
 * @csspart progress - The bar that grows to the end of the work.
 * @csspart then - The choice of the state that follows.
 * @csspart key - Clear, and Save and clear.
 * @csspart lamp - Its lamp, while Connect has not answered.
 * @csspart reason - Why a key is off.
 */
export class CcpAfterContactWork extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  /** The finished contact. */
  @property({ attribute: false }) contact: SessionContact | undefined;

  /** Country whose numbers are written nationally, ISO 3166-1 alpha-2; by default that of the page's language. */
  @property() country = '';

  /** Contact attribute with the party's name. */
  @property({ attribute: 'name-attribute' }) nameAttribute: string = defaultNameAttribute;

  /** Seconds that the instance allows for the work, where they are known; 0 shows no bar and no countdown. */
  @property({ type: Number, attribute: 'work-limit' }) workLimit = 0;

  /**
   * Saves what is entered in the slot, and answers whether the contact may be cleared then. Without it there is nothing to save.
   */
  @property({ attribute: false }) save: ((place: ParentNode) => Promise<boolean>) | undefined;

  /** The state the agent picked to follow, by ARN; empty while nothing was picked. */
  @state() private picked = '';

  private readonly numbers = new PhoneNumbers(this);
  private readonly progress = new CommandProgress(this);
  private readonly reason = new KeyReason(this);

  constructor() {
    super();
    new DockGuard(this, () => this.contact?.contactId ?? '');
    new Ticker(this, () => this.contact !== undefined);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('contact') && changed.get('contact')?.contactId !== this.contact?.contactId) this.picked = '';
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const share = this.workLimit > 0 ? Math.min(1, this.worked / (this.workLimit * 1000)) : 0;
    this.renderRoot.querySelector<HTMLElement>('.progress')?.style.setProperty('--_share', String(share));
  }

  protected override render(): TemplateResult | typeof nothing {
    const { contact } = this;
    if (contact === undefined) return nothing;
    const { terms, states } = this.localize.texts;
    const { stroke, tone } = lookOf(contact);
    const talked =
      contact.connectedAt === null || contact.endedAt === null ? null : contact.endedAt - contact.connectedAt;
    const left = this.workLimit * 1000 - this.worked;
    return html`<div class="head" data-tone=${tone}>
        ${line(stroke)}
        <p class="eyebrow strong">
          ${icon(afterContactWork)}<span
            >${this.workLimit > 0 ? terms.endsIn(runningTime(left)) : states['after-contact-work']}</span
          >
        </p>
        <p class="name cut">${this.party(contact)}</p>
        ${talked === null ? nothing : html`<span class="quiet">${terms.talkedFor(runningTime(talked))}</span>`}
        ${this.workLimit > 0 ? html`<div class="progress" part="progress"></div>` : nothing}
      </div>
      <div class="scroll"><slot></slot></div>
      ${this.dock(contact)}`;
  }

  private get worked(): number {
    return Math.max(0, this.now - (this.contact?.endedAt ?? this.now));
  }

  private party(contact: SessionContact): string {
    const country = homeCountry(this.country, this.localize.tag);
    const write = (e164: string): string => this.numbers.display(e164, country);
    return partyInWords(contact, this.nameAttribute, this.localize.terms, write);
  }

  private dock(contact: SessionContact): TemplateResult {
    const { terms, reasons } = this.localize.texts;
    const { contactId } = contact;
    const permission = this.session?.may('clear', contactId);
    const isPending = this.progress.isPending(contactId, 'clear') || this.progress.isPending('agent', 'setAgentState');
    const isLate = this.progress.delay(({ target }) => target === contactId || target === 'agent') !== 'none';
    return this.reason.dock(
      isLate ? terms.stillWaiting : null,
      html`${this.then()}
        <div class="keys">
          ${
            this.save === undefined
              ? nothing
              : key({
                  name: 'save',
                  label: terms.saveAndClear,
                  drawing: check,
                  look: 'wide ink two',
                  isPending,
                  press: () => void this.saveAndClear(contactId),
                })
          }
          ${key({
            name: 'clear',
            label: terms.clear,
            ...(this.save === undefined ? { drawing: check } : {}),
            look: this.save === undefined ? 'wide ink three' : 'wide outline',
            isPending,
            isRunning: this.progress.isRunning(contactId, 'clear') || this.progress.isRunning('agent', 'setAgentState'),
            reason: isPending || permission?.isAllowed !== false ? null : reasons[permission.reason],
            press: () => this.clear(contactId),
          })}
        </div>`,
    );
  }

  private async saveAndClear(contactId: string): Promise<void> {
    if (await this.save?.(this)) this.clear(contactId);
  }

  /** Setting a state while a contact is finished clears it; a picked state is therefore set with Clear, not before. */
  private clear(contactId: string): void {
    const { picked } = this;
    const others = this.snapshot?.contacts.length ?? 0;
    if (picked === '') this.request(new CcpClearRequestEvent({ contactId }));
    else if (others > 1) {
      this.request(new CcpAgentStateRequestEvent({ state: picked, when: 'after-contact' }));
      this.request(new CcpClearRequestEvent({ contactId }));
    } else this.request(new CcpAgentStateRequestEvent({ state: picked, when: 'now' }));
  }

  private then(): TemplateResult | typeof nothing {
    const agent = this.snapshot?.agent;
    if (agent == null || agent.selectableStates.length === 0) return nothing;
    const { terms } = this.localize;
    const following = this.picked === '' ? (agent.nextState?.arn ?? '') : this.picked;
    return html`<label class="then" part="then" data-tone=${toneOf[moodOfChoice(agent.selectableStates, following)]}>
      <span class="then-label">${terms.then}</span>
      <span class="choice">
        ${glyph(moodOfChoice(agent.selectableStates, following))}
        <select @change=${this.pick}>
          ${
            agent.nextState === null
              ? html`<option value="" ?selected=${following === ''}>${terms.stateBefore}</option>`
              : nothing
          }
          ${agent.selectableStates.map(
            ({ arn, name }) => html`<option value=${arn} ?selected=${arn === following}>${name}</option>`,
          )}
        </select>
        ${icon(chevronDown)}
      </span>
    </label>`;
  }

  private readonly pick = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) this.picked = event.target.value;
  };
}

function moodOfChoice(states: readonly SelectableAgentState[], arn: string): Mood {
  const type = states.find((choice) => choice.arn === arn)?.type;
  if (type === 'routable') return 'available';
  return type === 'not_routable' ? 'custom' : 'offline';
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-after-contact-work': CcpAfterContactWork;
  }
}

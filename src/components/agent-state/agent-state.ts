import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { activityOf, type SelectableAgentState } from '../../domain/agent-state.js';
import type { AgentStateTiming } from '../../domain/commands.js';
import { isFinished } from '../../domain/contact.js';
import { CcpAgentStateRequestEvent } from '../../events/agent-requests.js';
import { CommandProgress } from '../internal/command-progress.js';
import { glyph } from '../internal/glyph.js';
import { check, chevronDown, icon } from '../internal/icons.js';
import { moodOf, toneOf, type Mood } from '../internal/mood.js';
import { runningTime } from '../internal/running-time.js';
import { SessionElement } from '../internal/session-element.js';
import { Ticker } from '../internal/ticker.js';
import { styles } from './agent-state.styles.js';

const moodOfSelectable = { routable: 'available', not_routable: 'custom', offline: 'offline' } as const;

/**
 * @summary The agent's state with its time, and the list to choose another from, now or for after the contact.
 *
 * @fires ccp-agent-state-request - The agent chose a state.
 *
 * @csspart button - The state button.
 * @csspart name - The state in words.
 * @csspart chevron - The sign that there is a list.
 * @csspart timer - How long the state has lasted.
 * @csspart next - The state that follows the contact.
 * @csspart menu - The list of states.
 * @csspart option - A state in the list.
 */
export class CcpAgentState extends SessionElement {
  static override styles = [SessionElement.styles, styles];

  @state() private isOpen = false;
  @state() private activeIndex = 0;

  private readonly progress = new CommandProgress(this);

  constructor() {
    super();
    new Ticker(this, () => moodOf(this.snapshot).since !== null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.closeWhenLeft);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.closeWhenLeft);
    this.isOpen = false;
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.states.length === 0) this.isOpen = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.isOpen && changed.size > 0) {
      this.renderRoot.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  protected override render(): TemplateResult {
    const { mood, since } = moodOf(this.snapshot);
    const canChoose = this.states.length > 0;
    return html`<div class="bar" data-tone=${toneOf[mood]}>
      <button
        type="button"
        part="button"
        class="state"
        role=${canChoose ? 'combobox' : nothing}
        aria-label=${canChoose ? this.localize.start.terms.agentState : nothing}
        aria-haspopup=${canChoose ? 'listbox' : nothing}
        aria-expanded=${canChoose ? String(this.isOpen) : nothing}
        aria-controls=${this.isOpen ? 'menu' : nothing}
        aria-activedescendant=${this.isOpen ? `option-${this.activeIndex}` : nothing}
        aria-disabled=${canChoose ? nothing : 'true'}
        ?data-pending=${this.progress.isRunning('agent', 'setAgentState')}
        @click=${this.toggle}
        @keydown=${this.onKeydown}
      >
        ${glyph(mood)}<span class="name cut" part="name">${this.nameOf(mood)}</span>
        ${since === null ? nothing : html`<span class="time" part="timer">${runningTime(this.now - since)}</span>`}
        ${canChoose ? html`<span class="chevron" part="chevron">${icon(chevronDown)}</span>` : nothing}
      </button>
      ${this.next()} ${this.isOpen ? this.menu() : nothing}
    </div>`;
  }

  private get states(): readonly SelectableAgentState[] {
    const { status, agent } = this.snapshot ?? { status: 'idle', agent: null };
    return status === 'ready' ? (agent?.selectableStates ?? []) : [];
  }

  /** While a contact is live Connect takes a state only for afterwards. */
  private get timing(): AgentStateTiming {
    return this.snapshot?.contacts.some((contact) => !isFinished(contact)) ? 'after-contact' : 'now';
  }

  /** The instance's own name where the agent chose the state, else our word. */
  private nameOf(mood: Mood): string {
    const { states } = this.localize.start;
    const agent = this.snapshot?.agent;
    const isChosen = mood === 'available' || mood === 'custom' || mood === 'offline';
    return isChosen && agent != null ? agent.state.name : states[mood];
  }

  private next(): TemplateResult | typeof nothing {
    const next = this.snapshot?.agent?.nextState;
    if (next == null || this.snapshot?.status !== 'ready') return nothing;
    const words = this.localize.start.terms.nextState(next.name);
    return html`<span class="next" part="next" title=${words}>${words}</span>`;
  }

  private menu(): TemplateResult {
    const { terms } = this.localize.start;
    const title = this.timing === 'now' ? terms.stateNow : terms.stateAfterContact;
    return html`<div class="menu" part="menu">
      <p class="menu-title">${title}</p>
      <div class="options" id="menu" role="listbox" aria-label=${title}>
        ${this.states.map((choice, index) => this.option(choice, index))}
      </div>
    </div>`;
  }

  private option(choice: SelectableAgentState, index: number): TemplateResult {
    const mood = moodOfSelectable[choice.type];
    return html`<div
      role="option"
      part="option"
      class="option"
      id="option-${index}"
      data-tone=${toneOf[mood]}
      ?data-active=${index === this.activeIndex}
      aria-selected=${this.isChosen(choice)}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @pointermove=${() => (this.activeIndex = index)}
      @click=${() => this.choose(choice)}
    >
      ${glyph(mood)}<span class="cut">${choice.name}</span>${this.isChosen(choice) ? icon(check) : nothing}
    </div>`;
  }

  private isChosen({ arn, name }: SelectableAgentState): boolean {
    const agent = this.snapshot?.agent;
    if (agent == null) return false;
    return agent.nextState === null ? agent.state.name === name : agent.nextState.arn === arn;
  }

  private readonly toggle = (): void => {
    if (this.states.length === 0) return;
    this.isOpen = !this.isOpen;
    const chosen = this.states.findIndex((choice) => this.isChosen(choice));
    const routable = this.states.findIndex((choice) => activityOf({ ...choice, since: 0 }) === 'available');
    this.activeIndex = Math.max(0, chosen < 0 ? routable : chosen);
  };

  private choose(choice: SelectableAgentState): void {
    this.isOpen = false;
    this.request(new CcpAgentStateRequestEvent({ state: choice.arn, when: this.timing }));
  }

  private readonly closeWhenLeft = (event: FocusEvent): void => {
    const { relatedTarget } = event;
    if (!(relatedTarget instanceof Node) || !this.contains(relatedTarget)) this.isOpen = false;
  };

  private readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const last = this.states.length - 1;
    if (!this.isOpen) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      return this.toggle();
    }
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, this.activeIndex + 1),
      ArrowUp: Math.max(0, this.activeIndex - 1),
      Home: 0,
      End: last,
    };
    const to = moves[event.key] ?? this.found(event);
    if (to !== undefined) this.activeIndex = to;
    else if (event.key === 'Enter' || event.key === ' ') this.chooseActive();
    else if (event.key === 'Escape') this.isOpen = false;
    else return;
    event.preventDefault();
  };

  private chooseActive(): void {
    const choice = this.states[this.activeIndex];
    if (choice !== undefined) this.choose(choice);
  }

  /** A letter goes to the next state that begins with it. */
  private found({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): number | undefined {
    if ([...key].length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined;
    const begins = ({ name }: SelectableAgentState): boolean =>
      name.toLocaleLowerCase().startsWith(key.toLocaleLowerCase());
    const after = this.states.findIndex((choice, index) => index > this.activeIndex && begins(choice));
    const index = after < 0 ? this.states.findIndex(begins) : after;
    return index < 0 ? undefined : index;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-agent-state': CcpAgentState;
  }
}

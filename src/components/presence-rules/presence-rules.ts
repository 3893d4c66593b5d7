import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CcpPresenceRulesChangeEvent } from '../../events/presence-rule-events.js';
import { enPresence, type PresenceWords } from '../../locales/en-presence.js';
import type { PresenceCatalogue } from '../../presence/presence-catalogue.js';
import type { PresenceDirection, PresenceRules } from '../../presence/presence-rules.js';
import { RuleTrial } from '../../presence/rule-trial.js';
import { checkRules, type RuleIssue } from '../../presence/rules-check.js';
import { choices } from '../heat-map/choices.js';
import { CcpElement } from '../internal/ccp-element.js';
import { Vocabulary } from '../internal/vocabulary.js';
import { momentsView } from './moments-view.js';
import { policiesView } from './policies-view.js';
import { styles } from './presence-rules.styles.js';
import { withoutPair } from './rule-edit.js';
import { tableView, type RuleDesk } from './table-view.js';
import { trialView } from './trial-view.js';

const vocabulary = new Vocabulary<PresenceWords>(enPresence, {
  ja: async () => (await import('../../locales/ja-presence.js')).jaPresence,
});

const directions: readonly PresenceDirection[] = ['both', 'connect-leads', 'crm-leads'];

/**
 * @summary Edits the table by which the agent state of Amazon Connect and the presence status of a CRM follow each other, says
 * what is wrong with it, and shows what would follow when something is chosen on either side.
 *
 * Works alone, without a session: the page gives `rules` and `catalogue`, and keeps what the event brings. The trial runs the
 * same engine as `PresenceSync` and writes nothing to real systems.
 *
 * @fires {CcpPresenceRulesChangeEvent} ccp-presence-rules-change - The table was changed; `detail.rules` is the new one.
 *
 * @csspart head - Title, state of the table and direction.
 * @csspart table - The rows; one is `row`.
 * @csspart row - One row: a state, a way and a status.
 * @csspart moments - The statuses during contacts.
 * @csspart policies - What is done where neither a row nor a contact decides.
 * @csspart issue - What is wrong, where it stands.
 * @csspart trial - What is tried and what followed.
 * @csspart side - One of the two sides of the trial.
 * @csspart option - A state or a status of the trial.
 * @csspart step - Something that was tried, with what followed.
 */
export class CcpPresenceRules extends CcpElement {
  static override styles = [CcpElement.styles, styles];

  /** The table: plain data, as it is given to `PresenceSync`. A change by the agent replaces it. */
  @property({ attribute: false }) rules: PresenceRules = { version: 1, pairs: [] };

  /** What agents may choose on each side: the states of Connect and the statuses of the CRM. */
  @property({ attribute: false }) catalogue: PresenceCatalogue = { states: [], statuses: [] };

  @state() private turn = 0;

  private readonly words = this.localize.with(vocabulary);
  private trial = new RuleTrial(this.rules, this.catalogue);
  private found: readonly RuleIssue[] = [];

  /** What is wrong with the table, for these states and statuses. Empty until both are known. */
  get issues(): readonly RuleIssue[] {
    const { states, statuses } = this.catalogue;
    return states.length === 0 || statuses.length === 0 ? [] : checkRules(this.rules, this.catalogue);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('rules') && !changed.has('catalogue')) return;
    this.found = this.issues;
    this.begin();
  }

  protected override render(): TemplateResult {
    const { rules, catalogue, found: issues } = this;
    const words = this.words.texts;
    const change = (next: PresenceRules): void => this.change(next);
    const desk: RuleDesk = { rules, catalogue, issues, words, change, remove: (index) => void this.removeRow(index) };
    return html`<div class="panel">
      ${this.head(words)}
      <div class="body">
        <div class="main">${tableView(desk)}${momentsView(desk)}${policiesView(desk)}</div>
        ${this.isKnown ? trialView({ trial: this.trial, words, tried: this.tried, reset: this.reset }) : nothing}
      </div>
    </div>`;
  }

  private get isKnown(): boolean {
    return this.catalogue.states.length > 0 && this.catalogue.statuses.length > 0;
  }

  private head(words: PresenceWords): TemplateResult {
    const { rules } = this;
    const names = directions.map((direction) => [direction, words.directions[direction]] as const);
    const choose = (direction: PresenceDirection): void => this.change({ ...rules, direction });
    return html`<div class="head" part="head">
      <h2>${words.title}</h2>
      <p class="muted" role="status">${this.standing(words)}</p>
      ${choices(words.direction, names, rules.direction ?? 'both', choose)}
    </div>`;
  }

  private standing(words: PresenceWords): string {
    if (!this.isKnown) return words.unknownSides;
    if (this.found.length > 0) return words.problems(this.found.length);
    return words.sound(String(this.rules.pairs.length));
  }

  private change(rules: PresenceRules): void {
    this.rules = rules;
    const errors = this.issues.filter(({ severity }) => severity === 'error').length;
    this.dispatchEvent(new CcpPresenceRulesChangeEvent({ rules, errors }));
  }

  /** The focus goes to the row that takes the place, or to the button for a new one. */
  private async removeRow(index: number): Promise<void> {
    this.change(withoutPair(this.rules, index));
    await this.updateComplete;
    const next = this.renderRoot.querySelectorAll<HTMLElement>('[part=row] .icon-button')[index];
    (next ?? this.renderRoot.querySelector<HTMLElement>('.add'))?.focus();
  }

  /** A table that changes in the middle of a trial goes on from where the sides are. */
  private begin(): void {
    const { connect, status } = this.trial;
    this.trial = new RuleTrial(this.rules, this.catalogue, { state: connect.state, status });
  }

  private readonly tried = (act: (trial: RuleTrial) => void): void => {
    act(this.trial);
    this.turn += 1;
  };

  private readonly reset = (): void => {
    this.trial = new RuleTrial(this.rules, this.catalogue);
    this.turn += 1;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-presence-rules': CcpPresenceRules;
  }
}

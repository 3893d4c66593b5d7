import { html, nothing, svg, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PresenceWords } from '../../locales/en-presence.js';
import type { PresenceCatalogue } from '../../presence/presence-catalogue.js';
import type { PresencePair, PresenceRules, PresenceWay } from '../../presence/presence-rules.js';
import type { RuleIssue } from '../../presence/rules-check.js';
import { close } from '../internal/call-icons.js';
import { icon, info, warning, type Drawing } from '../internal/icons.js';
import { nextWay, withNewPair, withPair } from './rule-edit.js';
import { statusNames, stateNames, stateValue, statusValue, withValue, type Named } from './rule-names.js';

/** What the views of the editor share. */
export interface RuleDesk {
  readonly rules: PresenceRules;
  readonly catalogue: PresenceCatalogue;
  readonly issues: readonly RuleIssue[];
  readonly words: PresenceWords;
  readonly change: (rules: PresenceRules) => void;
  readonly remove: (index: number) => void;
}

const arrows: Readonly<Record<PresenceWay, Drawing>> = {
  both: () => svg`<g class="directional"><path d="M3 7.4h13.4M13 4l3.4 3.4M17 12.6H3.6M7 16l-3.4-3.4"/></g>`,
  'to-crm': () => svg`<g class="directional"><path d="M3.4 10h13M12.4 6l4 4-4 4"/></g>`,
  'to-connect': () => svg`<g class="directional"><path d="M16.6 10h-13M7.6 6l-4 4 4 4"/></g>`,
};

/** A list of the platform's own, in the look of a field. */
export function picker(
  label: string,
  names: readonly Named[],
  value: string,
  choose: (value: string) => void,
): TemplateResult {
  const heard = ({ target }: Event): void => {
    if (target instanceof HTMLSelectElement) choose(target.value);
  };
  return html`<select class="picker" aria-label=${label} .value=${live(value)} @change=${heard}>
    ${names.map((one) => html`<option value=${one.value} ?selected=${one.value === value}>${one.name}</option>`)}
  </select>`;
}

/** What is wrong at a place of the table, with what to do. */
export function issuesAt({ issues, words }: RuleDesk, isHere: (place: string) => boolean): readonly TemplateResult[] {
  return issues
    .filter(({ place }) => isHere(place))
    .map(({ code, severity, value }) => {
      const text = words.issues[code];
      return html`<p class="issue" part="issue" data-tone=${severity === 'error' ? 'error' : 'hold'}>
        ${icon(severity === 'error' ? warning : info)}<span>${value === '' ? text : words.issueAt(value, text)}</span>
      </p>`;
    });
}

export function tableView(desk: RuleDesk): TemplateResult {
  const { rules, catalogue, words, change } = desk;
  return html`<section part="table">
    <div class="section-head">
      <h3>${words.table}</h3>
      <p class="muted">${words.tableText}</p>
    </div>
    ${
      rules.pairs.length === 0
        ? nothing
        : html`<div class="names" aria-hidden="true">
            <span>${words.connect}</span><span></span><span>${words.crm}</span>
          </div>`
    }
    <ol>
      ${rules.pairs.map((pair, index) => rowView(desk, pair, index))}
    </ol>
    ${issuesAt(desk, (place) => place === 'pairs')}
    <button
      type="button"
      class="action add"
      ?disabled=${catalogue.states.length === 0 || catalogue.statuses.length === 0}
      @click=${() => change(withNewPair(rules, catalogue))}
    >
      ${words.add}
    </button>
  </section>`;
}

function rowView(desk: RuleDesk, pair: PresencePair, index: number): TemplateResult {
  const { rules, catalogue, words, change } = desk;
  const row = String(index + 1);
  const { way = 'both' } = pair;
  const state = stateValue(catalogue, pair.state);
  const status = statusValue(catalogue, pair.status);
  const set = (part: Partial<PresencePair>): void => change(withPair(rules, index, part));
  return html`<li part="row">
    <div class="row">
      ${picker(words.stateOf(row), withValue(stateNames(catalogue), state, words), state, (value) => set({ state: value }))}
      <button
        type="button"
        class="way"
        data-way=${way}
        aria-label=${words.wayOf(row, words.ways[way])}
        title=${words.ways[way]}
        @click=${() => set({ way: nextWay(way) })}
      >
        ${icon(arrows[way])}
      </button>
      ${picker(words.statusOf(row), withValue(statusNames(catalogue), status, words), status, (value) => set({ status: value }))}
      <button type="button" class="icon-button" aria-label=${words.remove(row)} @click=${() => desk.remove(index)}>
        ${icon(close)}
      </button>
    </div>
    ${issuesAt(desk, (place) => place.startsWith(`pairs.${index}.`))}
  </li>`;
}

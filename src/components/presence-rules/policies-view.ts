import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PresenceWorkload } from '../../presence/presence-rules.js';
import { policies, type Policy } from './policies.js';
import { withWorkload } from './rule-edit.js';
import { stateNames, stateValue, withValue } from './rule-names.js';
import { issuesAt, picker, type RuleDesk } from './table-view.js';

/** What is done where neither a row nor a contact decides. */
export function policiesView(desk: RuleDesk): TemplateResult {
  const { words, rules } = desk;
  // The side that leads is right from the start.
  const isOpen = ({ name }: Policy): boolean => name !== 'atStart' || (rules.direction ?? 'both') === 'both';
  return html`<section part="policies">
    <div class="section-head">
      <h3>${words.otherwise}</h3>
      <p class="muted">${words.otherwiseText}</p>
    </div>
    <ul class="moments">
      ${policies.filter(isOpen).map((policy) => policyView(desk, policy))} ${workloadView(desk)}
    </ul>
  </section>`;
}

function policyView(desk: RuleDesk, { name, value, names, set }: Policy): TemplateResult {
  const { label, standard } = desk.words.policies[name];
  const chosen = value(desk);
  const all = [{ value: '', name: standard }, ...names(desk, chosen)];
  return html`<li>
    <div class="moment">
      <span aria-hidden="true">${label}</span>
      ${picker(label, all, chosen, (next) => desk.change(set(desk.rules, next)))}
    </div>
    ${issuesAt(desk, (place) => place === name)}
  </li>`;
}

function workloadView(desk: RuleDesk): TemplateResult {
  const { rules, catalogue, words } = desk;
  const { label, standard } = words.workload;
  const { workload } = rules;
  const value = workload === undefined ? '' : stateValue(catalogue, workload.state);
  const names = [{ value: '', name: standard }, ...withValue(stateNames(catalogue), value, words)];
  const set = (change: Partial<PresenceWorkload>): void => desk.change(withWorkload(rules, change));
  return html`<li>
    <div class="moment">
      <span aria-hidden="true">${label}</span>
      ${picker(label, names, value, (state) => desk.change(withWorkload(rules, state === '' ? null : { state })))}
    </div>
    ${workload === undefined ? nothing : shares(desk, workload, set)}
    ${issuesAt(desk, (place) => place.startsWith('workload'))}
  </li>`;
}

function shares(
  { words }: RuleDesk,
  { fromPercent, untilPercent = fromPercent }: PresenceWorkload,
  set: (change: Partial<PresenceWorkload>) => void,
): TemplateResult {
  return html`<div class="shares">
    ${share(words.workload.from, fromPercent, (percent) => set({ fromPercent: percent }))}
    ${share(words.workload.until, untilPercent, (percent) => set({ untilPercent: percent }))}
  </div>`;
}

function share(label: string, percent: number, set: (percent: number) => void): TemplateResult {
  const heard = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    if (Number.isFinite(target.valueAsNumber)) set(target.valueAsNumber);
    else target.value = String(percent);
  };
  return html`<label class="share">
    <span>${label}</span>
    <input type="number" inputmode="numeric" min="1" max="100" .value=${live(String(percent))} @change=${heard} />
    <span aria-hidden="true">%</span>
  </label>`;
}

import { html, type TemplateResult } from 'lit';
import type { PresenceWhile } from '../../presence/presence-rules.js';
import { withMoment } from './rule-edit.js';
import { statusNames, statusValue, withValue } from './rule-names.js';
import { issuesAt, picker, type RuleDesk } from './table-view.js';

const moments: readonly (keyof PresenceWhile)[] = ['ringing', 'onCall', 'afterContact', 'missed', 'failed'];

/** Which status the CRM shows while Connect has the agent in a state of its own. */
export function momentsView(desk: RuleDesk): TemplateResult {
  const { words } = desk;
  return html`<section part="moments">
    <div class="section-head">
      <h3>${words.during}</h3>
      <p class="muted">${words.duringText}</p>
    </div>
    <ul class="moments">
      ${moments.map((moment) => momentView(desk, moment))}
    </ul>
  </section>`;
}

function momentView(desk: RuleDesk, moment: keyof PresenceWhile): TemplateResult {
  const { rules, catalogue, words, change } = desk;
  const named = rules.while?.[moment];
  const value = named === undefined ? '' : statusValue(catalogue, named);
  const names = [{ value: '', name: words.stays }, ...withValue(statusNames(catalogue), value, words)];
  const choose = (status: string): void => change(withMoment(rules, moment, status === '' ? null : status));
  return html`<li>
    <div class="moment">
      <span aria-hidden="true">${words.moments[moment]}</span>
      ${picker(words.moments[moment], names, value, choose)}
    </div>
    ${issuesAt(desk, (place) => place === `while.${moment}`)}
  </li>`;
}

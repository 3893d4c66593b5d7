import { html, nothing, type TemplateResult } from 'lit';
import type { PresenceWords } from '../../locales/en-presence.js';
import type { Side } from '../../presence/presence-facts.js';
import { loggedOut, presenceKey } from '../../presence/presence-key.js';
import type { RuleTrial, TrialMoment, TrialStep, TrialWrite } from '../../presence/rule-trial.js';
import { glyph } from '../internal/glyph.js';
import type { Mood } from '../internal/mood.js';
import type { Tone } from '../internal/tone.js';
import { labelOf } from './rule-names.js';

export interface TrialDesk {
  readonly trial: RuleTrial;
  readonly words: PresenceWords;
  readonly tried: (act: (trial: RuleTrial) => void) => void;
  readonly reset: () => void;
}

interface Look {
  readonly mood: Mood;
  readonly tone: Tone;
}

const routable: Look = { mood: 'available', tone: 'available' };
const quiet: Look = { mood: 'custom', tone: 'busy' };
const away: Look = { mood: 'offline', tone: 'offline' };

/** The real engine, on a table that is being written: what follows when something is chosen on either side. */
export function trialView(desk: TrialDesk): TemplateResult {
  const { words, trial, reset } = desk;
  return html`<aside part="trial">
    <div class="section-head">
      <h3>${words.trial}</h3>
      <button type="button" class="action" @click=${reset}>${words.reset}</button>
    </div>
    <p class="muted">${words.trialText}</p>
    <div class="sides">${connectView(desk)}${crmView(desk)}</div>
    <div class="contact" role="group" aria-label=${words.contact}>
      ${phaseView(desk)} ${trial.moments.map((moment) => leadView(desk, moment))}
    </div>
    <h4>${words.steps}</h4>
    <div class="steps" role="log" aria-label=${words.steps}>${trial.steps.map((step) => stepView(desk, step))}</div>
  </aside>`;
}

function leadView({ words, tried }: TrialDesk, moment: TrialMoment): TemplateResult {
  return html`<button
    type="button"
    class="action"
    data-moment=${moment}
    @click=${() => tried((trial) => trial.lead(moment))}
  >
    ${words.leads[moment]}
  </button>`;
}

/** Where the contact is that the trial has, and the state that comes after it. */
function phaseView({ trial, words }: TrialDesk): TemplateResult {
  const { phase, nextState } = trial.connect;
  const name = Object.entries<string>(words.phases).find(([entry]) => entry === phase)?.[1];
  if (name === undefined) return html`<span class="muted" aria-hidden="true">${words.contact}</span>`;
  return html`<p class="phase" data-tone=${phase === 'missed' ? 'error' : 'busy'}>
    <strong>${name}</strong>${nextState === null ? nothing : html` <span>${words.next(nextState)}</span>`}
  </p>`;
}

function connectView({ trial, words, tried }: TrialDesk): TemplateResult {
  const { phase, state } = trial.connect;
  return html`<div role="group" aria-label=${words.connect} part="side">
    <h4>${words.connect}</h4>
    ${trial.catalogue.states.map(({ name, type }) => {
      const look = type === 'routable' ? routable : type === 'offline' ? away : quiet;
      const isHere = phase === 'free' && name === state;
      return optionView(name, look, isHere, () => tried((one) => one.chooseState(name)));
    })}
  </div>`;
}

function crmView({ trial, words, tried }: TrialDesk): TemplateResult {
  return html`<div role="group" aria-label=${words.crm} part="side">
    <h4>${words.crm}</h4>
    ${trial.catalogue.statuses.map(({ key, label, isRoutable }) =>
      optionView(label, isRoutable === true ? routable : quiet, presenceKey(key) === trial.status, () =>
        tried((one) => one.chooseStatus(key)),
      ),
    )}
    ${optionView(trial.status === loggedOut ? words.loggedOut : words.logOut, away, trial.status === loggedOut, () =>
      tried((one) => one.chooseStatus(loggedOut)),
    )}
  </div>`;
}

function optionView(name: string, { mood, tone }: Look, isHere: boolean, choose: () => void): TemplateResult {
  return html`<button
    type="button"
    class="option"
    part="option"
    aria-pressed=${isHere}
    data-tone=${tone}
    @click=${choose}
  >
    ${glyph(mood)}<span class="cut">${name}</span>
  </button>`;
}

function stepView({ trial, words }: TrialDesk, { cause, writes }: TrialStep): TemplateResult {
  const valueOf = (side: Side, value: string): string =>
    side === 'crm' ? labelOf(trial.catalogue, value, words) : value;
  const said =
    cause.type === 'moment'
      ? words.happened[cause.moment]
      : words.chose(words[cause.side], valueOf(cause.side, cause.value));
  const followed = ({ side, value, isForLater }: TrialWrite): TemplateResult => {
    const sentence = isForLater ? words.setLater : words.set;
    return html`<p class="followed">${sentence(words[side], valueOf(side, value))}</p>`;
  };
  return html`<div class="step" part="step">
    <p>${said}</p>
    ${writes.length === 0 ? html`<p class="followed none">${words.nothing}</p>` : writes.map(followed)}
  </div>`;
}

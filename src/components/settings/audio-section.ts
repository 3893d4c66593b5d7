import { html, nothing, type TemplateResult } from 'lit';
import type { Agent } from '../../domain/agent.js';
import { deskPhone, headset } from '../internal/call-icons.js';
import { icon, type Drawing } from '../internal/icons.js';
import type { Localize } from '../internal/localize.js';

/** Where the audio of calls goes, and what the agent is about to change. */
export interface AudioChoice {
  readonly agent: Agent;
  /** What the agent looks at: the desk phone may be shown before its number is saved. */
  readonly isDeskPhone: boolean;
  /** The number in the field. */
  readonly number: string;
  /** Why it cannot be saved now, in words; empty where that needs none. */
  readonly doubt: string | null;
  /** Connect has this very number already. */
  readonly isSaved: boolean;
  readonly isPending: boolean;
  /** Connect has been asked a while ago. */
  readonly isLate: boolean;
  /** Why nothing can be changed now. */
  readonly refusal: string | null;
}

export interface AudioActions {
  readonly look: (isDeskPhone: boolean) => void;
  readonly type: (text: string) => void;
  readonly save: () => void;
  readonly moveFocus: (event: KeyboardEvent) => void;
  readonly followFocus: (event: Event) => void;
}

/** This computer, or a desk phone with its number. */
export function audioSection(localize: Localize, choice: AudioChoice, actions: AudioActions): TemplateResult {
  const { terms } = localize;
  const { agent, isDeskPhone, refusal } = choice;
  const isByItself = agent.isAutoAcceptOn && !isDeskPhone;
  return html`<section part="section" aria-labelledby="audio-title">
    <h3 id="audio-title">${terms.audioOn}</h3>
    <div
      class="segments"
      role="radiogroup"
      aria-labelledby="audio-title"
      @keydown=${actions.moveFocus}
      @focusin=${actions.followFocus}
    >
      ${segment(terms.computerAudio, headset, !isDeskPhone, () => actions.look(false))}
      ${segment(terms.deskPhoneWord, deskPhone, isDeskPhone, () => actions.look(true))}
    </div>
    ${isDeskPhone ? numberRow(localize, choice, actions) : nothing}
    ${refusal === null || isDeskPhone ? nothing : html`<p class="note" role="status">${refusal}</p>`}
    ${isByItself ? html`<p class="note">${terms.autoAcceptOn}</p>` : nothing}
  </section>`;
}

function segment(label: string, drawing: Drawing, isChosen: boolean, press: () => void): TemplateResult {
  return html`<button
    type="button"
    class="segment"
    part="segment"
    role="radio"
    aria-checked=${String(isChosen)}
    @click=${press}
  >
    ${icon(drawing)}<span>${label}</span>
  </button>`;
}

function numberRow({ terms }: Localize, choice: AudioChoice, { type, save }: AudioActions): TemplateResult {
  const { number, doubt, isPending, refusal } = choice;
  const isOff = refusal !== null || doubt !== null || isPending;
  const press = (): void => {
    if (!isOff) save();
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    press();
  };
  return html`<div class="row">
      <div class="field" part="field">
        ${icon(deskPhone)}
        <input
          type="tel"
          inputmode="tel"
          autocomplete="off"
          aria-label=${terms.deskPhoneNumber}
          aria-describedby="desk-phone-note"
          placeholder=${terms.enterNumber}
          .value=${number}
          @input=${(event: InputEvent) => type(textOf(event))}
          @keydown=${onKeydown}
        />
      </div>
      <button type="button" class="action ink" part="save" aria-disabled=${isOff ? 'true' : nothing} @click=${press}>
        ${terms.save}
      </button>
    </div>
    <p class="note" id="desk-phone-note" role="status">${noteOf(terms, choice)}</p>`;
}

function textOf({ target }: InputEvent): string {
  return target instanceof HTMLInputElement ? target.value : '';
}

function noteOf(terms: Localize['terms'], { number, doubt, isSaved, isLate, refusal }: AudioChoice): string {
  if (refusal !== null) return refusal;
  if (isLate) return terms.stillWaiting;
  if (doubt !== null && doubt !== '') return doubt;
  return isSaved ? terms.deskPhoneNow(number) : terms.deskPhoneHint;
}

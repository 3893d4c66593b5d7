import { html, nothing, type TemplateResult } from 'lit';
import { icon, type Drawing } from './icons.js';

/** A small key beside a text: an icon of `button.styles`, and the action as its name. */
export interface SmallKey {
  /** Its part and its class. */
  readonly name: string;
  readonly label: string;
  readonly drawing: Drawing;
  /** No press is taken now. */
  readonly isOff?: boolean;
  readonly press: () => void;
}

export function smallKey({ name, label, drawing, isOff = false, press }: SmallKey): TemplateResult {
  return html`<button
    type="button"
    part=${name}
    class="icon-button small ${name}"
    aria-label=${label}
    aria-disabled=${isOff ? 'true' : nothing}
    @click=${isOff ? nothing : press}
  >
    ${icon(drawing)}
  </button>`;
}

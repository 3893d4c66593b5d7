import { html, nothing, type TemplateResult } from 'lit';
import { digitKeys } from '../dialpad/digit-keys.js';
import type { Chooser } from './chooser.js';

/** The keypad for a number that is not in the list. */
export function padView(chooser: Chooser): TemplateResult {
  return html`<div class="pad">
    <div class="digits">
      ${digitKeys.map(
        ({ digit, letters }) =>
          html`<button type="button" class="digit" part="digit" @click=${() => chooser.press(digit)}>
            <b>${digit}</b>${letters === '' ? nothing : html`<small>${letters}</small>`}
          </button>`,
      )}
    </div>
  </div>`;
}

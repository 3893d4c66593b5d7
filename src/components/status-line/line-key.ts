import { html, nothing, type TemplateResult } from 'lit';
import { icon, type Drawing } from '../internal/icons.js';

/** A key of the one-line view. Its label is the action and stays when the state changes. */
export interface LineKey {
  readonly name: string;
  readonly label: string;
  readonly drawing?: Drawing;
  /** `ink`, `accept`, `reject`, `end`, `solid-on`; `icon-only` never shows the word. */
  readonly look?: string;
  /** Set for a toggle: what Connect has confirmed. */
  readonly isOn?: boolean;
  /** Sent and not answered: no further press. */
  readonly isPending?: boolean;
  /** Why the key is off now. */
  readonly reason?: string | null;
  readonly press: () => void;
}

export function lineKey(given: LineKey): TemplateResult {
  const { name, label, drawing, look = '', isOn, isPending = false, reason = null } = given;
  const isOff = reason !== null || isPending;
  return html`<button
    type="button"
    part="key ${name}"
    class="line-key ${look} ${drawing === undefined ? '' : 'has-icon'}"
    data-key=${name}
    aria-label=${label}
    title=${reason ?? label}
    aria-pressed=${isOn ?? nothing}
    aria-disabled=${isOff ? 'true' : nothing}
    aria-description=${reason ?? nothing}
    ?data-pending=${isPending}
    @click=${() => (isOff ? undefined : given.press())}
  >
    ${drawing === undefined ? nothing : icon(drawing)}<span class="label">${label}</span>
  </button>`;
}

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { Key } from '../internal/key.js';

/**
 * A key of the one-line view: one of the dock without a lamp. Its looks are `ink`, `accept`, `reject`, `end` and `solid-on`;
 * `icon-only` never shows the word.
 */
export type LineKey = Omit<Key, 'mark' | 'tone' | 'isRunning'>;

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

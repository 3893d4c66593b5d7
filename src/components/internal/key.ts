import { html, nothing, type TemplateResult } from 'lit';
import { icon, type Drawing } from './icons.js';
import type { Tone } from './tone.js';

/** A key of the dock. Its label is the action and stays when the state changes. */
export interface Key {
  readonly name: string;
  readonly label: string;
  readonly drawing?: Drawing;
  /** A state's glyph instead of an icon. */
  readonly mark?: TemplateResult;
  /** Classes of `key.styles`: `end`, `accept`, `ink`, `wide`, `two` and so on. */
  readonly look?: string;
  /** Colour of the lamp and of the lit key. */
  readonly tone?: Tone;
  /** Set for a toggle: what Connect has confirmed. */
  readonly isOn?: boolean;
  /** Sent and not answered: no further press. */
  readonly isPending?: boolean;
  readonly isRunning?: boolean;
  /** Why the key is off now. */
  readonly reason?: string | null;
  readonly press: () => void;
}

export function key(given: Key): TemplateResult {
  const { name, label, look = '', isOn, isPending = false, reason = null } = given;
  const isOff = reason !== null;
  const press = (): void => {
    if (!isOff && !isPending) given.press();
  };
  return html`<button
    type="button"
    part="key ${name}"
    class="key ${look} ${isOff ? 'off' : ''}"
    data-key=${name}
    data-tone=${given.tone ?? nothing}
    ?data-pending=${isPending}
    data-reason=${reason ?? nothing}
    aria-pressed=${isOn ?? nothing}
    aria-disabled=${isOff || isPending ? 'true' : nothing}
    aria-description=${reason ?? nothing}
    @click=${press}
  >
    ${lamp(given)}${given.mark ?? (given.drawing === undefined ? nothing : icon(given.drawing))}<span class="label"
      >${label}</span
    >
  </button>`;
}

/** Toggles carry a lamp always; other keys only while it runs. */
function lamp({ isOn, isRunning = false }: Key): TemplateResult | typeof nothing {
  if (isOn === undefined && !isRunning) return nothing;
  const state = isRunning ? 'running' : isOn === true ? 'lit' : '';
  return html`<svg class="key-lamp ${state}" part="lamp" viewBox="0 0 22 3" aria-hidden="true">
    <line class="bed" x1="0" y1="1.5" x2="22" y2="1.5"></line>
    <line class="light" x1="0" y1="1.5" x2="22" y2="1.5"></line>
  </svg>`;
}

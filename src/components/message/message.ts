import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CcpElement } from '../internal/ccp-element.js';
import { CopyButton } from '../internal/copy-button.js';
import { timeOfDay } from '../internal/running-time.js';
import { icon, info, micOff, warning, type Drawing } from '../internal/icons.js';
import { styles } from './message.styles.js';

/**
 * @summary A banner that names what failed, why, and what to do: in numbered steps, with room for up to two actions.
 *
 * @slot - Actions, at most two buttons.
 *
 * @csspart title - What failed.
 * @csspart steps - What to do.
 * @csspart code - The code, for whoever is asked for help.
 * @csspart copy - The button that copies the code.
 */
export class CcpMessage extends CcpElement {
  static override styles = [CcpElement.styles, styles];

  /** Code of the error, for example `media/microphone-denied`; an unknown code shows nothing. */
  @property() code = '';

  /** `error`; `warning` for what passes by itself; `alarm` only for a microphone that may be live against the agent's wish. */
  @property({ reflect: true }) variant: 'error' | 'warning' | 'alarm' = 'error';

  /** Address that an administrator has to approve or open; by default that of the page. */
  @property() origin = '';

  /** Address of the instance that the text names. */
  @property() instance = '';

  /** The moment that the text names, epoch milliseconds. */
  @property({ type: Number }) time = 0;

  private readonly copyButton = new CopyButton(this);

  protected override render(): TemplateResult | typeof nothing {
    const { code } = this;
    if (code === '') return nothing;
    const text = this.localize.errorText(code);
    if (text === null) return nothing;
    const { title, cause, remedy } = text;
    return html`<section
      class="banner"
      role=${this.variant === 'alarm' ? 'alert' : 'group'}
      aria-label=${title}
      data-tone=${this.variant === 'warning' ? 'hold' : 'error'}
    >
      <h2 part="title">${icon(drawingOf(code, this.variant))}<span>${title}</span></h2>
      <p>${this.filled(cause)}</p>
      ${
        remedy.length === 0
          ? nothing
          : html`<ol part="steps">
              ${remedy.map((step) => html`<li>${this.filled(step)}</li>`)}
            </ol>`
      }
      <div class="actions"><slot></slot></div>
      ${
        this.variant === 'alarm'
          ? nothing
          : html`<p class="code" part="code">
              <code>${code}</code>${this.copyButton.render(code, this.localize.start.terms.errorCode)}
            </p>`
      }
    </section>`;
  }

  private filled(text: string): string {
    return text
      .replaceAll('{origin}', this.origin === '' ? location.host : this.origin)
      .replaceAll('{instance}', this.instance)
      .replaceAll('{time}', timeOfDay(this.time, this.localize.tag));
  }
}

function drawingOf(code: string, variant: CcpMessage['variant']): Drawing {
  if (variant === 'warning') return info;
  return code.startsWith('media/microphone') ? micOff : warning;
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-message': CcpMessage;
  }
}

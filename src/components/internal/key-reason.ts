import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Milliseconds of hovering before the reason comes, so that passing over keys shows nothing. */
const hoverFor = 300;

/** Shows above the dock why the key under the pointer or with the focus is off. */
export class KeyReason implements ReactiveController {
  private text: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.show(null);
  }

  readonly hover = (event: Event): void => {
    const reason = reasonOf(event);
    clearTimeout(this.timer);
    if (reason === null) return this.show(null);
    this.timer = setTimeout(() => this.show(reason), hoverFor);
  };

  readonly focus = (event: Event): void => this.show(reasonOf(event));

  readonly leave = (): void => this.show(null);

  /** `standing` is a line that shows without hovering, when nothing more urgent does. */
  render(standing: string | null = null): TemplateResult | typeof nothing {
    const text = this.text ?? standing;
    return text === null ? nothing : html`<div class="reason" part="reason"><span>${text}</span></div>`;
  }

  /** A dock whose keys say their reasons above them, and `standing` while none does. */
  dock(standing: string | null, keys: TemplateResult): TemplateResult {
    return html`<div
      class="dock"
      @pointerover=${this.hover}
      @pointerleave=${this.leave}
      @focusin=${this.focus}
      @focusout=${this.leave}
    >
      ${this.render(standing)} ${keys}
    </div>`;
  }

  private show(text: string | null): void {
    clearTimeout(this.timer);
    if (text === this.text) return;
    this.text = text;
    this.host.requestUpdate();
  }
}

function reasonOf(event: Event): string | null {
  const key = event
    .composedPath()
    .find((place) => place instanceof HTMLElement && place.matches('.key, [data-reason]'));
  return key instanceof HTMLElement ? (key.dataset.reason ?? null) : null;
}

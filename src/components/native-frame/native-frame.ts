import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { SessionElement } from '../internal/session-element.js';
import { FrameOverlay } from './frame-overlay.js';

/** Milliseconds between two looks for moves that no event tells, such as a sibling that grew. */
const lookEvery = 250;

/**
 * @summary The CCP's own user interface, shown where this element is.
 *
 * The session's frame lies over the element and follows it; it is never moved in the document, so taking the element away
 * only hides the CCP and a call in it goes on. One element a session shows it: the one that was connected last.
 *
 * @cssproperty [--ccp-native-layer=1] - `z-index` of the frame, to be set on `:root`.
 */
export class CcpNativeFrame extends SessionElement {
  static override styles = [
    SessionElement.styles,
    css`
      :host {
        block-size: 465px;
        min-inline-size: 200px;
        background: var(--_surface);
      }
      .way-in {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        clip-path: inset(50%);
      }
    `,
  ];

  private overlay: FrameOverlay | null = null;
  private readonly observer = new ResizeObserver(() => this.follow());
  private timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer.observe(this);
    window.addEventListener('scroll', this.follow, { capture: true, passive: true });
    window.addEventListener('resize', this.follow);
    this.timer = setInterval(this.follow, lookEvery);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer.disconnect();
    window.removeEventListener('scroll', this.follow, { capture: true });
    window.removeEventListener('resize', this.follow);
    clearInterval(this.timer);
    this.overlay?.release();
    this.overlay = null;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.follow();
  }

  /** The frame stands at the end of the document, far from here: the keyboard is led there. */
  protected override render(): TemplateResult {
    return html`<div class="way-in" tabindex="0" role="group" @focus=${this.enter}></div>`;
  }

  override focus(): void {
    this.enter();
  }

  /** A fresh CCP comes in a fresh frame. */
  private readonly follow = (): void => {
    const frame = this.isConnected ? (this.session?.frame ?? null) : null;
    if (frame === null || this.overlay?.isOver(frame) !== true) {
      this.overlay?.release();
      this.overlay = frame === null ? null : new FrameOverlay(frame, this);
    }
    this.overlay?.follow();
  };

  private readonly enter = (): void => {
    const frame = this.session?.frame;
    const inner = frame?.contentDocument?.querySelector('iframe') ?? frame;
    inner?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ccp-native-frame': CcpNativeFrame;
  }
}

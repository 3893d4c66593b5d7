import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';

export const styles = [
  buttons,
  css`
    .banner {
      padding: 12px 17px;
      border-block-end: 1px solid color-mix(in srgb, var(--_tone) 45%, transparent);
      background: var(--_tint);
    }
    h2 {
      display: flex;
      align-items: flex-start;
      gap: 10px;
      color: var(--_tone);
      font: var(--_title);
    }
    p,
    ol {
      margin-block-start: 4px;
      text-wrap: pretty;
      overflow-wrap: anywhere;
    }
    ol {
      display: grid;
      gap: 4px;
      margin-block-start: 6px;
      counter-reset: step;
    }
    li {
      display: grid;
      grid-template-columns: 18px minmax(0, 1fr);
      gap: 10px;
      counter-increment: step;
    }
    li::before {
      content: counter(step);
      display: grid;
      place-content: center;
      inline-size: 18px;
      block-size: 18px;
      border: 1px solid var(--_tone);
      border-radius: calc(var(--_radius) - 5px);
      color: var(--_tone);
      font: var(--_small);
      font-weight: 600;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 10px;
    }
    .code {
      display: flex;
      align-items: center;
      gap: 4px;
      color: var(--_text-muted);
    }
    code {
      font:
        calc(11 * var(--_px)) / 1.3 ui-monospace,
        'SFMono-Regular',
        Consolas,
        'Noto Sans Mono',
        monospace;
    }
    :host([variant='alarm']) .banner {
      border-color: transparent;
      background: var(--_end);
      color: var(--_on-action);
    }
    :host([variant='alarm']) h2 {
      color: inherit;
    }
    :host(:state(ja)) p,
    :host(:state(ja)) li {
      line-height: calc(20 * var(--_px));
    }
    @media (prefers-reduced-motion: no-preference) {
      .banner {
        animation: enter 180ms var(--_ease);
      }
      @keyframes enter {
        from {
          opacity: 0;
          transform: translateY(-6px);
        }
      }
    }
    @media (forced-colors: active) {
      .banner {
        border: 1px solid CanvasText;
      }
    }
  `,
];

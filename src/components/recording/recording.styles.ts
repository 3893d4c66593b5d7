import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';

export const styles = [
  buttons,
  css`
    .box {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      min-block-size: 54px;
      padding: 10px 14px;
      border-radius: calc(var(--_radius) + 3px);
      background: var(--_surface);
      box-shadow: var(--_shadow);
    }
    h3 {
      font: var(--_label-strong);
    }
    .said {
      display: flex;
      flex: 1 1 180px;
      gap: 8px;
      align-items: center;
      min-inline-size: 0;
    }
    .said:empty {
      flex: none;
    }
    .said[hidden] {
      display: none;
    }
    .said .icon {
      color: var(--_tone);
    }
    .action {
      min-block-size: 32px;
      text-decoration: none;
      color: inherit;
    }
    .action.ink {
      color: var(--_on-ink);
    }
    audio {
      flex: 1 1 240px;
      min-inline-size: 0;
      block-size: 40px;
      color-scheme: inherit;
    }
  `,
];

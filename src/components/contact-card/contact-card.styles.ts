import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';
import { heads } from '../internal/head.styles.js';
import { lines } from '../internal/line.styles.js';

export const styles = [
  buttons,
  lines,
  heads,
  css`
    .hearers {
      display: flex;
      grid-column: 1 / -1;
      align-items: center;
      gap: 7px;
      min-block-size: calc(20 * var(--_px));
      color: var(--_tone);
      font: var(--_label-strong);
      overflow-wrap: anywhere;
    }
    .hearers .icon {
      inline-size: 15px;
      block-size: 15px;
    }
    :host([compact]) .head {
      align-items: center;
      min-block-size: 41px;
      padding-block: 6px;
    }
    :host([compact]) .line {
      inset-block: 8px;
      block-size: calc(100% - 16px);
    }
    :host([compact]) .name {
      font: var(--_title);
      letter-spacing: 0;
    }
    :host([compact]) .timer {
      font: var(--_title);
      font-weight: 500;
      letter-spacing: 0;
    }
  `,
];

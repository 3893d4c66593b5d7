import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';

export const styles = [
  buttons,
  css`
    dl {
      display: grid;
      padding-block: 9px 10px;
      padding-inline: 17px 14px;
    }
    .row {
      display: grid;
      grid-template-columns: 88px minmax(0, 1fr) auto;
      column-gap: 10px;
      align-items: start;
      font: var(--_body);
      line-height: calc((24 - 4 * var(--_dense, 0)) * var(--_px));
    }
    dt {
      color: var(--_text-muted);
      font: var(--_label);
      line-height: calc(16 * var(--_px));
      padding-block: calc((4 - 2 * var(--_dense, 0)) * var(--_px));
    }
    dd {
      min-inline-size: 0;
    }
    dt,
    dd {
      overflow-wrap: anywhere;
    }
    a {
      color: inherit;
      text-decoration: underline;
      text-decoration-color: var(--_line-strong);
      text-decoration-thickness: 1px;
      text-underline-offset: 4px;
    }
    a:hover {
      text-decoration-color: currentColor;
    }
    @container (inline-size < 300px) {
      .row {
        grid-template-columns: 64px minmax(0, 1fr) auto;
      }
    }
    @container (inline-size >= 470px) {
      dl {
        grid-template-columns: repeat(2, minmax(0, 1fr));
        column-gap: 14px;
      }
      .row {
        grid-template-columns: 72px minmax(0, 1fr) auto;
      }
    }
  `,
];

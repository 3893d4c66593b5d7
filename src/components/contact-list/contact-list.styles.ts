import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';
import { lines } from '../internal/line.styles.js';

export const styles = [
  buttons,
  lines,
  css`
    .row {
      position: relative;
      display: flex;
      align-items: center;
      gap: 4px;
      min-block-size: calc(54px - 10px * var(--_dense, 0));
      padding-inline-end: 12px;
      border-block-end: 1px solid var(--_line);
    }
    .party {
      display: flex;
      flex: 1;
      align-items: center;
      align-self: stretch;
      gap: 10px;
      min-inline-size: 0;
      padding-block: calc(8px - 5px * var(--_dense, 0));
      padding-inline: 17px 4px;
    }
    .party:hover {
      background: color-mix(in srgb, var(--_text) 4%, transparent);
    }
    .party:focus-visible {
      outline-offset: -2px;
    }
    .party > .icon {
      inline-size: 18px;
      block-size: 18px;
      color: var(--_text-muted);
    }
    .words {
      display: grid;
      flex: 1;
      min-inline-size: 0;
    }
    .title {
      font: var(--_row-title);
    }
    .detail {
      color: var(--_text-muted);
      font: var(--_label);
    }
    .times {
      display: grid;
      flex: none;
      justify-items: end;
      color: var(--_text-muted);
      font: var(--_label);
      line-height: calc(18 * var(--_px));
    }
    .held {
      color: var(--_tone);
      font: var(--_label-strong);
    }
    @container (inline-size < 300px) {
      .row:has(> .action) {
        flex-wrap: wrap;
        justify-content: flex-end;
        padding-block-end: 8px;
      }
      .row:has(> .action) > .party {
        flex-basis: 100%;
      }
      .words > .cut {
        white-space: normal;
      }
    }
  `,
];

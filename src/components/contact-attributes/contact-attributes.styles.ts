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
    .keys {
      display: flex;
    }
    .empty,
    .saving,
    dd[aria-busy] {
      color: var(--_text-muted);
    }
    .saving {
      margin-inline-start: 4px;
      font: var(--_label);
    }
    .keys [aria-disabled] {
      opacity: 0.4;
      cursor: default;
    }
    input {
      box-sizing: border-box;
      inline-size: 100%;
      block-size: calc(28 * var(--_px));
      margin-block: calc(-2 * var(--_px));
      margin-inline-start: -7px;
      padding: 0 6px;
      border: 1px solid var(--_line-strong);
      border-radius: calc(var(--_radius) - 2px);
      background: var(--_raised);
      color: inherit;
      font: inherit;
    }
    input:focus {
      border-color: transparent;
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }
    input[aria-invalid] {
      border-color: var(--_error);
    }
    .note {
      grid-column: 2 / -1;
      padding-block: 3px 5px;
      color: var(--_text-muted);
      font: var(--_label);
      text-wrap: pretty;
    }
    .note:not([data-tone]) {
      padding: 0;
    }
    .note p > * {
      display: block;
    }
    .note b {
      color: var(--_tone);
      font: var(--_label-strong);
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

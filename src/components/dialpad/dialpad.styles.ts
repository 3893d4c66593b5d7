import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';
import { digits } from '../internal/digits.styles.js';
import { keys } from '../internal/key.styles.js';

export const styles = [
  buttons,
  keys,
  digits,
  css`
    :host {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-block-size: 0;
    }
    .pad {
      flex: none;
      padding: 12px 12px 0;
    }
    :host([open]) .pad,
    :host([contact-id]) .pad {
      flex: 1;
      min-block-size: 0;
      overflow-y: auto;
      padding-block-end: 12px;
    }
    .rest {
      flex: 1;
      min-block-size: 0;
      overflow-y: auto;
    }
    .field {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 40px;
      padding-inline: 10px 6px;
      border: 1px solid var(--_line-strong);
      border-radius: var(--_radius);
      background: var(--_raised);
    }
    :host([open]) .field,
    .field.sent {
      min-block-size: 48px;
    }
    .field > .icon {
      inline-size: 18px;
      block-size: 18px;
      color: var(--_text-muted);
    }
    :host([open]) .field > .icon {
      display: none;
    }
    .field:focus-within {
      border-color: transparent;
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }
    input {
      flex: 1;
      min-inline-size: 0;
      align-self: stretch;
      font: var(--_body);
      caret-color: var(--_focus);
      outline: none;
    }
    :host([open]) input,
    .sent {
      font: 400 calc(20 * var(--_px)) / calc(28 * var(--_px)) var(--_font);
      letter-spacing: -0.01em;
    }
    .sent {
      justify-content: flex-end;
      padding-inline: 14px;
      overflow: hidden;
      overflow-wrap: anywhere;
    }
    input::placeholder {
      color: var(--_text-muted);
      font: var(--_body);
      letter-spacing: normal;
      opacity: 1;
    }
    .hint,
    .source {
      min-block-size: calc(16 * var(--_px));
      padding: 6px 4px 8px;
      box-sizing: content-box;
      color: var(--_text-muted);
      font: var(--_label);
    }
    .source {
      padding-block: 10px 0;
    }
    .doubt {
      min-block-size: calc(16 * var(--_px));
      margin-block-start: 6px;
      color: var(--_text-muted);
      font: var(--_label);
      text-align: center;
    }
  `,
];

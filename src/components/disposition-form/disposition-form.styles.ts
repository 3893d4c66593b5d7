import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';
import { undo } from '../internal/undo.styles.js';

export const styles = [
  buttons,
  undo,
  css`
    :host {
      container-type: inline-size;
    }
    .form {
      display: grid;
      gap: 8px;
      padding: 12px 14px 14px;
      padding-inline-start: 17px;
    }
    .label-row {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 8px;
    }
    .label {
      font: var(--_label-strong);
    }
    .quiet {
      color: var(--_text-muted);
      font: var(--_label);
    }
    .bad {
      color: var(--_error);
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin-block-end: 4px;
    }
    .chip,
    .all {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-block-size: 26px;
      padding: 2px 8px;
      border-radius: calc(var(--_radius) - 2px);
      font: var(--_label);
      word-break: keep-all;
    }
    .chip {
      --_fill: var(--_raised);
      padding-inline-start: 5px;
      border: 1px solid var(--_line-strong);
      background: var(--_fill);
    }
    .chip:hover,
    .all:hover {
      background: color-mix(in srgb, var(--_text) 5%, var(--_fill, transparent));
    }
    .chip[aria-pressed='true'] {
      --_fill: var(--_tint);
      padding: 1.5px 7.5px 1.5px 4.5px;
      border: 1.5px solid var(--_tone);
      color: var(--_tone);
      font: var(--_label-strong);
    }
    .cap {
      display: grid;
      place-content: center;
      inline-size: 17px;
      block-size: 17px;
      border: 1px solid currentColor;
      border-radius: calc(var(--_radius) - 5px);
      font: var(--_small);
    }
    .all {
      color: var(--_text-muted);
    }
    .all .icon {
      inline-size: 15px;
      block-size: 15px;
    }
    .list {
      overflow: hidden;
      border: 1px solid var(--_line-strong);
      border-radius: var(--_radius);
      background: var(--_raised);
    }
    .found {
      max-block-size: calc(160 * var(--_px));
      overflow-y: auto;
      border-block-start: 1px solid var(--_line);
    }
    .row {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 12px;
      inline-size: 100%;
      min-block-size: calc(32 * var(--_px));
      padding: 6px 10px;
    }
    .row:hover {
      background: var(--_sunken);
    }
    .row[aria-pressed='true'] {
      font-weight: 600;
    }
    .row:focus-visible,
    .search:focus-visible {
      outline-offset: -2px;
    }
    .row-group {
      flex: 0 1 auto;
      color: var(--_text-muted);
      font: var(--_label);
    }
    .none {
      padding: 8px 10px;
      color: var(--_text-muted);
    }
    .field-row {
      display: grid;
      gap: 4px;
    }
    input,
    select,
    textarea {
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: 32px;
      margin: 0;
      padding: 6px 10px;
      border: 1px solid var(--_line-strong);
      border-radius: calc(var(--_radius) - 1px);
      background: var(--_raised);
      color: var(--_text);
      color-scheme: inherit;
      font: var(--_body);
    }
    .search {
      border: 0;
      border-radius: 0;
    }
    textarea {
      min-block-size: calc(82 * var(--_px));
      max-block-size: calc(164 * var(--_px));
      field-sizing: content;
      resize: none;
    }
    input:focus,
    select:focus,
    textarea:focus {
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }
    .missing .label {
      color: var(--_error);
    }
    .missing input,
    .missing select {
      border-color: var(--_error);
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .foot .quiet {
      flex: 1;
      text-align: end;
    }
    .done {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 12px 14px;
      padding-inline-start: 17px;
    }
    .done .icon {
      inline-size: 16px;
      block-size: 16px;
      color: var(--_available);
    }
    @media (forced-colors: active) {
      .chip[aria-pressed='true'] {
        border-color: Highlight;
        color: Highlight;
      }
    }
  `,
];

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
      --_row: calc(40 * var(--_px));
      display: flex;
      flex: 1;
      flex-direction: column;
      min-block-size: 0;
    }
    .sheet {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-block-size: 0;
    }
    .entry {
      display: flex;
      flex: none;
      align-items: center;
      gap: 4px;
      padding-block: 10px 8px;
      padding-inline: 8px 12px;
    }
    .field {
      display: flex;
      flex: 1;
      align-items: center;
      gap: 8px;
      min-inline-size: 0;
      min-block-size: 40px;
      padding-inline: 10px 4px;
      border: 1px solid var(--_line-strong);
      border-radius: var(--_radius);
      background: var(--_raised);
    }
    .field > .icon {
      inline-size: 18px;
      block-size: 18px;
      color: var(--_text-muted);
    }
    .field:focus-within {
      border-color: transparent;
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }
    .field input {
      flex: 1;
      min-inline-size: 0;
      align-self: stretch;
      caret-color: var(--_focus);
      outline: none;
    }
    input::placeholder {
      color: var(--_text-muted);
      opacity: 1;
    }
    .count {
      flex: none;
      color: var(--_text-muted);
      font: var(--_label);
    }
    .count:not(:empty) {
      padding-inline-end: 8px;
    }
    .kinds {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      gap: 6px;
      padding-block: 0 8px;
      padding-inline: 12px;
    }
    .kind {
      min-block-size: 26px;
      padding: 3px 9px;
      border: 1px solid var(--_line-strong);
      border-radius: calc(var(--_radius) - 2px);
      background: var(--_raised);
      font: var(--_label);
      font-weight: 500;
      word-break: keep-all;
      transition: background-color var(--_duration) var(--_ease);
    }
    .kind:hover {
      background: color-mix(in srgb, var(--_text) 5%, var(--_raised));
    }
    .kind[aria-pressed='true'] {
      padding: 2.5px 8.5px;
      border: 1.5px solid var(--_text);
      background: var(--_sunken);
      font-weight: 600;
    }
    .scroll {
      flex: 1;
      min-block-size: 0;
      overflow-y: auto;
      overscroll-behavior: contain;
    }
    .rows {
      overflow: clip;
    }
    .row {
      position: relative;
      display: flex;
      align-items: center;
      gap: 12px;
      block-size: var(--_row);
      padding-inline: 17px 14px;
      cursor: pointer;
    }
    .row > .icon {
      inline-size: 18px;
      block-size: 18px;
      color: var(--_text-muted);
    }
    .row::before {
      content: '';
      position: absolute;
      inset-block-start: 0;
      inset-inline: 47px 14px;
      border-block-start: 1px solid var(--_line);
    }
    .row:first-child::before,
    .row[aria-selected='true']::before,
    .row[aria-selected='true'] + .row::before {
      border-color: transparent;
    }
    .row:hover {
      background: var(--_sunken);
    }
    .row[aria-selected='true'] {
      background: var(--_tint);
    }
    .row[aria-selected='true']::after {
      content: '';
      position: absolute;
      inset-block: 8px;
      inset-inline-start: 5px;
      border-inline-start: var(--_line-size) solid var(--_tone);
      border-radius: 2px;
    }
    .name {
      flex: 1;
      min-inline-size: 0;
    }
    .name b {
      font-weight: 600;
    }
    .kind-of {
      flex: none;
      max-inline-size: 60%;
      color: var(--_text-muted);
      font: var(--_label);
    }
    .standing {
      display: grid;
      gap: 4px;
      justify-items: start;
      padding: 14px 17px;
      color: var(--_text-muted);
      text-wrap: pretty;
      overflow-wrap: anywhere;
    }
    .standing:empty {
      display: none;
    }
    .standing h2 {
      color: var(--_text);
      font: var(--_title);
    }
    .standing .action {
      margin-block-start: 6px;
      color: var(--_text);
    }
    .code {
      font: var(--_small);
    }
    .otherwise {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      padding-block: 10px 6px;
      padding-inline: 17px 14px;
    }
    .rows:not(:empty) ~ .otherwise {
      border-block-start: 1px solid var(--_line);
    }
    .otherwise h2 {
      color: var(--_text-muted);
      font: var(--_label-strong);
    }
    .quiet-action {
      min-block-size: 24px;
      padding-inline: 6px;
      margin-inline-end: -6px;
      border-radius: calc(var(--_radius) - 2px);
      color: var(--_text-muted);
      font: var(--_label);
      text-decoration: underline;
      text-decoration-color: var(--_line-strong);
      text-underline-offset: 3px;
    }
    :host(:state(ja)) .quiet-action {
      text-decoration: none;
    }
    .quiet-action[aria-disabled='true'] {
      text-decoration: none;
    }
    .dial {
      display: flex;
      flex: 1 0 100%;
      align-items: center;
      gap: 12px;
      min-block-size: 40px;
    }
    .dial > span {
      flex: 1;
    }
    .dial > .icon {
      inline-size: 18px;
      block-size: 18px;
    }
    .dial > .icon:first-child {
      color: var(--_text-muted);
    }
    .pad {
      flex: 1;
      min-block-size: 0;
      padding: 2px 12px 12px;
      overflow-y: auto;
    }
    .what {
      min-block-size: calc(18 * var(--_px));
      padding: 2px 4px 8px;
      color: var(--_text-muted);
      font: var(--_label);
      overflow-wrap: anywhere;
    }
    .what b {
      color: var(--_text);
      font-weight: 600;
    }
    .keys.pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .keys.pair .key {
      gap: 8px;
      padding-inline: 4px;
    }
    @container (inline-size < 300px) {
      .field > .icon {
        display: none;
      }
      .row {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        row-gap: 0;
        align-content: center;
      }
      .row > .icon {
        grid-row: span 2;
      }
      .kind-of {
        max-inline-size: none;
        line-height: calc(14 * var(--_px));
      }
      .key.wide {
        gap: 6px;
        font-size: calc(13 * var(--_px));
      }
    }
    @media (forced-colors: active) {
      .kind {
        border-color: ButtonText;
      }
      .kind[aria-pressed='true'] {
        border-color: Highlight;
        color: Highlight;
      }
      .row[aria-selected='true'] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
  `,
];

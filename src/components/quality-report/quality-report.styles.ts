import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';
import { undo } from '../internal/undo.styles.js';

export const styles = [
  buttons,
  undo,
  css`
    :host {
      flex: 1;
      min-block-size: 0;
      container-type: inline-size;
      overflow-y: auto;
    }
    .report {
      padding: 10px 12px 12px;
    }
    .top {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      margin-block-end: 4px;
    }
    h2 {
      font: var(--_control);
    }
    .top .icon-button .icon {
      inline-size: 16px;
      block-size: 16px;
    }
    .field-row {
      position: relative;
    }
    .field {
      display: flex;
      align-items: center;
      gap: 6px;
      block-size: calc(52 * var(--_px));
      padding-inline: 8px calc(100 * var(--_px));
      border: 1px solid var(--_line-strong);
      border-radius: var(--_radius);
      background: var(--_raised);
    }
    .field:focus {
      border-color: transparent;
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }
    .letter {
      display: grid;
      flex: none;
      place-content: center;
      inline-size: calc(34 * var(--_px));
      block-size: calc(36 * var(--_px));
      border-radius: calc(var(--_radius) - 2px);
      background: var(--_ink);
      color: var(--_on-ink);
      font: var(--_name);
    }
    .letter.filled-in {
      border: 1px solid var(--_line-strong);
      background: none;
      color: var(--_text);
    }
    .caret {
      inline-size: 2px;
      block-size: calc(22 * var(--_px));
      margin-inline-start: 4px;
      background: var(--_focus);
      visibility: hidden;
    }
    .field:focus .caret {
      visibility: visible;
    }
    .save {
      position: absolute;
      inset-block: 0;
      inset-inline-end: 8px;
      display: flex;
      align-items: center;
      gap: 8px;
      block-size: calc(32 * var(--_px));
      margin-block: auto;
      padding-inline: 10px 8px;
      border-radius: calc(var(--_radius) - 1px);
      background: var(--_ink);
      color: var(--_on-ink);
      font: var(--_label-strong);
    }
    .save:hover {
      background: color-mix(in srgb, var(--_on-ink) 12%, var(--_ink));
    }
    .save[aria-disabled='true'] {
      background: none;
      color: var(--_text-muted);
    }
    .cap {
      display: grid;
      place-content: center;
      inline-size: 20px;
      block-size: 17px;
      border: 1px solid currentColor;
      border-radius: calc(var(--_radius) - 5px);
      font: var(--_small);
    }
    .reading {
      display: flex;
      align-items: center;
      gap: 6px;
      min-block-size: calc(34 * var(--_px));
      padding-block: 6px;
      color: var(--_text-muted);
    }
    .reading > span {
      color: var(--_text);
    }
    .reading .bad {
      color: var(--_error);
    }
    .reading .icon {
      inline-size: 16px;
      block-size: 16px;
      color: var(--_available);
    }
    b {
      font-weight: 600;
    }
    .symptoms {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr));
      gap: 6px;
    }
    .rest {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 14px;
      margin-block-start: 10px;
    }
    .three {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 6px;
    }
    .tile {
      --_fill: var(--_raised);
      position: relative;
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      min-inline-size: 0;
      min-block-size: calc(46 * var(--_px));
      padding: 2px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_fill);
      text-align: center;
      word-break: keep-all;
      overflow-wrap: anywhere;
    }
    .tile:hover {
      border-color: var(--_line-strong);
      background: color-mix(in srgb, var(--_text) 5%, var(--_fill));
    }
    .tile:active {
      background: color-mix(in srgb, var(--_text) 12%, var(--_fill));
    }
    .sign {
      font: var(--_control);
    }
    .short {
      color: var(--_text-muted);
      font: var(--_label);
    }
    .three .short,
    :host(:state(ja)) .short {
      font-size: calc(11.5 * var(--_px));
    }
    .three .short {
      white-space: nowrap;
    }
    .three .tile {
      padding-inline: 0;
    }
    .tile[aria-pressed='true'] {
      --_fill: var(--_tint);
      border: 1.5px solid var(--_tone);
    }
    .tile[aria-pressed='true'] > span {
      color: var(--_tone);
      font-weight: 600;
    }
    .dot {
      position: absolute;
      inset-block-start: 5px;
      inset-inline-end: 5px;
      inline-size: 6px;
      block-size: 6px;
      fill: var(--_tone);
    }
    .hint {
      display: flex;
      gap: 8px;
      margin-block-start: 10px;
      color: var(--_text-muted);
      font: var(--_label);
    }
    .hint .icon {
      inline-size: 15px;
      block-size: 15px;
    }
    .wrong .field {
      border-color: var(--_error);
      animation: refuse 160ms 1 var(--_ease);
    }
    @keyframes refuse {
      25%,
      75% {
        transform: translateX(3px);
      }
      50% {
        transform: translateX(-3px);
      }
    }
    @container (inline-size < 300px) {
      .symptoms {
        gap: 4px;
      }
      .short {
        position: absolute;
        clip-path: inset(50%);
      }
      .tile {
        min-block-size: calc(36 * var(--_px));
      }
      .rest {
        gap: 8px;
      }
      .three {
        gap: 4px;
      }
    }
    @media (forced-colors: active) {
      .tile,
      .letter,
      .save {
        border: 1px solid ButtonText;
      }
      .tile[aria-pressed='true'] {
        border-color: Highlight;
      }
    }
  `,
];

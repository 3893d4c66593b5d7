import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';
import { pane } from '../internal/pane.styles.js';

export const styles = [
  buttons,
  pane,
  css`
    .head {
      display: flex;
      flex: none;
      align-items: center;
      gap: 6px;
      min-block-size: 44px;
      padding-inline: 8px 14px;
      border-block-end: 1px solid var(--_line);
    }
    h2 {
      font: var(--_title);
    }
    section {
      padding: 14px 14px 16px;
    }
    section + section {
      border-block-start: 1px solid var(--_line);
    }
    h3 {
      margin-block-end: 8px;
      font: var(--_label-strong);
    }
    .row {
      display: flex;
      align-items: stretch;
      gap: 8px;
    }
    .row + .row {
      margin-block-start: 8px;
    }
    .field {
      display: flex;
      flex: 1;
      align-items: center;
      gap: 8px;
      min-inline-size: 0;
      min-block-size: 40px;
      padding-inline: 10px;
      border: 1px solid var(--_line-strong);
      border-radius: var(--_radius);
      background: var(--_raised);
    }
    .field:focus-within,
    .field:focus-visible {
      border-color: transparent;
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }
    .field .icon {
      inline-size: 18px;
      block-size: 18px;
      color: var(--_text-muted);
    }
    .choice > .cut {
      flex: 1;
    }
    .choice > .icon {
      inline-size: 16px;
      block-size: 16px;
      transition: transform var(--_duration) var(--_ease);
    }
    .choice[aria-expanded='true'] > .icon {
      transform: rotate(180deg);
    }
    input[type='tel'] {
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
    .row > .action {
      min-inline-size: 64px;
      min-block-size: 40px;
      border-radius: var(--_radius);
    }
    .row > .action.ink[aria-disabled='true'] {
      border-color: var(--_line);
      background: none;
      color: var(--_text-muted);
      opacity: 1;
    }
    .options {
      margin-block-start: 4px;
    }
    .option {
      display: flex;
      align-items: center;
      gap: 10px;
      min-block-size: 36px;
      padding: 4px 10px;
      border-radius: calc(var(--_radius) - 2px);
      cursor: pointer;
    }
    .option[data-active] {
      background: color-mix(in srgb, var(--_text) 7%, transparent);
    }
    .option[aria-selected='true'] {
      font: var(--_control);
    }
    .option .icon {
      inline-size: 16px;
      block-size: 16px;
      margin-inline-start: auto;
    }
    .segments {
      display: flex;
      gap: 2px;
      padding: 2px;
      border-radius: var(--_radius);
      background: var(--_sunken);
    }
    .segment {
      display: flex;
      flex: 1 1 auto;
      align-items: center;
      justify-content: center;
      gap: 6px;
      min-inline-size: 0;
      min-block-size: 36px;
      padding: 4px;
      border: 1px solid transparent;
      border-radius: calc(var(--_radius) - 2px);
      color: var(--_text-muted);
      font: var(--_key);
      text-align: center;
      word-break: keep-all;
    }
    .segment .icon {
      inline-size: 18px;
      block-size: 18px;
    }
    .segment:hover {
      color: var(--_text);
    }
    .segment[aria-checked='true'] {
      border-color: var(--_line-strong);
      background: var(--_raised);
      color: var(--_text);
      font-weight: 600;
    }
    .segments + .row {
      margin-block-start: 8px;
    }
    .note {
      margin-block-start: 6px;
      color: var(--_text-muted);
      font: var(--_label);
      text-wrap: pretty;
    }
    .note[data-tone] {
      color: var(--_tone);
    }
    .note + .action {
      margin-block-start: 8px;
    }
    .meter {
      display: flex;
      align-items: center;
      gap: 2px;
      block-size: 12px;
      margin-block-start: 10px;
    }
    .meter i {
      flex: 0 1 6px;
      block-size: 8px;
      border-radius: 1px;
      background: var(--_line);
    }
    .meter i.lit {
      background: var(--_tone);
    }
    .volume {
      display: flex;
      align-items: center;
      gap: 10px;
      min-block-size: 32px;
      margin-block-start: 6px;
      color: var(--_text-muted);
    }
    .volume .icon {
      inline-size: 18px;
      block-size: 18px;
    }
    input[type='range'] {
      flex: 1;
      min-inline-size: 0;
      block-size: 24px;
      appearance: none;
      cursor: pointer;
    }
    input[type='range']::-webkit-slider-runnable-track {
      block-size: 3px;
      border-radius: 2px;
      background: var(--_line-strong);
    }
    input[type='range']::-moz-range-track {
      block-size: 3px;
      border-radius: 2px;
      background: var(--_line-strong);
    }
    input[type='range']::-webkit-slider-thumb {
      inline-size: 16px;
      block-size: 16px;
      margin-block-start: -6.5px;
      border: 0;
      border-radius: 50%;
      appearance: none;
      background: var(--_ink);
    }
    input[type='range']::-moz-range-thumb {
      inline-size: 16px;
      block-size: 16px;
      border: 0;
      border-radius: 50%;
      background: var(--_ink);
    }
    :host(:state(ja)) .note {
      line-height: calc(18 * var(--_px));
    }
    @container (inline-size < 300px) {
      .segment .icon {
        display: none;
      }
      .row > .action {
        min-inline-size: 52px;
        padding-inline: 8px;
      }
    }
    @media (forced-colors: active) {
      .segment[aria-checked='true'] {
        border-color: Highlight;
      }
      .option[data-active] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
      .meter i {
        background: CanvasText;
      }
      .meter i.lit {
        background: Highlight;
      }
      input[type='range'] {
        appearance: auto;
      }
    }
  `,
];

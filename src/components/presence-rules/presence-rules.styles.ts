import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';
import { segments } from '../internal/segment.styles.js';
import { supportPanel } from '../internal/support-panel.styles.js';

export const styles = [
  buttons,
  supportPanel,
  segments,
  css`
    h3,
    h4 {
      margin: 0;
      font: var(--_label-strong);
    }
    .body {
      display: flex;
      align-items: stretch;
    }
    .main {
      flex: 1 1 0;
      min-inline-size: 0;
    }
    section {
      padding: 14px 16px;
    }
    section + section {
      border-block-start: 1px solid var(--_line);
    }
    .section-head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px 12px;
      margin-block-end: 8px;
    }
    .names,
    .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 40px minmax(0, 1fr) 32px;
      gap: 6px;
      align-items: center;
    }
    .names {
      margin-block-end: 4px;
      color: var(--_text-muted);
      font: var(--_label);
    }
    li + li {
      margin-block-start: 6px;
    }
    .picker {
      inline-size: 100%;
      min-inline-size: 0;
      min-block-size: 36px;
      padding: 4px 8px;
      border: 1px solid var(--_line-strong);
      border-radius: calc(var(--_radius) - 1px);
      background: var(--_raised);
      color: inherit;
      font: var(--_body);
      text-overflow: ellipsis;
    }
    option {
      background: var(--_raised);
      color: var(--_text);
    }
    .way {
      display: grid;
      place-content: center;
      block-size: 36px;
      border-radius: calc(var(--_radius) - 1px);
      color: var(--_text-muted);
    }
    .way:not([data-way='both']) {
      color: var(--_text);
    }
    .way:hover {
      background: color-mix(in srgb, var(--_text) 6%, transparent);
    }
    .issue {
      display: flex;
      gap: 6px;
      align-items: start;
      padding-block: 4px 2px;
      color: var(--_tone);
      font: var(--_label);
    }
    .issue .icon {
      inline-size: 16px;
      block-size: 16px;
    }
    .add {
      min-block-size: 32px;
      margin-block-start: 10px;
    }
    .add:disabled {
      color: var(--_text-muted);
      cursor: default;
    }
    .moment {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 12px;
      align-items: center;
    }
    .shares {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 14px;
      justify-content: end;
      padding-block-start: 6px;
    }
    .share {
      display: flex;
      gap: 6px;
      align-items: center;
      color: var(--_text-muted);
      font: var(--_label);
    }
    .share input {
      inline-size: 56px;
      min-block-size: 32px;
      padding-inline: 8px;
      border: 1px solid var(--_line-strong);
      border-radius: calc(var(--_radius) - 1px);
      background: var(--_raised);
      color: var(--_text);
      font: var(--_body);
      text-align: end;
      appearance: textfield;
    }
    .share input::-webkit-inner-spin-button {
      appearance: none;
    }
    aside {
      flex: none;
      inline-size: 380px;
      padding: 14px 16px;
      border-inline-start: 1px solid var(--_line);
      background: var(--_raised);
    }
    aside .section-head {
      align-items: center;
      justify-content: space-between;
      margin-block-end: 2px;
    }
    .sides {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 10px;
      margin-block: 12px;
    }
    h4 {
      margin-block-end: 4px;
      color: var(--_text-muted);
      font: var(--_label);
    }
    .phase {
      margin-inline-end: auto;
      padding: 5px 8px;
      border-radius: calc(var(--_radius) - 2px);
      background: var(--_tint);
      font: var(--_label);
    }
    .phase strong {
      color: var(--_tone);
      font: var(--_label-strong);
    }
    .option {
      display: flex;
      gap: 8px;
      align-items: center;
      inline-size: 100%;
      min-block-size: 32px;
      padding: 4px 8px;
      border: 1.5px solid transparent;
      border-radius: calc(var(--_radius) - 2px);
    }
    .option:hover {
      background: var(--_sunken);
    }
    .option .glyph {
      flex: none;
      inline-size: 14px;
      block-size: 14px;
      fill: currentColor;
      color: var(--_text-muted);
    }
    .option .glyph .outline {
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
    }
    .option[aria-pressed='true'] {
      border-color: var(--_tone);
      background: var(--_tint);
      font: var(--_control);
    }
    .option[aria-pressed='true'] .glyph {
      color: var(--_tone);
    }
    .contact {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      margin-block-end: 14px;
      padding-block: 10px;
      border-block: 1px solid var(--_line);
    }
    .contact .muted {
      margin-inline-end: auto;
      font: var(--_label);
    }
    .steps {
      max-block-size: 220px;
      overflow-y: auto;
    }
    .step {
      padding-block: 6px;
    }
    .step + .step {
      border-block-start: 1px solid var(--_line);
    }
    .followed {
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--_busy);
      font: var(--_label-strong);
    }
    .followed.none {
      border-inline-start-color: var(--_line);
      color: var(--_text-muted);
      font: var(--_label);
    }
    @container (inline-size < 760px) {
      .body {
        display: block;
      }
      aside {
        inline-size: auto;
        border-inline-start: 0;
        border-block-start: 1px solid var(--_line);
      }
    }
    @container (inline-size < 480px) {
      .names,
      .row {
        grid-template-columns: minmax(0, 1fr) 32px minmax(0, 1fr) 28px;
        gap: 4px;
      }
      .head .muted {
        flex-basis: 100%;
        order: 3;
      }
      .segments {
        inline-size: 100%;
      }
      .segment {
        flex: 1;
        padding-inline: 4px;
        text-align: center;
      }
    }
    @media (forced-colors: active) {
      .option[aria-pressed='true'],
      .segment[aria-checked='true'] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
  `,
];

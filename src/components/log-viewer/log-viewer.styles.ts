import { css } from 'lit';
import { supportPanel } from '../internal/support-panel.styles.js';
import { buttons } from '../internal/button.styles.js';

export const styles = [
  buttons,
  supportPanel,
  css`
    .news .action {
      min-block-size: 32px;
    }
    dt {
      color: var(--_text-muted);
    }
    .news {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 16px;
      padding-inline: 16px;
      color: var(--_text-muted);
    }
    .news > * {
      margin-block: 8px;
    }
    progress {
      flex: 1;
      min-inline-size: 120px;
      block-size: 4px;
      accent-color: var(--_ink);
    }
    .drop {
      margin: 16px;
      padding: 48px 16px;
      border: 1px dashed var(--_line-strong);
      border-radius: var(--_radius);
      text-align: center;
    }
    .drop h3 {
      font: var(--_title);
    }
    section {
      padding: 14px 16px;
      border-block-end: 1px solid var(--_line);
    }
    .finding {
      --_tone: var(--_hold);
      display: flex;
      gap: 10px;
      align-items: start;
      padding-block: 8px;
    }
    .finding > div {
      flex: 1;
      min-inline-size: 0;
    }
    .finding > .icon {
      color: var(--_tone);
    }
    .finding .title {
      font: var(--_control);
    }
    code {
      font-family: ui-monospace, monospace;
      font-size: 0.85em;
      overflow-wrap: anywhere;
    }
    .facts {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
      gap: 8px 16px;
    }
    dd {
      overflow-wrap: anywhere;
    }
    .wide {
      overflow-x: auto;
    }
    table {
      inline-size: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 4px 16px 4px 0;
      border-block-start: 1px solid var(--_line);
      font: var(--_body);
      text-align: end;
    }
    tr:first-child > * {
      border: 0;
      color: var(--_text-muted);
      font: var(--_label);
    }
    tr > :first-child {
      text-align: start;
    }
    td[data-tone='error'] {
      color: var(--_error);
      font: var(--_control);
    }
    .codes {
      margin-block-end: 8px;
      padding-inline-start: 12px;
      font: var(--_control);
    }
    .filters {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin-block-end: 8px;
    }
    .field {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 40px;
      padding-inline: 10px;
      border: 1px solid var(--_line-strong);
      border-radius: var(--_radius);
      background: var(--_raised);
    }
    .field:has(input) {
      flex: 1;
      min-inline-size: 180px;
    }
    .field:focus-within {
      border-color: transparent;
      outline: 2px solid var(--_focus);
      outline-offset: -2px;
    }
    .field input,
    .field select {
      flex: 1;
      min-block-size: 32px;
      min-inline-size: 0;
      border: 0;
      outline: 0;
      background: none;
      color: inherit;
      font: inherit;
    }
    option {
      background: var(--_raised);
      color: var(--_text);
    }
    .scroll {
      block-size: 360px;
      overflow-y: auto;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) - 2px);
      background: var(--_raised);
    }
    .rows {
      --_row: 26px;
    }
    .line {
      block-size: var(--_row);
    }
    .line button {
      display: flex;
      gap: 12px;
      align-items: center;
      inline-size: 100%;
      block-size: 26px;
      padding-inline: 10px;
      font-family: ui-monospace, monospace;
      font-size: calc(12 * var(--_px));
    }
    .line button:hover,
    .line button[aria-expanded='true'] {
      background: var(--_sunken);
    }
    .line button:focus-visible {
      outline-offset: -2px;
    }
    .line .time,
    .line .level {
      flex: none;
      color: var(--_text-muted);
    }
    .line .level {
      inline-size: 6ch;
    }
    .line [data-tone] .level {
      color: var(--_tone);
      font-weight: 600;
    }
    pre {
      max-block-size: 260px;
      margin: 8px 0 0;
      padding: 10px;
      overflow: auto;
      border-radius: calc(var(--_radius) - 2px);
      background: var(--_sunken);
      font-family: ui-monospace, monospace;
      font-size: calc(12 * var(--_px));
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    @container (inline-size < 480px) {
      .finding {
        flex-wrap: wrap;
      }
      .line .time {
        display: none;
      }
    }
  `,
];

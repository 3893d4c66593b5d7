import { css } from 'lit';
import { segments } from '../internal/segment.styles.js';

export const styles = [
  segments,
  css`
    :host {
      container-type: inline-size;
      border-radius: calc(var(--_radius) + 3px);
      overflow: clip;
      background: var(--_surface);
      box-shadow: var(--_shadow);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      padding: 10px 16px;
      border-block-end: 1px solid var(--_line);
    }
    .title {
      font: var(--_title);
    }
    .summary {
      flex: 1 1 0;
      min-inline-size: 200px;
      color: var(--_text-muted);
    }
    .segment {
      min-block-size: 26px;
    }
    .picker {
      min-block-size: 28px;
      padding: 2px 6px;
      border: 1px solid var(--_line-strong);
      border-radius: calc(var(--_radius) - 2px);
      background: var(--_raised);
      color: inherit;
      font: var(--_label);
    }
    .body {
      display: flex;
      align-items: stretch;
    }
    .main {
      flex: 1 1 0;
      min-inline-size: 0;
      padding: 10px 16px 16px;
    }
    .scroll {
      overflow-x: auto;
      padding: 5px;
      margin: -5px;
    }
    .grid {
      inline-size: max-content;
      min-inline-size: 100%;
    }
    .line {
      display: flex;
      gap: 3px;
      align-items: center;
    }
    .line + .line {
      margin-block-start: 3px;
    }
    .corner,
    .row {
      flex: 0 0 150px;
      display: flex;
      gap: 8px;
      align-items: center;
      min-inline-size: 0;
    }
    .row {
      font: var(--_row-title);
      font-weight: 400;
    }
    .row.chosen {
      font-weight: 600;
    }
    .name {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .cap {
      display: grid;
      flex: none;
      place-content: center;
      inline-size: 17px;
      block-size: 17px;
      border: 1px solid var(--_line-strong);
      border-radius: calc(var(--_radius) - 5px);
      color: var(--_text-muted);
      font: 600 calc(11 * var(--_px)) / 1 var(--_font);
    }
    .row.chosen .cap {
      border-color: var(--_ink);
      background: var(--_ink);
      color: var(--_on-ink);
    }
    .column,
    .line > .sum {
      flex: 0 0 44px;
      color: var(--_text-muted);
      text-align: center;
    }
    .column {
      position: relative;
      padding-block: 6px;
      white-space: nowrap;
    }
    .column.chosen {
      color: var(--_text);
      font-weight: 600;
    }
    .column.event::after {
      content: '';
      position: absolute;
      inset: auto 2px 1px;
      block-size: 3px;
      border-radius: 2px;
      background: var(--_hold);
    }
    .line > .sum {
      font-weight: 600;
    }
    .column.sum {
      font-weight: 400;
    }
    [data-level] {
      color: var(--_text);
    }
    [data-level='0'] {
      background: var(--_sunken);
      color: var(--_text-muted);
    }
    [data-level='1'] {
      background: color-mix(in srgb, var(--_busy) 14%, var(--_raised));
    }
    [data-level='2'] {
      background: color-mix(in srgb, var(--_busy) 30%, var(--_raised));
    }
    [data-level='3'] {
      background: light-dark(
        color-mix(in srgb, var(--_busy) 48%, var(--_raised)),
        color-mix(in srgb, var(--_busy) 46%, var(--_raised))
      );
    }
    [data-level='4'] {
      background: light-dark(
        color-mix(in srgb, var(--_busy) 70%, var(--_raised)),
        color-mix(in srgb, var(--_busy) 76%, var(--_raised))
      );
      color: light-dark(var(--_text), var(--_raised));
    }
    [data-level='5'] {
      background: color-mix(in srgb, var(--_busy) 95%, var(--_raised));
      color: var(--_raised);
    }
    .cell {
      flex: none;
      min-inline-size: 0;
      inline-size: 44px;
      block-size: 34px;
      border-radius: 5px;
      font: var(--_label-strong);
      line-height: 34px;
      text-align: center;
      cursor: pointer;
      touch-action: manipulation;
      user-select: none;
      white-space: pre;
      contain: size;
    }
    .cell[data-level='0'] {
      font-weight: 400;
    }
    .cell:hover {
      box-shadow: 0 0 0 1px var(--_line-strong);
    }
    .cell[aria-selected='true'] {
      outline: 2px solid var(--_text);
      outline-offset: 2px;
    }
    .cell:focus-visible {
      outline: 2px solid var(--_focus);
      outline-offset: 2px;
    }
    i {
      inline-size: 5px;
      block-size: 3px;
      background: currentColor;
    }
    /* Ticks are one picture and no box of their own: a map has hundreds of them. */
    .cell:not([data-median='0']) {
      background-image: linear-gradient(
        to right,
        currentColor 5px,
        transparent 5px 7px,
        currentColor 7px 12px,
        transparent 12px 14px,
        currentColor 14px
      );
      background-position: 50% calc(100% - 3px);
      background-repeat: no-repeat;
      background-size: 19px 3px;
    }
    .cell[data-median='1'] {
      background-image: linear-gradient(currentColor 0 0);
      background-size: 5px 3px;
    }
    .cell[data-median='2'] {
      background-image: linear-gradient(to right, currentColor 5px, transparent 5px 7px, currentColor 7px);
      background-size: 12px 3px;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 12px;
      align-items: center;
      padding-block-start: 14px;
      color: var(--_text-muted);
      font: var(--_label);
    }
    .step {
      display: inline-flex;
      gap: 5px;
      align-items: center;
      white-space: nowrap;
    }
    .swatch {
      inline-size: 16px;
      block-size: 10px;
      border-radius: 3px;
    }
    .sample {
      display: inline-flex;
      gap: 2px;
    }
    .event-key {
      inline-size: 16px;
      block-size: 3px;
      border-radius: 2px;
      background: var(--_hold);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      align-items: center;
      margin-inline-start: auto;
    }
    .note {
      padding-block-start: 8px;
      color: var(--_text-muted);
    }
    .sheet {
      flex: 0 0 308px;
      padding: 14px 16px;
      border-inline-start: 1px solid var(--_line);
      background: var(--_raised);
    }
    .sheet-head {
      display: flex;
      justify-content: space-between;
      /* As high as its button, so that nothing moves when a cell is chosen. */
      min-block-size: 24px;
      color: var(--_text-muted);
    }
    .sheet-title {
      padding-block-end: 12px;
      font: var(--_page-title);
    }
    .finding {
      padding: 10px 12px;
      border-radius: var(--_radius);
      margin-block-end: 10px;
      background: var(--_tint);
    }
    .finding-title {
      color: var(--_hold);
      font: var(--_control);
    }
    .evidence {
      color: var(--_text-muted);
      font: var(--_label);
    }
    table {
      border-collapse: collapse;
      text-align: end;
    }
    th,
    td {
      padding: 5px 10px;
      border-block-end: 1px solid var(--_line);
      font: var(--_body);
      white-space: nowrap;
    }
    thead th,
    tfoot :is(th, td) {
      font: var(--_label-strong);
    }
    :is(tbody, tfoot) th,
    thead th:first-child {
      text-align: start;
    }
    @container (inline-size < 860px) {
      .body {
        flex-direction: column;
      }
      .sheet {
        flex-basis: auto;
        border-block-start: 1px solid var(--_line);
        border-inline-start: 0;
      }
    }
    @media (forced-colors: active) {
      .cell {
        border: 1px solid ButtonText;
      }
      .cell[aria-selected='true'] {
        outline-color: Highlight;
      }
      .segment[aria-checked='true'] {
        border: 1px solid Highlight;
      }
      i,
      .event-key,
      .column.event::after {
        forced-color-adjust: none;
        background: CanvasText;
        color: CanvasText;
      }
    }
  `,
];

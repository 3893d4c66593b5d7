import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';

export const styles = [
  buttons,
  css`
    :host {
      container-type: inline-size;
    }
    .sheet {
      overflow: hidden;
      border-radius: calc(var(--_radius) + 3px);
      background: var(--_surface);
      box-shadow: var(--_shadow);
    }
    .head {
      padding: 24px 24px 20px;
    }
    h2 {
      font: 600 calc(22 * var(--_px)) / calc(30 * var(--_px)) var(--_font);
      letter-spacing: -0.012em;
      text-wrap: pretty;
    }
    :host(:state(ja)) h2 {
      letter-spacing: 0;
    }
    h2.plain {
      display: flex;
      align-items: center;
      gap: 10px;
    }
    .plain .icon,
    .layer {
      color: var(--_tone);
    }
    .layer {
      display: flex;
      align-items: center;
      gap: 8px;
      margin-block-end: 2px;
      font: var(--_control);
    }
    .layer .icon {
      inline-size: 16px;
      block-size: 16px;
    }
    .detail {
      margin-block-start: 8px;
      color: var(--_text-muted);
      text-wrap: pretty;
      overflow-wrap: anywhere;
    }
    code {
      font-family: ui-monospace, monospace;
      font-size: calc(11 * var(--_px));
    }
    progress {
      inline-size: 100%;
      block-size: var(--_line-size);
      margin-block-start: 14px;
      border: 0;
      border-radius: 2px;
      background: var(--_line);
      accent-color: var(--_busy);
      appearance: none;
    }
    progress::-webkit-progress-bar {
      border-radius: 2px;
      background: var(--_line);
    }
    progress::-webkit-progress-value {
      border-radius: 2px;
      background: var(--_busy);
    }
    progress::-moz-progress-bar {
      background: var(--_busy);
    }
    .request {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 10px 16px;
      margin-block-start: 16px;
      padding: 12px 14px;
      border-radius: var(--_radius);
      background: var(--_tint);
    }
    .request > div {
      flex: 1 1 220px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .request h3,
    .also {
      font: var(--_control);
    }
    .request .action {
      min-block-size: 34px;
    }
    .also {
      margin-block-start: 14px;
    }
    .others {
      display: grid;
      gap: 2px;
      color: var(--_text-muted);
    }
    .ladder {
      border-block-start: 1px solid var(--_line);
    }
    .rung {
      display: grid;
      grid-template-columns: 22px 116px minmax(0, 1fr) auto;
      gap: 0 16px;
      padding: 13px 24px;
      border-block-end: 1px solid var(--_line);
    }
    .rung.fail {
      background: var(--_tint);
    }
    h3 {
      font: var(--_control);
    }
    .fail h3,
    .fail dd {
      color: var(--_tone);
    }
    .skipped h3,
    .unknown h3 {
      color: var(--_text-muted);
    }
    .what {
      color: var(--_text-muted);
      text-wrap: pretty;
    }
    .warn .what {
      color: var(--_text);
    }
    .tally {
      color: var(--_text-muted);
      white-space: nowrap;
    }
    .track {
      position: relative;
      color: var(--_tone);
    }
    .track::before,
    .track::after {
      content: '';
      position: absolute;
      inset-inline-start: 9.5px;
      border-inline-start: var(--_line-size) solid currentColor;
    }
    .track::before {
      inset-block: -14px 100%;
      block-size: 12px;
    }
    .track::after {
      inset-block: 20px -14px;
    }
    .rung.fail .track::after {
      inset-block-start: 50px;
      border-inline-start-style: dotted;
      color: var(--_offline);
    }
    .rung[data-behind] .track::before,
    .rung[data-behind] .track::after,
    .skipped .track::before,
    .skipped .track::after,
    .unknown .track::before,
    .unknown .track::after {
      border-inline-start-style: dotted;
      color: var(--_offline);
    }
    .rung:first-child .track::before,
    .rung:last-child .track::after {
      display: none;
    }
    .mark {
      position: relative;
      display: block;
      inline-size: 22px;
      block-size: 22px;
      margin-block-start: -2px;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .disc {
      fill: currentColor;
    }
    .cross {
      stroke: var(--_surface);
      stroke-width: 2;
    }
    .checks {
      display: grid;
      grid-column: 3 / -1;
      gap: 9px;
    }
    .checks > div {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 12px;
    }
    dt {
      color: var(--_text-muted);
    }
    .checks dd {
      color: var(--_text);
    }
    .checks .fail dt {
      color: var(--_text);
      font: var(--_control);
    }
    .checks .fail dd {
      color: var(--_tone);
      font: var(--_control);
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: flex-end;
      gap: 8px;
      padding: 12px 24px;
    }
    .foot .action {
      min-block-size: 34px;
    }
    .when {
      flex: 1 1 180px;
      color: var(--_text-muted);
    }
    @container (max-width: 519px) {
      .head {
        padding: 18px 16px 14px;
      }
      .rung {
        grid-template-columns: 22px minmax(0, 1fr) auto;
        gap: 2px 12px;
        padding-inline: 16px;
      }
      .rung .track {
        grid-row: span 2;
      }
      .what {
        grid-column: 2 / -1;
        grid-row: 2;
      }
      .tally {
        grid-column: 3;
        grid-row: 1;
      }
      .checks {
        grid-column: 2 / -1;
      }
      .foot {
        padding-inline: 16px;
      }
    }
    @media (forced-colors: active) {
      .disc {
        fill: none;
      }
      .cross {
        stroke: currentColor;
      }
    }
  `,
];

import { css } from 'lit';
import { supportPanel } from '../internal/support-panel.styles.js';
import { buttons } from '../internal/button.styles.js';

export const styles = [
  buttons,
  supportPanel,
  css`
    h2 {
      margin-inline-end: 6px;
    }
    .small {
      margin-block-start: 8px;
      font: var(--_label);
    }
    .stage {
      margin: 16px 24px 8px;
    }
    .counter {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      align-items: center;
      justify-content: space-between;
    }
    .taps {
      font: var(--_title);
    }
    .problem {
      margin-block-end: 8px;
      color: var(--_error);
      font: var(--_control);
    }
    .steps ol {
      counter-reset: step;
      padding-block-end: 12px;
    }
    .steps li {
      display: flex;
      gap: 10px;
      padding-block: 4px;
      counter-increment: step;
    }
    .steps li::before {
      content: counter(step);
      flex: none;
      inline-size: 18px;
      block-size: 18px;
      border: 1px solid var(--_line-strong);
      border-radius: calc(var(--_radius) - 5px);
      font: var(--_small);
      line-height: 16px;
      text-align: center;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 20px;
      margin-block-end: 4px;
    }
    .legend p {
      display: flex;
      gap: 8px;
      align-items: center;
    }
    .hint {
      margin-inline-start: auto;
    }
    .sign {
      inline-size: 10px;
      block-size: 10px;
      border-radius: 50%;
      background: var(--_busy);
      forced-color-adjust: none;
    }
    .sign.back {
      border-radius: 2px;
      background: var(--_hold);
    }
    .waveform {
      display: block;
      overflow: visible;
      touch-action: pan-y;
    }
    .tick {
      stroke: var(--_line);
    }
    .second {
      fill: var(--_text-muted);
      font: var(--_label);
    }
    .gap {
      fill: var(--_hold);
      opacity: 0.11;
    }
    .wave {
      fill: none;
      stroke: var(--_text);
      stroke-opacity: 0.8;
      stroke-width: 1.5;
    }
    .between {
      stroke: var(--_text-muted);
    }
    .marker {
      --_tone: var(--_busy);
      cursor: ew-resize;
      outline: none;
    }
    .marker.back {
      --_tone: var(--_hold);
    }
    .marker line {
      stroke: var(--_tone);
      stroke-width: 2;
    }
    .marker.back line {
      stroke-dasharray: 5 4;
    }
    .marker circle,
    .marker .head {
      fill: var(--_tone);
      stroke: none;
    }
    .grip {
      fill: transparent;
      rx: 4px;
    }
    .marker:focus-visible .grip {
      stroke: var(--_focus);
      stroke-width: 2;
    }
    .label {
      fill: var(--_text);
      font: var(--_control);
    }
    .label.left,
    .quiet {
      fill: var(--_text-muted);
      font-weight: 400;
    }
    .files {
      padding: 12px 24px;
      border-block-start: 1px solid var(--_line);
    }
    .files li {
      display: flex;
      gap: 8px;
      align-items: center;
      padding-block: 4px;
    }
    .files span {
      flex: 1;
    }
    .action[aria-pressed='true'] {
      border-color: var(--_text);
    }
    .results {
      display: flex;
      border-block-start: 1px solid var(--_line);
      background: var(--_raised);
    }
    .results section {
      flex: 1;
      padding: 14px 24px 18px;
    }
    .results .result {
      flex: 1.2;
    }
    .results section + section {
      border-inline-start: 1px solid var(--_line);
    }
    .mean {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
      align-items: baseline;
    }
    .mean strong {
      font: 600 calc(28 * var(--_px)) / calc(36 * var(--_px)) var(--_font);
    }
    .verdict {
      color: var(--_tone);
      font: var(--_title);
    }
    .bar {
      display: block;
      inline-size: 100%;
      margin-block-start: 8px;
    }
    .bar text {
      fill: var(--_text-muted);
      font: 400 12px var(--_font);
    }
    .fine {
      fill: var(--_available);
    }
    .noticeable {
      fill: var(--_hold);
    }
    .stripe {
      stroke: var(--_raised);
      stroke-width: 5;
      stroke-opacity: 0.5;
    }
    .crosstalk {
      fill: var(--_error);
    }
    .needle {
      fill: var(--_text);
      stroke: var(--_raised);
      stroke-width: 2;
      paint-order: stroke;
    }
    .part {
      display: flex;
      gap: 8px;
      justify-content: space-between;
      padding-block: 3px;
    }
    .part dd {
      flex: none;
    }
    .share {
      display: inline-block;
      min-inline-size: 5ch;
      text-align: end;
    }
    dl {
      margin-block-end: 8px;
    }
    strong {
      font-weight: 600;
    }
    @container (inline-size < 560px) {
      .results {
        flex-direction: column;
      }
      .results section + section {
        border-block-start: 1px solid var(--_line);
        border-inline-start: 0;
      }
      .stage {
        margin-inline: 16px;
      }
    }
    @media (forced-colors: active) {
      .wave,
      .marker line {
        stroke: CanvasText;
      }
    }
  `,
];

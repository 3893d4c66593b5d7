import { css } from 'lit';
import { chart } from './chart.styles.js';

export const styles = [
  chart,
  css`
    :host([view='badge']) {
      display: inline-block;
    }
    .strip {
      display: flex;
      align-items: center;
      gap: 12px;
      min-block-size: 34px;
      padding-block: 5px;
      padding-inline: 17px 12px;
      border-block-end: 1px solid var(--_line);
    }
    /* A meter that has no room beside the grade falls out of sight whole. */
    .levels {
      display: flex;
      flex: 1;
      flex-wrap: wrap;
      gap: 12px;
      block-size: 15px;
      min-inline-size: 0;
      overflow: hidden;
    }
    .meter {
      display: flex;
      flex: none;
      align-items: center;
      gap: 6px;
    }
    .meter .icon {
      inline-size: 15px;
      block-size: 15px;
      color: var(--_text-muted);
    }
    .ticks {
      display: flex;
      align-items: center;
      gap: 2px;
      block-size: 12px;
    }
    .ticks i {
      inline-size: 2.5px;
      block-size: 3px;
      border-radius: 1px;
      background: var(--_tone);
      forced-color-adjust: none;
    }
    .ticks .h0 {
      background: var(--_line);
    }
    .ticks .h2 {
      block-size: 6px;
    }
    .ticks .h3 {
      block-size: 9px;
    }
    .ticks .h4 {
      block-size: 12px;
    }
    .badge-place {
      position: relative;
      flex: none;
      max-inline-size: 100%;
      margin-inline-start: auto;
    }
    .badge {
      display: flex;
      align-items: center;
      gap: 6px;
      max-inline-size: 100%;
      min-block-size: 24px;
      padding-inline: 7px 8px;
      border-radius: calc(var(--_radius) - 2px);
      background: var(--_tint);
      color: var(--_tone);
      font: var(--_label-strong);
      white-space: nowrap;
    }
    .badge.unknown {
      background: none;
      box-shadow: inset 0 0 0 1px var(--_line);
      color: var(--_text-muted);
      font: var(--_label);
    }
    .cause {
      font: var(--_label);
    }
    .bars {
      flex: none;
      inline-size: 15px;
      block-size: 12px;
    }
    .bars rect {
      fill: none;
      stroke: currentColor;
      stroke-width: 1;
      opacity: 0.45;
    }
    .bars .lit {
      fill: currentColor;
      opacity: 1;
    }
    .figures {
      position: absolute;
      z-index: 3;
      inset-block-start: calc(100% + 6px);
      inset-inline-end: 0;
      inline-size: max-content;
      max-inline-size: 272px;
      padding: 10px 12px;
      border-radius: calc(var(--_radius) - 1px);
      background: var(--_raised);
      box-shadow: var(--_shadow);
    }
    .figures[hidden] {
      display: none;
    }
    dl > div {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      font: var(--_body);
    }
    dt {
      color: var(--_text-muted);
    }
    .figures p,
    .panel > p {
      margin-block-start: 6px;
      color: var(--_text-muted);
      font: var(--_label);
      text-wrap: pretty;
    }
    .notice {
      display: flex;
      gap: 8px;
      padding-block: 8px;
      padding-inline: 17px 14px;
      border-block-end: 1px solid var(--_line);
      background: var(--_tint);
      text-wrap: pretty;
    }
    .notice .icon {
      inline-size: 18px;
      block-size: 18px;
      color: var(--_tone);
    }
    .notice strong {
      display: block;
      color: var(--_tone);
      font: var(--_control);
    }
    @container (inline-size < 300px) {
      .levels {
        display: none;
      }
    }
    @media (forced-colors: active) {
      .badge {
        border: 1px solid ButtonText;
      }
      .ticks i {
        background: CanvasText;
      }
      .ticks .h0 {
        background: GrayText;
      }
    }
  `,
];

import { css } from 'lit';

/** The panel, and what the chart library needs of its own sheet inside a shadow root. */
export const chart = css`
  .panel {
    display: grid;
    gap: 16px;
    padding: 14px;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
  }
  h2 {
    font: var(--_title);
  }
  h3 {
    margin-block-end: 6px;
    font: var(--_label-strong);
  }
  section {
    min-inline-size: 0;
  }
  li {
    padding-block: 3px;
  }
  .chart {
    display: grid;
    gap: 8px;
    min-block-size: 240px;
    direction: ltr;
  }
  .c-text {
    color: var(--_text-muted);
  }
  .c-line {
    color: var(--_line);
  }
  .c-busy {
    color: var(--_busy);
  }
  .c-acw {
    color: var(--_acw);
  }
  .c-error {
    color: var(--_error);
  }
  .c-hold {
    color: var(--_hold);
  }
  .waterfall > div {
    display: grid;
    grid-template-columns: 96px minmax(0, 1fr);
    align-items: center;
    padding-block: 2px;
  }
  .waterfall dd {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 64px;
    align-items: center;
    gap: 8px;
    text-align: end;
  }
  .waterfall svg {
    inline-size: 100%;
    block-size: 14px;
  }
  .waterfall rect {
    fill: var(--_tone);
  }
  .u-wrap {
    position: relative;
    user-select: none;
  }
  .u-over,
  .u-under,
  .u-axis {
    position: absolute;
  }
  .u-over,
  .u-under {
    overflow: hidden;
  }
  .uplot canvas {
    display: block;
    position: relative;
    inline-size: 100%;
    block-size: 100%;
  }
  .u-cursor-x {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    block-size: 100%;
    border-right: 1px solid var(--_line-strong);
    pointer-events: none;
  }
  .u-cursor-y,
  .u-select {
    display: none;
  }
  .u-cursor-pt {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    border-radius: 50%;
    pointer-events: none;
  }
  .u-legend {
    font: var(--_label);
  }
  .u-legend .u-series:first-child,
  .u-legend .u-off {
    display: none;
  }
  .u-legend tr {
    display: inline-block;
    margin-inline-end: 16px;
  }
  .u-legend th,
  .u-legend td {
    padding: 0;
    font: inherit;
  }
  .u-legend .u-marker {
    display: inline-block;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 5px;
    vertical-align: -1px;
  }
  .u-legend .u-label {
    display: inline-block;
    margin-inline-end: 5px;
    color: var(--_text-muted);
  }
`;

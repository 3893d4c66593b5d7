import { css } from 'lit';
import { heads } from '../internal/head.styles.js';
import { keys } from '../internal/key.styles.js';
import { lines } from '../internal/line.styles.js';
import { pane } from '../internal/pane.styles.js';

export const styles = [
  keys,
  lines,
  heads,
  pane,
  css`
    .progress {
      position: absolute;
      inset-block-end: -1px;
      inset-inline: 0;
      block-size: 2px;
      background: linear-gradient(var(--_tone), var(--_tone)) no-repeat var(--_line);
      background-size: calc(100% * var(--_share, 0)) 100%;
    }
    :host(:dir(rtl)) .progress {
      background-position-x: 100%;
    }
    .then {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      padding: 0 4px 6px;
    }
    .then-label {
      flex: none;
      color: var(--_text-muted);
      font: var(--_label);
    }
    .choice {
      display: flex;
      flex: 0 1 auto;
      align-items: center;
      gap: 6px;
      min-inline-size: 0;
    }
    .choice .glyph,
    .choice .icon {
      pointer-events: none;
    }
    .choice .glyph {
      inline-size: 10px;
      block-size: 10px;
    }
    .choice .icon {
      inline-size: 16px;
      block-size: 16px;
      color: var(--_text-muted);
    }
    select {
      min-inline-size: 0;
      min-block-size: 28px;
      margin-inline: -20px -22px;
      padding-block: 2px;
      padding-inline: 20px 22px;
      appearance: none;
      border: 0;
      border-radius: calc(var(--_radius) - 2px);
      background: none;
      color: inherit;
      font: var(--_control);
      text-align: end;
      cursor: pointer;
    }
    select:hover {
      background: color-mix(in srgb, var(--_text) 6%, transparent);
    }
    option {
      background: var(--_raised);
      color: var(--_text);
    }
  `,
];

import { css } from 'lit';
import { keys } from '../internal/key.styles.js';
import { lines } from '../internal/line.styles.js';
import { pane } from '../internal/pane.styles.js';

export const styles = [
  keys,
  lines,
  pane,
  css`
    .offer {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block: 14px 16px;
      padding-inline: 20px 14px;
      border-block-end: 1px solid var(--_line);
      background: var(--_tint);
    }
    .kind {
      display: flex;
      grid-area: 1 / 1;
      align-items: center;
      gap: 8px;
      min-block-size: 46px;
      color: var(--_tone);
      font: var(--_label-strong);
    }
    .kind .icon {
      inline-size: 15px;
      block-size: 15px;
    }
    .large {
      grid-area: 2 / 1 / auto / -1;
      font: var(--_number);
      letter-spacing: -0.02em;
      overflow-wrap: anywhere;
    }
    .large > span {
      white-space: nowrap;
    }
    .name {
      grid-column: 1 / -1;
      font: var(--_name);
      font-weight: 400;
    }
    .rings {
      position: relative;
      display: grid;
      grid-area: 1 / 2;
      place-items: center;
      align-self: start;
      inline-size: 54px;
      block-size: 54px;
      color: var(--_tone);
    }
    .rings > * {
      grid-area: 1 / 1;
      border-radius: 50%;
    }
    .rings span {
      display: grid;
      place-content: center;
      inline-size: 31px;
      block-size: 31px;
      background: var(--_tone);
      color: var(--_surface);
    }
    .rings .icon {
      inline-size: 17px;
      block-size: 17px;
    }
    .ring {
      inline-size: 42px;
      block-size: 42px;
      border: 2px dashed var(--_tone);
      opacity: 0.5;
    }
    .ring.outer {
      inline-size: 54px;
      block-size: 54px;
      opacity: 0.25;
    }
    .facts {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      grid-auto-columns: auto;
      grid-auto-flow: column;
      border-block-end: 1px solid var(--_line);
    }
    .fact {
      min-inline-size: 0;
      padding-block: 9px 8px;
      padding-inline: 20px 14px;
    }
    .fact + .fact {
      padding-inline-start: 14px;
      padding-inline-end: 17px;
      border-inline-start: 1px solid var(--_line);
    }
    .fact dt {
      color: var(--_text-muted);
      font: var(--_label);
    }
    .fact dd {
      font: var(--_control);
      overflow-wrap: anywhere;
    }
    .fact + .fact dd {
      white-space: nowrap;
    }
    ::slotted(*) {
      display: block;
      padding-inline-start: 3px;
    }
    .limit {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 0 4px 8px;
      color: var(--_text-muted);
      font: var(--_label);
    }
    .limit-bar {
      flex: 1;
      block-size: 3px;
      border-radius: 2px;
      background: linear-gradient(var(--_tone), var(--_tone)) no-repeat var(--_line);
      background-size: calc(100% * var(--_left, 1)) 100%;
    }
    :host(:dir(rtl)) .limit-bar {
      background-position-x: 100%;
    }
    :host(:state(ja)) .large,
    :host(:state(ja)) .name {
      letter-spacing: 0;
    }
    @media (prefers-reduced-motion: no-preference) {
      .ring {
        animation: ring 1600ms var(--_ease) infinite;
      }
      .ring.outer {
        animation-delay: 260ms;
      }
      @keyframes ring {
        from {
          transform: scale(0.86);
          opacity: 0.5;
        }
        to {
          transform: none;
          opacity: 0;
        }
      }
      .limit-bar {
        transition: background-size 1s linear;
      }
    }
    @container (inline-size < 300px) {
      .large {
        font-size: calc(20 * var(--_px));
      }
    }
    @media (forced-colors: active) {
      .rings span {
        forced-color-adjust: none;
        background: CanvasText;
        color: Canvas;
      }
      .limit-bar {
        forced-color-adjust: none;
        background-color: Canvas;
        background-image: linear-gradient(CanvasText, CanvasText);
        outline: 1px solid CanvasText;
      }
    }
  `,
];

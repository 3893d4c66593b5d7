import { css } from 'lit';
import { heads } from '../internal/head.styles.js';
import { keys } from '../internal/key.styles.js';

/** Of what only an agent who is signed in sees. */
export const styles = [
  keys,
  heads,
  css`
    .sheet {
      position: absolute;
      z-index: 4;
      inset-block-start: calc(100% + 6px);
      inset-inline: 0;
      display: flex;
      flex-direction: column;
      max-block-size: 520px;
      border-radius: calc(var(--_radius) + 1px);
      background: var(--_surface);
      box-shadow: var(--_shadow);
      overflow: auto;
    }
    .body > ccp-native-frame {
      flex: 1;
      block-size: auto;
    }
    .sheet > ccp-quick-connects,
    .sheet > ccp-dialpad {
      block-size: 420px;
    }
    .more-entry {
      min-block-size: 36px;
      padding: 4px 10px;
      border-radius: calc(var(--_radius) - 2px);
      white-space: nowrap;
    }
    .more-entry[aria-disabled] {
      color: var(--_text-muted);
    }
    .more-reason {
      display: block;
      font: var(--_label);
    }
    .more-entry:not([aria-disabled]):hover {
      background: color-mix(in srgb, var(--_text) 7%, transparent);
    }
    .action.alarm-first {
      --_fill: #ffffff;
      border-color: transparent;
      color: #8f1d15;
    }
    .action.alarm-second {
      --_fill: transparent;
      border-color: var(--_on-action);
      color: var(--_on-action);
    }
    .wide-cell {
      grid-column: 1 / -1;
    }
    .head-actions {
      padding-block: 6px 2px;
    }
    .held-back {
      padding-block: 14px 16px;
      padding-inline: 17px 14px;
      border-block-end: 1px solid var(--_line);
    }
    .held-back h2 {
      font: var(--_title);
    }
    .held-back p {
      margin-block-start: 2px;
      color: var(--_text-muted);
      text-wrap: pretty;
    }
    :host(:state(ja)) .held-back p {
      line-height: calc(20 * var(--_px));
    }
    .keys .glyph {
      inline-size: 10px;
      block-size: 10px;
      color: currentColor;
    }
    ccp-dialpad[open] + .foot {
      display: none;
    }
    .foot span {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    .foot span.cut {
      display: flex;
      min-inline-size: 0;
    }
    .foot span.cut > .cut {
      display: block;
    }
    .foot .icon {
      inline-size: 16px;
      block-size: 16px;
    }
    .foot-action {
      flex: none;
      min-block-size: 24px;
      color: var(--_text);
      text-decoration: underline;
      text-decoration-color: var(--_line-strong);
      text-underline-offset: 4px;
    }
    .foot-action:hover {
      text-decoration-color: currentcolor;
    }
    .audio-note {
      display: flex;
      align-items: center;
      gap: 8px;
      padding-block: 6px;
      padding-inline: 17px 14px;
      border-block-end: 1px solid var(--_line);
      color: var(--_text-muted);
      font: var(--_label);
    }
    .audio-note .icon {
      inline-size: 16px;
      block-size: 16px;
    }
    .foot-line {
      flex: none;
      color: var(--_tone);
    }
    .recent {
      margin-block-start: 12px;
      border-block-start: 1px solid var(--_line);
    }
    .held-back + .recent {
      margin: 0;
      border: 0;
    }
    .recent h3 {
      display: flex;
      justify-content: space-between;
      padding: 12px 17px 4px;
      color: var(--_text-muted);
      font: var(--_label-strong);
    }
    .recent-row {
      position: relative;
      display: flex;
      align-items: center;
      gap: 12px;
      min-block-size: calc(44px - 6px * var(--_dense, 0));
      padding: calc(3px - 2px * var(--_dense, 0)) 17px;
    }
    .recent-row + .recent-row::before {
      content: '';
      position: absolute;
      inset-block-start: 0;
      inset-inline: 47px 14px;
      border-block-start: 1px solid var(--_line);
    }
    .recent-row > .icon {
      inline-size: 18px;
      block-size: 18px;
      color: var(--_text-muted);
    }
    .recent-words {
      display: grid;
      flex: 1;
      min-inline-size: 0;
    }
    .recent-title {
      font: var(--_row-title);
    }
    .recent-detail,
    .recent-row time {
      color: var(--_text-muted);
      font: var(--_label);
    }
    .recent-call {
      position: absolute;
      inset-inline-end: 8px;
      opacity: 0;
    }
    .recent-row:hover,
    .recent-row:focus-within {
      background: var(--_sunken);
    }
    .recent-row:hover .recent-call,
    .recent-row:focus-within .recent-call {
      opacity: 1;
    }
    @container (inline-size < 300px) {
      .foot span.cut > .cut {
        white-space: normal;
      }
    }
    @media (hover: none) {
      .recent-call {
        position: static;
        opacity: 1;
      }
    }
  `,
];

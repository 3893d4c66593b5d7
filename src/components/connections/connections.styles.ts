import { css } from 'lit';
import { buttons } from '../internal/button.styles.js';
import { keys } from '../internal/key.styles.js';

export const styles = [
  buttons,
  keys,
  css`
    .parties {
      position: relative;
    }
    .row {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 40px;
      padding-block: 1px;
      padding-inline: 17px 10px;
      border-block-end: 1px solid var(--_line);
    }
    .stub {
      flex: none;
      inline-size: 16px;
      block-size: 3px;
      color: var(--_tone);
      overflow: visible;
    }
    .stub line {
      stroke: currentColor;
      stroke-width: var(--_line-size);
    }
    .stub.dashed line {
      stroke-dasharray: 4 2;
    }
    .stub.dotted line {
      stroke-dasharray: 3 3.5;
    }
    .words {
      flex: 1;
      min-inline-size: 0;
    }
    .name {
      font: var(--_row-title);
    }
    .quiet {
      color: var(--_text-muted);
      font: var(--_label);
    }
    .state {
      color: var(--_tone);
      font: var(--_label-strong);
    }
    .time,
    .microphone {
      flex: none;
    }
    .microphone {
      display: grid;
      place-content: center;
      inline-size: 32px;
      block-size: 32px;
      color: var(--_text-muted);
    }
    .icon-button .icon,
    .microphone .icon {
      inline-size: 18px;
      block-size: 18px;
    }
    .icon-button + .icon-button {
      margin-inline-start: -4px;
    }
    .icon-button.lit {
      background: var(--_tint);
      color: var(--_tone);
    }
    .icon-button[aria-disabled='true'] {
      background: none;
      opacity: 0.5;
    }
    .together {
      display: flex;
      gap: 8px;
      padding-block: 8px;
      padding-inline: 17px 14px;
      border-block-end: 1px solid var(--_line);
    }
    .together .action {
      flex: 1;
    }
    .action[aria-disabled='true'] {
      --_fill: transparent;
      border-color: var(--_line);
    }
    .reason {
      inset-block: calc(100% + 4px) auto;
    }
    @container (inline-size < 300px) {
      .row {
        gap: 6px;
        padding-inline-end: 4px;
      }
      .time {
        display: none;
      }
      .words {
        display: grid;
      }
      .words > * {
        overflow: hidden;
        text-overflow: ellipsis;
      }
    }
  `,
];

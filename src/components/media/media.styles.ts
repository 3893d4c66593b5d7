import { css } from 'lit';
import { lines } from '../internal/line.styles.js';

export const styles = [
  lines,
  css`
    :host {
      display: block;
      color-scheme: light dark;
    }
    :host([theme='light']) {
      color-scheme: light;
    }
    :host([theme='dark']) {
      color-scheme: dark;
    }
    .window {
      display: flex;
      flex-direction: column;
      block-size: 100%;
      background: var(--_surface);
      overflow-y: auto;
    }
    .standing {
      display: flex;
      flex: none;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 10px;
      padding: 12px 14px;
      border-block-end: 1px solid var(--_line);
      background: var(--_raised);
    }
    .standing > .icon {
      flex: none;
      inline-size: 24px;
      block-size: 24px;
      color: var(--_tone);
    }
    .words {
      flex: 1 1 150px;
      min-inline-size: 0;
    }
    .words strong {
      display: block;
      font: var(--_name);
    }
    .words span {
      color: var(--_text-muted);
      font: var(--_label);
    }
    .microphone {
      display: flex;
      align-items: center;
      gap: 6px;
      color: var(--_tone);
      font: var(--_label-strong);
    }
    .microphone .icon {
      inline-size: 16px;
      block-size: 16px;
    }
    .advice {
      padding: 10px 14px;
      border-block-end: 1px solid var(--_line);
      color: var(--_text-muted);
      font: var(--_label);
      text-wrap: pretty;
    }
  `,
];

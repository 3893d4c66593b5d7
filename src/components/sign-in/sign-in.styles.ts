import { css } from 'lit';
import { entrances } from '../internal/entrance.styles.js';
import { keys } from '../internal/key.styles.js';

export const styles = [
  keys,
  entrances,
  css`
    :host {
      display: flex;
      flex: 1;
      flex-direction: column;
      overflow-y: auto;
    }
    :host::before {
      content: '';
      flex: 0 1 26%;
    }
    .key {
      inline-size: 100%;
      margin-block-start: 18px;
      min-block-size: 44px;
    }
    .key .icon {
      inline-size: 18px;
      block-size: 18px;
    }
    .entrance .by-link {
      margin-block-start: 12px;
      text-align: center;
    }
    a {
      color: var(--_text);
      font: var(--_label-strong);
    }
  `,
];

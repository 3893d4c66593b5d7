import { css } from 'lit';
import { keys } from '../internal/key.styles.js';

export const styles = [
  keys,
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
    .line-broken {
      display: flex;
      flex: 0 0 auto;
      gap: 9px;
      color: var(--_line-strong);
    }
    .line-broken svg {
      display: block;
      flex: 1;
      min-inline-size: 0;
      block-size: 4px;
      overflow: visible;
    }
    .line-broken line {
      stroke: currentColor;
      stroke-width: 3;
    }
    .line-broken .dots {
      flex: 0 0 74px;
    }
    .dots line {
      stroke-dasharray: 3 7;
    }
    .body {
      padding: 26px 24px 20px;
    }
    h2 {
      font: var(--_page-title);
      letter-spacing: -0.012em;
      text-wrap: balance;
    }
    p {
      margin-block-start: 4px;
      color: var(--_text-muted);
      font: var(--_body);
      line-height: calc(20 * var(--_px));
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
    .by-link {
      margin-block-start: 12px;
      text-align: center;
    }
    a {
      color: var(--_text);
      font: var(--_label-strong);
    }
    dl {
      margin-block-start: 20px;
    }
    .row {
      display: grid;
      grid-template-columns: 72px minmax(0, 1fr);
      font: var(--_body);
      line-height: calc(22 * var(--_px));
    }
    :host(:lang(ja)) .row {
      grid-template-columns: 84px minmax(0, 1fr);
    }
    dt {
      color: var(--_text-muted);
      font: var(--_label);
      line-height: inherit;
    }
    dd {
      overflow-wrap: anywhere;
    }
    :host(:lang(ja)) h2 {
      letter-spacing: 0;
    }
    :host(:lang(ja)) p {
      line-height: calc(22 * var(--_px));
    }
  `,
];

import { css } from 'lit';

/** The broken line and the words below it, while nobody is signed in. */
export const entrances = css`
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
  .entrance {
    padding: 26px 24px 20px;
  }
  .entrance h2 {
    font: var(--_page-title);
    letter-spacing: -0.012em;
    text-wrap: balance;
  }
  .entrance p {
    margin-block-start: 4px;
    color: var(--_text-muted);
    font: var(--_body);
    line-height: calc(20 * var(--_px));
  }
  .entrance dl {
    margin-block-start: 20px;
  }
  .entrance .row {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    font: var(--_body);
    line-height: calc(22 * var(--_px));
  }
  .entrance dt {
    color: var(--_text-muted);
    font: var(--_label);
    line-height: inherit;
  }
  .entrance dd {
    overflow-wrap: anywhere;
  }
  :host(:state(ja)) .entrance .row {
    grid-template-columns: 84px minmax(0, 1fr);
  }
  :host(:state(ja)) .entrance h2 {
    letter-spacing: 0;
  }
  :host(:state(ja)) .entrance p {
    line-height: calc(22 * var(--_px));
  }
`;

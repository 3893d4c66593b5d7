import { css } from 'lit';

/** What every element of the panel begins with: box model, type, focus, icons, and text that only screen readers get. */
export const base = css`
  :host {
    display: block;
    color: var(--_text);
    font: var(--_body);
    font-variant-numeric: tabular-nums;
    line-break: strict;
    text-spacing-trim: trim-start;
    text-align: start;
    -webkit-tap-highlight-color: transparent;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:state(ja)) {
    word-break: auto-phrase;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button,
  input {
    margin: 0;
    border: 0;
    padding: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-variant-numeric: inherit;
    letter-spacing: inherit;
    text-align: inherit;
  }
  button {
    cursor: pointer;
    touch-action: manipulation;
  }
  button[aria-disabled='true'] {
    cursor: default;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
    font: inherit;
    list-style: none;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .icon {
    display: block;
    flex: none;
    inline-size: var(--_icon-size);
    block-size: var(--_icon-size);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon .solid {
    fill: currentColor;
    stroke: none;
  }
  :host(:dir(rtl)) .directional {
    transform: scaleX(-1);
    transform-origin: 50% 50%;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .number {
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    /* Rules that name a motion are more specific than this one: what they have in common is its length. */
    :host {
      --_duration: 0s;
    }
    *,
    ::before,
    ::after {
      animation: none;
      transition-duration: 0s;
    }
  }
`;

import { css } from 'lit';

/** The dock and its keys: a grid of three columns where every key keeps its cell. */
export const keys = css`
  .dock {
    position: relative;
    flex: none;
    padding: calc(8px - 2px * var(--_dense, 0)) 10px calc(10px - 4px * var(--_dense, 0));
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .keys {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 6px;
  }
  .key {
    --_fill: var(--_raised);
    --_edge: var(--_line);
    --_press: var(--_text);
    --_hover: 5%;
    --_active: 12%;
    position: relative;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: calc(4px - 3px * var(--_dense, 0));
    min-block-size: var(--_key-size);
    min-inline-size: 0;
    padding: calc(8px - 2px * var(--_dense, 0)) 2px calc(4px - 2px * var(--_dense, 0));
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_fill);
    font: var(--_key);
    text-align: center;
    word-break: keep-all;
    overflow-wrap: anywhere;
    transition:
      background-color var(--_duration) var(--_ease),
      border-color var(--_duration) var(--_ease);
  }
  .key:hover {
    --_edge: var(--_line-strong);
    background: color-mix(in srgb, var(--_press) var(--_hover), var(--_fill));
  }
  .key:active:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--_press) var(--_active), var(--_fill));
    transition-duration: 0s;
  }
  .key:active:not([aria-disabled='true']) > .icon,
  .key:active:not([aria-disabled='true']) > .label {
    transform: translateY(1px);
  }
  .key[aria-pressed='true'] {
    --_fill: var(--_tint);
    --_edge: var(--_tone);
    border-width: 1.5px;
    color: var(--_tone);
  }
  .key.ink,
  .key.solid-on[aria-pressed='true'] {
    --_fill: var(--_ink);
    --_edge: var(--_ink);
    --_press: var(--_on-ink);
    --_hover: 12%;
    --_active: 20%;
    color: var(--_on-ink);
  }
  .key.solid-on.alarm {
    --_fill: var(--_tint);
    --_edge: var(--_error);
    --_press: var(--_text);
    border-width: 1.5px;
    color: var(--_error);
  }
  .key.accept,
  .key.end {
    --_press: #000;
    --_hover: 12%;
    --_active: 22%;
    border-color: transparent;
    color: var(--_on-action);
  }
  .key.accept {
    --_fill: var(--_accept);
  }
  .key.end {
    --_fill: var(--_end);
  }
  .key.reject {
    --_edge: var(--_line-strong);
    color: var(--_error);
  }
  .key.outline {
    --_edge: var(--_line-strong);
  }
  .key.wide {
    flex-direction: row;
    gap: 10px;
    min-block-size: calc(48px - 4px * var(--_dense, 0));
    padding: 4px 8px;
    font: var(--_title);
  }
  .key.tall {
    min-block-size: max(56px - 8px * var(--_dense, 0), var(--_key-size));
  }
  .key.accept.tall {
    font-size: calc(15 * var(--_px));
  }
  .key.two {
    grid-column: span 2;
  }
  .key.three {
    grid-column: 1 / -1;
  }
  .key[data-pending]:not(.end, .accept, .ink, .solid-on[aria-pressed='true']) {
    color: var(--_text-muted);
  }
  .key.off,
  .key.off:hover {
    --_edge: var(--_line);
    border-color: var(--_line);
    background: none;
    color: var(--_text-muted);
  }
  .key-lamp {
    position: absolute;
    inset-block-start: 3px;
    inset-inline: 0;
    inline-size: 22px;
    block-size: var(--_line-size);
    margin-inline: auto;
    color: currentColor;
    overflow: visible;
  }
  .key-lamp line {
    stroke: currentColor;
    stroke-width: 3;
  }
  .key-lamp .bed {
    color: var(--_text);
    opacity: 0.2;
    stroke-linecap: round;
  }
  .key-lamp .light {
    opacity: 0;
    stroke-dasharray: 0 7 8 22;
    transition:
      stroke-dasharray var(--_duration) var(--_ease),
      opacity 1ms;
  }
  .key[data-tone] .key-lamp {
    color: var(--_tone);
  }
  .key.end .key-lamp,
  .key.accept .key-lamp,
  .key.ink .key-lamp,
  .key.reject .key-lamp,
  .key.solid-on[aria-pressed='true']:not(.alarm) .key-lamp {
    color: inherit;
  }
  .key-lamp.lit .light {
    opacity: 1;
    stroke-dasharray: 0 0 22 22;
  }
  .key-lamp.running .light {
    opacity: 1;
    stroke-dasharray: 0 6.5 9 22;
    transition: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .key-lamp.running .light {
      stroke-dasharray: 9 31;
      animation: travel 1000ms linear infinite;
    }
    @keyframes travel {
      from {
        stroke-dashoffset: 9;
      }
      to {
        stroke-dashoffset: -22;
      }
    }
  }
  .key-lamp {
    overflow: hidden;
    border-radius: 2px;
  }
  .dock[data-guarded] .key {
    pointer-events: none;
  }
  .reason {
    position: absolute;
    z-index: 1;
    inset-block-end: calc(100% + 8px);
    inset-inline: 10px;
    display: flex;
    justify-content: center;
    pointer-events: none;
  }
  .reason > span {
    padding: 6px 12px;
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_ink);
    color: var(--_on-ink);
    font: var(--_label);
    box-shadow: var(--_shadow);
  }
  @container (inline-size >= 470px) {
    .keys.six {
      grid-template-columns: repeat(6, minmax(0, 1fr));
    }
  }
  @media (forced-colors: active) {
    .key {
      border: 1px solid ButtonText;
    }
    .key[aria-pressed='true'] {
      border-color: Highlight;
      color: Highlight;
    }
    .key.off {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;

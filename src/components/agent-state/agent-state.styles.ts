import { css } from 'lit';
import { lines } from '../internal/line.styles.js';
import { states } from '../internal/state.styles.js';

const own = css`
  :host {
    position: relative;
    min-inline-size: 0;
  }
  .state:not([aria-disabled]):hover {
    background: color-mix(in srgb, var(--_text) 5%, var(--_tint));
  }
  .state:not([aria-disabled]):active {
    background: color-mix(in srgb, var(--_text) 12%, var(--_tint));
  }
  .state[data-pending] .name {
    color: var(--_text-muted);
  }
  .time {
    flex: none;
    color: var(--_text-muted);
    font: var(--_body);
    letter-spacing: 0.01em;
  }
  .chevron .icon {
    inline-size: 16px;
    block-size: 16px;
    color: var(--_text-muted);
    transition: transform var(--_duration) var(--_ease);
  }
  .state[aria-expanded='true'] .chevron .icon {
    transform: rotate(180deg);
  }
  .next {
    display: -webkit-box;
    flex: 1 1 0;
    min-inline-size: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    color: var(--_text-muted);
    font: var(--_label);
  }
  .menu {
    position: absolute;
    z-index: 3;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    min-inline-size: 220px;
    max-inline-size: min(300px, 90vi);
    padding: 6px;
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }
  .menu-title {
    padding: 4px 10px 6px;
    color: var(--_text-muted);
    font: var(--_label-strong);
  }
  .options {
    max-block-size: 252px;
    overflow-y: auto;
  }
  .option {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 36px;
    padding: 4px 10px;
    border-radius: calc(var(--_radius) - 2px);
    cursor: pointer;
  }
  .option[data-active] {
    background: color-mix(in srgb, var(--_text) 7%, transparent);
  }
  .option[aria-selected='true'] {
    font: var(--_control);
  }
  .option .icon {
    inline-size: 16px;
    block-size: 16px;
    margin-inline-start: auto;
  }
  @media (prefers-reduced-motion: no-preference) {
    .menu {
      animation: open 180ms var(--_ease);
    }
    @keyframes open {
      from {
        opacity: 0;
        transform: translateY(-6px);
      }
    }
  }
  @container (inline-size < 300px) {
    .time,
    .next {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .menu {
      border: 1px solid CanvasText;
    }
    .option[data-active] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;

export const styles = [lines, states, own];

import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .line-box {
    display: flex;
    align-items: center;
    gap: 12px;
    block-size: 40px;
    padding-inline: 8px 6px;
    border-radius: calc(var(--_radius) + 1px);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  ccp-agent-state {
    flex: 0 1 auto;
    min-inline-size: 34px;
  }
  ccp-agent-state::part(button) {
    min-block-size: 28px;
    padding-block: 2px;
    font: var(--_control);
  }
  ccp-agent-state::part(next) {
    display: none;
  }
  .stroke {
    flex: none;
    inline-size: 22px;
    block-size: 3px;
    color: var(--_tone);
    overflow: visible;
  }
  .stroke line {
    stroke: currentColor;
    stroke-width: var(--_line-size);
  }
  .stroke.dashed line {
    stroke-dasharray: 6 2;
  }
  .stroke.dotted line {
    stroke-dasharray: 3 3.33;
  }
  .stroke.spent,
  .stroke.hollow {
    opacity: 0.5;
  }
  /* The name gives way before the keys do, down to what still can be told apart. */
  .party {
    flex: 0 1000 auto;
    min-inline-size: 48px;
    font: var(--_row-title);
  }
  .quiet {
    color: var(--_text-muted);
    font: var(--_label);
  }
  .words {
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .dock {
    display: flex;
    flex: 0 1 auto;
    min-inline-size: 0;
    gap: 6px;
    margin-inline-start: auto;
  }
  .dock[data-guarded] .line-key {
    pointer-events: none;
  }
  .line-key {
    --_fill: var(--_raised);
    --_press: var(--_text);
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    flex: 0 1 auto;
    min-inline-size: 32px;
    block-size: 28px;
    padding-inline: 12px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_fill);
    font: var(--_label-strong);
    white-space: nowrap;
    transition: background-color var(--_duration) var(--_ease);
  }
  .line-key .label {
    min-inline-size: 0;
    text-overflow: ellipsis;
    overflow: hidden;
  }
  .line-key .icon {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
  }
  .line-key:hover {
    background: color-mix(in srgb, var(--_press) 8%, var(--_fill));
  }
  .line-key:active:not([aria-disabled]) {
    background: color-mix(in srgb, var(--_press) 18%, var(--_fill));
  }
  .line-key.ink,
  .line-key.solid-on[aria-pressed='true'] {
    --_fill: var(--_ink);
    --_press: var(--_on-ink);
    border-color: transparent;
    color: var(--_on-ink);
  }
  .line-key.accept,
  .line-key.end {
    --_press: #000;
    border-color: transparent;
    color: var(--_on-action);
  }
  .line-key.accept {
    --_fill: var(--_accept);
  }
  .line-key.end {
    --_fill: var(--_end);
  }
  .line-key.reject {
    color: var(--_error);
  }
  .line-key[aria-pressed='true']:not(.solid-on) {
    border-width: 1.5px;
    border-color: var(--_tone, var(--_busy));
    color: var(--_tone, var(--_busy));
  }
  .line-key[aria-disabled] {
    cursor: default;
    opacity: 0.65;
  }
  .line-key.icon-only,
  .line-key[data-key='keypad'] {
    padding-inline: 6px;
    border-color: var(--_line);
  }
  .line-key.end.icon-only {
    border-color: transparent;
  }
  .line-key.icon-only .label,
  .line-key[data-key='keypad'] .label,
  .line-key.accept .icon,
  .line-key.reject .icon {
    display: none;
  }
  @container (inline-size < 480px) {
    .line-box {
      gap: 8px;
    }
    .words,
    .stroke,
    .line-key.has-icon .label {
      display: none;
    }
    .line-key.accept .icon,
    .line-key.reject .icon {
      display: block;
    }
    .line-key.has-icon {
      padding-inline: 6px;
    }
    .line-box[data-tone] ccp-agent-state::part(chevron) {
      display: none;
    }
    /* Gone for the eye only: a screen reader still says the state. */
    .line-box[data-tone] ccp-agent-state::part(name) {
      position: absolute;
      inline-size: 1px;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  @media (forced-colors: active) {
    .line-box,
    .line-key {
      border: 1px solid ButtonText;
    }
  }
`;

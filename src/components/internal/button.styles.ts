import { css } from 'lit';

/** Buttons outside the dock: icon 32, copy 24, outlined and ink actions in banners and rows. */
export const buttons = css`
  .icon-button {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: 32px;
    block-size: 32px;
    border-radius: calc(var(--_radius) - 1px);
    color: var(--_text-muted);
    transition: background-color var(--_duration) var(--_ease);
  }
  .icon-button.small {
    inline-size: 24px;
    block-size: 24px;
    border-radius: calc(var(--_radius) - 2px);
  }
  .icon-button.small .icon {
    inline-size: 15px;
    block-size: 15px;
  }
  .icon-button:hover,
  .icon-button[aria-expanded='true'] {
    background: color-mix(in srgb, var(--_text) 6%, transparent);
  }
  .icon-button:active {
    background: color-mix(in srgb, var(--_text) 12%, transparent);
  }
  .action {
    --_fill: var(--_raised);
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 28px;
    padding: 4px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_fill);
    font: var(--_label-strong);
    word-break: keep-all;
    transition: background-color var(--_duration) var(--_ease);
  }
  .action .icon {
    inline-size: 16px;
    block-size: 16px;
  }
  .action:hover {
    background: color-mix(in srgb, var(--_text) 5%, var(--_fill));
  }
  .action:active {
    background: color-mix(in srgb, var(--_text) 12%, var(--_fill));
  }
  .action.ink {
    --_fill: var(--_ink);
    border-color: transparent;
    color: var(--_on-ink);
  }
  .action.ink:hover {
    background: color-mix(in srgb, var(--_on-ink) 12%, var(--_ink));
  }
  .action.accept {
    --_fill: var(--_accept);
    border-color: transparent;
    color: var(--_on-action);
  }
  .action.accept:hover {
    background: color-mix(in srgb, #000 12%, var(--_accept));
  }
  .action.accept:active {
    background: color-mix(in srgb, #000 22%, var(--_accept));
  }
  .action[aria-disabled='true']:not(.accept, .ink) {
    color: var(--_text-muted);
  }
  .action.accept[aria-disabled='true'],
  .action.ink[aria-disabled='true'] {
    opacity: 0.7;
  }
  @media (forced-colors: active) {
    .action,
    .icon-button {
      border: 1px solid ButtonText;
    }
  }
`;

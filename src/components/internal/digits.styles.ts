import { css } from 'lit';

/** The twelve keys of a keypad. */
export const digits = css`
  .digits {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 6px;
  }
  .digit {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    min-block-size: calc(52px - 8px * var(--_dense, 0));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    transition:
      background-color var(--_duration) var(--_ease),
      border-color var(--_duration) var(--_ease);
  }
  .digit:hover {
    border-color: var(--_line-strong);
    background: color-mix(in srgb, var(--_text) 5%, var(--_raised));
  }
  .digit:active {
    background: color-mix(in srgb, var(--_text) 12%, var(--_raised));
    transition-duration: 0s;
  }
  .digit b {
    font: 500 calc(18 * var(--_px)) / calc(22 * var(--_px)) var(--_font);
  }
  .digit small {
    color: var(--_text-muted);
    font: var(--_small);
    letter-spacing: 0.04em;
  }
  @media (forced-colors: active) {
    .digit {
      border-color: ButtonText;
    }
  }
`;

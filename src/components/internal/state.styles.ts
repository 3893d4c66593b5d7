import { css } from 'lit';

/** The state of the agent with its glyph, on its tint. */
export const states = css`
  .bar {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .state {
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    gap: 10px;
    min-inline-size: 0;
    min-block-size: 32px;
    padding: 4px 10px;
    border-radius: calc(var(--_radius) - 1px);
    background: var(--_tint);
    font: var(--_title);
    transition: background-color var(--_duration) var(--_ease);
  }
  @container (inline-size < 300px) {
    .state > .cut {
      white-space: normal;
      line-height: calc(16 * var(--_px));
    }
  }
  @media (forced-colors: active) {
    .state {
      border: 1px solid ButtonText;
    }
  }
`;

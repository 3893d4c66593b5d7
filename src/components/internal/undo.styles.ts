import { css } from 'lit';

/** The key that takes back what was just saved. */
export const undo = css`
  .undo {
    min-block-size: 24px;
    padding-inline: 6px;
    border-radius: calc(var(--_radius) - 2px);
    font: var(--_label-strong);
    text-decoration: underline;
    text-underline-offset: 2px;
  }
`;

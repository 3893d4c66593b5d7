import { css } from 'lit';

/** A row of choices in the head of a sheet, of which one is taken. */
export const segments = css`
  .segments {
    display: flex;
    padding: 2px;
    border-radius: calc(var(--_radius) - 1px);
    background: var(--_sunken);
  }
  .segment {
    min-block-size: 28px;
    padding: 3px 10px;
    border-radius: calc(var(--_radius) - 3px);
    color: var(--_text-muted);
    font: var(--_key);
    white-space: nowrap;
  }
  .segment:hover {
    color: var(--_text);
  }
  .segment[aria-checked='true'] {
    background: var(--_raised);
    box-shadow: 0 0 0 1px var(--_line);
    color: var(--_text);
  }
`;

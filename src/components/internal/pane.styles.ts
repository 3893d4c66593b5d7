import { css } from 'lit';

/** An element that fills the panel, and the part of it that scrolls. */
export const pane = css`
  :host {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
  }
`;
